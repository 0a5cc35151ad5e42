package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.Outcome;
import dev.docket.cases.CaseCommand.Outcome.Abandoned;
import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseCommand.Outcome.Delayed;
import dev.docket.cases.CaseCommand.ReportEnforcement;
import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseRef;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.cases.Notice;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordFailure.Kind;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Carries a ruling out at Discord and reports what became of it, until it is settled. */
final class EnforceRuling implements DutyHandler {

  static final String KIND = "enforce-ruling";

  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final int MOST_LATER = 100;

  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final Effects effects;
  private final RandomGenerator random;

  /** Rulings on one member take turns, so that an unban never overtakes the ban before it. */
  private final Lock[] turns =
      IntStream.range(0, 256).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

  EnforceRuling(
      Commands commands,
      Queries queries,
      Guilds guilds,
      DiscordSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
    this.settings = settings;
    this.clock = clock;
    this.effects = new Effects(commands, guilds, clock);
    this.random = random;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(String.valueOf(CaseRef.parse(id).guildId()));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = CaseRef.parse(id);
    var turn = turns[turn(ref)];
    turn.lock();
    try {
      var view = queries.askLatest(new FindCase(ref.guildId(), ref.caseNumber()));
      return view.state() == CaseState.RULED || view.state() == CaseState.RETRYING
          ? enforce(view, view.notice(), again || view.attempts() > 0)
          : Optional.empty();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    } finally {
      turn.unlock();
    }
  }

  private int turn(CaseRef ref) {
    return Math.floorMod(Long.hashCode(ref.guildId() * 31 + ref.userId()), turns.length);
  }

  /** Does some work while nobody else enforces a ruling on these members. */
  void inTurn(List<CaseRef> cases, Runnable work) {
    var held = cases.stream().map(this::turn).distinct().sorted().map(it -> turns[it]).toList();
    held.forEach(Lock::lock);
    try {
      work.run();
    } finally {
      held.forEach(Lock::unlock);
    }
  }

  /**
   * Carries a ruling out.
   *
   * @param told what the member was told before
   */
  Optional<Instant> enforce(CaseView view, Notice told, boolean again) {
    var notice = told;
    var overruling = overruling(view);
    if (overruling.isPresent()) {
      report(view, new Abandoned("overruled by case #" + overruling.get()), notice);
      return Optional.empty();
    }
    try {
      if (tellsFirst(view.kind())) {
        effects.foresee(view);
        notice = tell(view, notice);
      }
      effects.apply(view, again);
      if (!tellsFirst(view.kind())) {
        notice = tell(view, notice);
      }
      if (view.kind() == CaseKind.WARN && notice == Notice.UNKNOWN) {
        throw new DiscordFailure(false, "the direct message could not be sent");
      }
      report(view, new Applied(), notice);
      return Optional.empty();
    } catch (DiscordFailure e) {
      return failed(view, e, notice);
    }
  }

  /** What had to wait must not undo what was ruled after it. */
  private Optional<Long> overruling(CaseView view) {
    var undone =
        switch (view.kind()) {
          case UNBAN -> EnumSet.of(CaseKind.BAN, CaseKind.TEMPBAN);
          case UNTIMEOUT -> EnumSet.of(CaseKind.TIMEOUT);
          case UNJAIL -> EnumSet.of(CaseKind.JAIL);
          case BAN, TEMPBAN, SOFTBAN, KICK, WARN, TIMEOUT, JAIL, NOTE ->
              EnumSet.noneOf(CaseKind.class);
          case POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN -> EnumSet.noneOf(CaseKind.class);
          case HACKBAN, UNTEMPBAN -> EnumSet.noneOf(CaseKind.class);
        };
    if (undone.isEmpty()) {
      return Optional.empty();
    }
    var latest =
        new ListCases(view.guildId(), CaseFilter.ALL.ofUser(view.userId()), null, MOST_LATER);
    return queries.askLatest(latest).cases().stream()
        .filter(it -> it.caseNumber() > view.caseNumber() && undone.contains(it.kind()))
        .filter(it -> isInForce(it.state()))
        .map(CaseView::caseNumber)
        .findFirst();
  }

  /** What was learnt late may bear a later number, but then something else replaced or ended it. */
  private static boolean isInForce(CaseState state) {
    return switch (state) {
      case RULED, RETRYING, APPLIED -> true;
      case FAILED, EXPIRED, LIFTED, SUPERSEDED, IMPORTED -> false;
    };
  }

  Optional<Instant> failed(CaseView view, DiscordFailure failure, Notice notice) {
    var attempt = view.attempts() + 1;
    var patience = Patience.of(view, settings);
    var retryAt = clock.instant().plus(patience.pause(failure, attempt, random));
    if (patience.isOver(failure, view.ruledAt(), retryAt)) {
      report(view, new Abandoned(failure.said()), notice);
      return Optional.empty();
    }
    // That Discord was not even asked is no news where the case shows already that it failed.
    if (failure.kind() != Kind.UNASKED || view.state() == CaseState.RULED) {
      report(view, new Delayed(attempt, failure.said(), retryAt), notice);
    }
    return Optional.of(retryAt);
  }

  void report(CaseView view, Outcome outcome, Notice notice) {
    var ref = new CaseRef(view.guildId(), view.userId(), view.caseNumber());
    var id = KIND + "/" + ref + "/" + view.attempts();
    var receipt =
        commands.send(
            new ReportEnforcement(
                ref.guildId(), ref.userId(), ref.caseNumber(), outcome, notice, clock.instant()),
            Origin.following(ref.toString(), Source.DISCORD, id));
    // The next try reads its number of attempts off the board.
    queries.ask(new FindCase(ref.guildId(), ref.caseNumber()), receipt.position());
  }

  /** Once banned or kicked, the member shares no guild with Docket and cannot be told any more. */
  private static boolean tellsFirst(CaseKind kind) {
    return switch (kind) {
      case BAN, TEMPBAN, SOFTBAN, KICK -> true;
      case UNBAN, WARN, TIMEOUT, UNTIMEOUT, JAIL, UNJAIL, NOTE -> false;
      case POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN -> false;
      case HACKBAN, UNTEMPBAN -> false;
    };
  }

  private static boolean tellsNobody(CaseKind kind) {
    return kind == CaseKind.UNBAN || kind == CaseKind.NOTE;
  }

  Notice tell(CaseView view, Notice before) {
    if (view.silent() || tellsNobody(view.kind())) {
      return Notice.SILENT;
    }
    if (before != Notice.UNKNOWN) {
      return before;
    }
    try {
      var message =
          CaseCard.message(view, guilds.nameOf(view.guildId()), guilds.wordsOf(view.guildId()));
      var nonce = Long.toString(view.guildId(), 36) + "." + Long.toString(view.caseNumber(), 36);
      return guilds.tell(view.userId(), message, nonce) ? Notice.SENT : Notice.CLOSED;
    } catch (DiscordFailure e) {
      return e.permanent() ? Notice.CLOSED : Notice.UNKNOWN;
    }
  }
}
