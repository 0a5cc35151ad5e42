package dev.docket.discord.levels;

import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.levels.Earners.Earner;
import dev.docket.levels.LevelQuery.ListEarners;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Goes through everyone who ever earned XP, a hundred at a time, and notes a duty for each whose
 * level roles are not right. Each page is a duty, so that a restart goes on where it was.
 */
record SyncEveryone(
    Duties duties, Queries queries, RoleLook look, InstantSource clock, RandomGenerator random)
    implements DutyHandler {

  static final String KIND = "sync-everyones-level-roles";

  private static final Duration PAUSE = Duration.ofSeconds(5);

  /**
   * The duty of the first page.
   *
   * @param cause tells one round from another, which may begin before it ends
   */
  static String begin(long guildId, long cause) {
    return page(guildId, new Earner(0, 0), String.valueOf(cause));
  }

  private static String page(long guildId, Earner after, String cause) {
    return guildId + "/" + after.board() + "/" + after.userId() + "/" + cause;
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
      var after = new Earner(Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
      look(Long.parseLong(parts[0]), after, parts[3]);
      return Optional.empty();
    } catch (Refused | DiscordFailure e) {
      return Optional.of(clock.instant().plus(Backoff.pause(PAUSE, 1, PAUSE, random)));
    }
  }

  private void look(long guildId, Earner after, String cause) {
    var page = new ListEarners(guildId, after.board(), after.userId());
    var earners = queries.askLatest(page).earners();
    if (earners.isEmpty() || !look.hasList(guildId)) {
      return;
    }
    var users = earners.stream().map(Earner::userId).distinct().toList();
    var wrong = look.wrong(guildId, users).stream().map(it -> guildId + "/" + it + "/all/" + cause);
    duties.noteAll(SyncLevelRoles.KIND, wrong.toList(), clock.instant());
    duties.note(KIND, page(guildId, earners.getLast(), cause), clock.instant());
  }
}
