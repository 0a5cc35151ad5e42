package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseQuery.FindCases;
import dev.docket.cases.CaseRef;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.cases.Notice;
import dev.docket.discord.Crowd;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Guilds;
import dev.docket.duties.Duties;
import dev.docket.kernel.Queries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Carries out many bans of one mass action by one request; whom Discord does not ban that way is
 * banned alone.
 */
final class BulkBan {

  /** As many as a guild's lane lets be told at once. */
  private static final int TOLD_AT_ONCE = 4;

  private final EnforceRuling single;
  private final Queries queries;
  private final Guilds guilds;
  private final Crowd crowd;
  private final Duties duties;

  BulkBan(EnforceRuling single, Queries queries, Guilds guilds, Crowd crowd, Duties duties) {
    this.single = single;
    this.queries = queries;
    this.guilds = guilds;
    this.crowd = crowd;
    this.duties = duties;
  }

  void carryOut(long guildId, List<CaseRef> bans) {
    single.inTurn(
        bans,
        () -> {
          var numbers = bans.stream().map(CaseRef::caseNumber).toList();
          var open =
              queries.askLatest(new FindCases(guildId, numbers)).cases().stream()
                  .filter(it -> it.state() == CaseState.RULED)
                  .toList();
          if (!open.isEmpty()) {
            ban(guildId, open);
          }
        });
  }

  private void ban(long guildId, List<CaseView> open) {
    var possible = open.stream().filter(this::isPossible).toList();
    open.stream().filter(it -> !possible.contains(it)).forEach(it -> alone(it, it.notice()));
    if (possible.isEmpty()) {
      return;
    }
    var notices = tell(possible);
    try {
      var banned =
          crowd.ban(
              guildId,
              possible.stream().map(CaseView::userId).toList(),
              Duration.ofSeconds(possible.getFirst().deleteMessageSeconds()),
              AuditReasons.of(possible));
      for (var view : possible) {
        if (banned.contains(view.userId())) {
          single.report(view, new Applied(), told(notices, view));
        } else {
          alone(view, told(notices, view));
        }
      }
    } catch (DiscordFailure e) {
      possible.forEach(it -> failed(it, e, told(notices, it)));
    }
  }

  private boolean isPossible(CaseView view) {
    try {
      guilds.requireMayBan(view.guildId(), view.userId());
      return true;
    } catch (DiscordFailure e) {
      return false;
    }
  }

  /** Each before the ban: afterwards they share no guild with Docket. */
  private Map<CaseView, Notice> tell(List<CaseView> views) {
    var notices = new ConcurrentHashMap<CaseView, Notice>();
    var places = new Semaphore(TOLD_AT_ONCE);
    try (var tellers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var view : views) {
        tellers.execute(() -> {
          places.acquireUninterruptibly();
          try {
            notices.put(view, single.tell(view, view.notice()));
          } finally {
            places.release();
          }
        });
      }
    }
    return notices;
  }

  private static Notice told(Map<CaseView, Notice> notices, CaseView view) {
    return notices.getOrDefault(view, Notice.UNKNOWN);
  }

  /** Whatever Discord refuses to do for many it may do for each. */
  private void failed(CaseView view, DiscordFailure failure, Notice notice) {
    if (failure.permanent()) {
      alone(view, notice);
    } else {
      single.failed(view, failure, notice).ifPresent(at -> note(view, at));
    }
  }

  private void alone(CaseView view, Notice notice) {
    single.enforce(view, notice, true).ifPresent(at -> note(view, at));
  }

  private void note(CaseView view, Instant at) {
    duties.note(EnforceRuling.KIND, CaseRef.of(view).toString(), at);
  }
}
