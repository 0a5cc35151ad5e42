package dev.docket.discord.levels;

import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refused;
import dev.docket.levels.ImportQuery.ListChangedByImports;
import dev.docket.levels.LevelEvent.ImportTold;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through those whose XP an import or its undo has changed, a stretch of the log at a time,
 * and notes a duty for each whose level roles are not right. Discord is asked about a hundred of
 * them at once, so that an import of a whole server does not use up what Discord allows.
 *
 * <p>A look begins only when the while in which it was noted is over. So whatever was noted in that
 * while is in the log by then, and one look is enough for all of it.
 */
record SyncImported(
    Duties duties, RoleLook look, Queries queries, InstantSource clock, RandomGenerator random)
    implements DutyHandler {

  static final String KIND = "sync-imported-level-roles";

  private static final Logger LOG = LoggerFactory.getLogger(SyncImported.class);
  private static final int STRETCH = 500;
  private static final int AT_ONCE = 100;
  private static final Duration WHILE = Duration.ofSeconds(5);

  /** By less than this, clocks of nodes disagree. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration GIVE_UP = Duration.ofDays(1);

  static void note(Duties duties, Recorded recorded) {
    var told = (ImportTold) recorded.event();
    var after = (recorded.position() - 1) / STRETCH * STRETCH;
    var number = duties.now().toEpochMilli() / WHILE.toMillis();
    duties.note(KIND, told.guildId() + "/" + after + "/" + number, over(number));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.substring(0, id.indexOf('/')));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", -1);
    try {
      look(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
      return Optional.empty();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(PAUSE));
    } catch (DiscordFailure e) {
      return e.permanent() ? Optional.empty() : later(id, over(Long.parseLong(parts[2])));
    }
  }

  /** Ever less often, and not for ever: Docket may have left the guild. */
  private Optional<Instant> later(String id, Instant due) {
    var late = Duration.between(due, clock.instant());
    if (late.compareTo(GIVE_UP) > 0) {
      LOG.warn("The level roles of import {} stay as they are", id);
      return Optional.empty();
    }
    var pause = PAUSE.plus(late.dividedBy(4));
    return Optional.of(clock.instant().plus(Backoff.pause(pause, 1, pause, random)));
  }

  private static Instant over(long number) {
    return Instant.ofEpochMilli((number + 1) * WHILE.toMillis()).plus(MARGIN);
  }

  private void look(long guildId, long after, String number) {
    if (!look.hasList(guildId)) {
      return;
    }
    var changed = queries.ask(new ListChangedByImports(guildId, after, after + STRETCH)).userIds();
    for (var page : changed.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
      var cause = "/import/" + after + "-" + number;
      var wrong = look.wrong(guildId, page).stream().map(it -> guildId + "/" + it + cause).toList();
      duties.noteAll(SyncLevelRoles.KIND, wrong, clock.instant());
    }
  }
}
