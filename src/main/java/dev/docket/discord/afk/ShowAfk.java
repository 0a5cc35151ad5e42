package dev.docket.discord.afk;

import dev.docket.afk.AfkCommand.Outcome;
import dev.docket.afk.AfkCommand.ReportAfk;
import dev.docket.afk.AfkEnding;
import dev.docket.afk.AfkQuery.FindAway;
import dev.docket.afk.AfkQuery.FindSpell;
import dev.docket.afk.AfkState;
import dev.docket.afk.AfkView;
import dev.docket.afk.NicknameOutcome;
import dev.docket.afk.SpellRef;
import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.discord.Nicknames;
import dev.docket.discord.Nicknames.Named;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Has Discord show that a member is away, or that they are back. A nickname is changed only where
 * it is still the one that was recorded, so that doing it again changes nothing.
 */
final class ShowAfk implements DutyHandler {

  static final String SHOW = "show-afk";
  static final String SETTLE = "settle-afk";

  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 300;

  private final String kind;
  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final Nicknames nicknames;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** What is shown of one member takes turns, so that what is over is not shown after all. */
  private static final Lock[] TURNS =
      IntStream.range(0, 256).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

  /** How often each duty failed since the start; a restart begins with short pauses again. */
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  ShowAfk(
      String kind,
      Commands commands,
      Queries queries,
      Guilds guilds,
      Nicknames nicknames,
      DiscordSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.kind = kind;
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
    this.nicknames = nicknames;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(String.valueOf(SpellRef.parse(id).guildId()));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = SpellRef.parse(id);
    var turn = TURNS[Math.floorMod(Long.hashCode(ref.userId()), TURNS.length)];
    turn.lock();
    try {
      var view = find(ref);
      var isDue = view.state() == (kind.equals(SHOW) ? AfkState.STARTED : AfkState.ENDED);
      if (!isDue) {
        return Optional.empty();
      }
      var outcome = kind.equals(SHOW) ? show(id, view) : settle(id, view);
      if (outcome.isEmpty()) {
        return Optional.of(clock.instant().plus(pause(id)));
      }
      report(id, ref, outcome.get());
      return Optional.empty();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    } finally {
      turn.unlock();
    }
  }

  private boolean isAway(SpellRef ref) {
    var query = new FindAway(ref.guildId(), Set.of(ref.userId()));
    return !queries.askLatest(query).views().isEmpty();
  }

  private AfkView find(SpellRef ref) {
    return queries.askLatest(new FindSpell(ref.guildId(), ref.userId(), ref.spell()));
  }

  private Duration pause(String id) {
    return Backoff.pause(
        settings.firstRetry(), failures.getOrDefault(id, 1), LONGEST_PAUSE, random);
  }

  /** Empty if Discord is to be asked again. */
  private Optional<Outcome> show(String id, AfkView view) {
    try {
      if (view.enforced()) {
        var until = Objects.requireNonNull(view.until(), "a timeout has an end");
        guilds.timeOut(view.guildId(), view.userId(), until, "/self_timeout");
      }
    } catch (DiscordFailure e) {
      return isWorthIt(id, view, e)
          ? Optional.empty()
          : Optional.of(new Outcome.TimeoutRefused(e.said()));
    }
    try {
      var isMarked = rename(view, view.nickname(), view.marked());
      return Optional.of(new Outcome.Shown(isMarked));
    } catch (DiscordFailure e) {
      return isWorthIt(id, view, e) ? Optional.empty() : Optional.of(new Outcome.Shown(false));
    }
  }

  private Optional<Outcome> settle(String id, AfkView view) {
    try {
      if (view.enforced() && view.ending() == AfkEnding.CLEARED) {
        guilds.endTimeout(view.guildId(), view.userId(), "/clearafk by " + view.moderatorId());
      }
      var isRestored = rename(view, view.marked(), view.nickname());
      return settled(isRestored ? NicknameOutcome.RESTORED : NicknameOutcome.LEFT);
    } catch (DiscordFailure e) {
      return isWorthIt(id, view, e) ? Optional.empty() : settled(NicknameOutcome.REFUSED);
    }
  }

  private static Optional<Outcome> settled(NicknameOutcome outcome) {
    return Optional.of(new Outcome.Settled(outcome));
  }

  /** Whoever has been renamed meanwhile keeps that name. */
  private boolean rename(AfkView view, @Nullable String from, @Nullable String to) {
    var now = nicknames.of(view.guildId(), view.userId());
    if (now.isEmpty() || !Objects.equals(now.map(Named::nickname).orElse(null), from)) {
      return false;
    }
    nicknames.rename(view.guildId(), view.userId(), to, "AFK");
    return true;
  }

  private boolean isWorthIt(String id, AfkView view, DiscordFailure failure) {
    var times = failures.merge(id, 1, Integer::sum);
    var begun = view.state() == AfkState.STARTED ? view.since() : clock.instant();
    var isOver = clock.instant().isAfter(begun.plus(settings.giveUpAfter()));
    return !failure.permanent() && !isOver && times < MOST_TRIES;
  }

  private void report(String id, SpellRef ref, Outcome outcome) {
    failures.remove(id);
    try {
      commands.send(
          new ReportAfk(ref.guildId(), ref.userId(), ref.spell(), outcome, clock.instant()),
          Origin.following(id, Source.DISCORD, kind + "/" + id));
    } catch (Refused overMeanwhile) {
      // Another node may have settled it before this one showed it.
      if (kind.equals(SHOW) && !isAway(ref)) {
        settle(id, find(ref));
      }
    }
  }
}
