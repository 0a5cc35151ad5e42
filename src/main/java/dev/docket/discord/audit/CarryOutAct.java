package dev.docket.discord.audit;

import dev.docket.audit.ActRef;
import dev.docket.audit.AuditCommand.Outcome;
import dev.docket.audit.AuditCommand.ReportAct;
import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditQuery.FindAct;
import dev.docket.audit.AuditState;
import dev.docket.discord.Backoff;
import dev.docket.discord.ChannelWork;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Has Discord do what was recorded, and reports what became of it. Done twice it changes nothing:
 * the messages of a purge are known by id, and a slowmode is the same slowmode.
 */
final class CarryOutAct implements DutyHandler {

  static final String KIND = "carry-out-act";

  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final Commands commands;
  private final Queries queries;
  private final ChannelWork work;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** How often each act failed since the start; a restart begins with short pauses again. */
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  /** Acts on one channel take turns, so that an older slowmode never replaces a newer one. */
  private final Lock[] turns =
      IntStream.range(0, 64).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

  CarryOutAct(
      Commands commands,
      Queries queries,
      ChannelWork work,
      DiscordSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.commands = commands;
    this.queries = queries;
    this.work = work;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(String.valueOf(ActRef.parse(id).guildId()));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = ActRef.parse(id);
    try {
      var channel = find(ref).channelId();
      var turn = turns[Math.floorMod(Objects.hashCode(channel), turns.length)];
      turn.lock();
      try {
        var entry = find(ref);
        return entry.state() == AuditState.OPEN ? carryOut(id, entry) : Optional.empty();
      } finally {
        turn.unlock();
      }
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    }
  }

  private AuditEntry find(ActRef ref) {
    return queries.askLatest(new FindAct(ref.guildId(), ref.actId()));
  }

  private Optional<Instant> carryOut(String id, AuditEntry entry) {
    var progress = new Progress();
    try {
      switch (entry.kind()) {
        case PURGE -> purge(entry, progress);
        case SLOWMODE -> work.slowDown(entry.after(), entry.guildId(), channel(entry), why(entry));
        case REPORT -> throw new IllegalStateException("a report is done when it is recorded");
      }
      report(id, entry, new Outcome.Done());
      return Optional.empty();
    } catch (DiscordFailure e) {
      var times = failures.merge(id, 1, Integer::sum);
      var retryAt =
          clock.instant().plus(Backoff.pause(settings.firstRetry(), times, LONGEST_PAUSE, random));
      if (e.permanent() || retryAt.isAfter(entry.at().plus(settings.giveUpAfter()))) {
        report(id, entry, new Outcome.GivenUp(progress.deleted, e.said()));
        return Optional.empty();
      }
      return Optional.of(retryAt);
    }
  }

  private static final class Progress {
    private int deleted;
  }

  private void purge(AuditEntry entry, Progress progress) {
    var ids = entry.messageIds();
    for (var from = 0; from < ids.size(); from += ChannelWork.MOST) {
      var some = ids.subList(from, Math.min(ids.size(), from + ChannelWork.MOST));
      work.delete(some, entry.guildId(), channel(entry), why(entry));
      progress.deleted += some.size();
    }
  }

  private static long channel(AuditEntry entry) {
    return Objects.requireNonNull(entry.channelId(), "an act on a channel has one");
  }

  private static String why(AuditEntry entry) {
    var reason = Objects.requireNonNullElse(entry.text(), "");
    return "/%s by %d. %s"
        .formatted(entry.kind().name().toLowerCase(Locale.ROOT), entry.actorId(), reason);
  }

  private void report(String id, AuditEntry entry, Outcome outcome) {
    failures.remove(id);
    commands.send(
        new ReportAct(entry.guildId(), channel(entry), entry.actId(), outcome, clock.instant()),
        Origin.following(id, Source.DISCORD, KIND + "/" + id));
  }
}
