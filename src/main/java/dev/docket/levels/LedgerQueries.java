package dev.docket.levels;

import dev.docket.eventlog.EventReader;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Query;
import dev.docket.levels.Ledger.Difference;
import dev.docket.levels.LedgerSums.Account;
import dev.docket.levels.LevelQuery.ListTotals;
import dev.docket.levels.Totals.Total;
import dev.docket.levels.XpGainQuery.ListGainTotals;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.ReadModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks that members have what their events come to: folds the log once more, in the plainest way,
 * and compares. All is seen in one snapshot, so that Docket may go on serving.
 */
final class LedgerQueries implements LedgerCheck {

  private static final long STRETCH = 20_000;
  private static final int PAGE = 10_000;
  private static final int MOST_NAMED = 1_000;

  private final EventReader log;
  private final ReadModels readModels;
  private final Queries queries;
  private final TransactionTemplate snapshot;

  LedgerQueries(
      EventReader log, ReadModels readModels, Queries queries, TransactionTemplate transaction) {
    this.log = log;
    this.readModels = readModels;
    this.queries = queries;
    this.snapshot =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  @Override
  public Ledger check(LongConsumer progress) {
    readModels.refresh();
    return Objects.requireNonNull(snapshot.execute(_ -> compare(progress)));
  }

  private Ledger compare(LongConsumer progress) {
    var board = sums(LeaderboardProjection.LEADERBOARD);
    var days = sums(XpGainProjection.XP_GAINS);
    fold(List.of(board, days), progress);
    var comparison = new Comparison();
    var members = board.resolved();
    var count = members.size();
    comparison.of(LeaderboardProjection.LEADERBOARD, members, it -> new ListTotals(it, PAGE));
    comparison.of(XpGainProjection.XP_GAINS, days.resolved(), it -> new ListGainTotals(it, PAGE));
    return new Ledger(count, List.copyOf(comparison.named), comparison.different);
  }

  private LedgerSums sums(ReadModel model) {
    return new LedgerSums(readModels.positions(model));
  }

  private void fold(List<LedgerSums> sums, LongConsumer progress) {
    var names = log.decoder().namesOf(BoardEvent.class);
    var head = log.head();
    for (var after = 0L; after < head; after += STRETCH) {
      var upTo = Math.min(head, after + STRETCH);
      log.stretch(after, upTo, names, 0, 1).forEach(event -> sums.forEach(it -> it.add(event)));
      progress.accept(upTo);
    }
  }

  /** What is found on the way. */
  private final class Comparison {

    private final List<Difference> named = new ArrayList<>();
    private long different;

    private void of(
        ReadModel model, Map<Account, Long> expected, Function<Total, Query<Totals>> pages) {
      var last = new Total(Long.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE, 0);
      for (var page = page(pages, last); !page.isEmpty(); page = page(pages, last)) {
        for (var shown : page) {
          var account = new Account(shown.guildId(), shown.board(), shown.userId());
          var sum = expected.remove(account);
          note(model, account, sum == null ? 0 : sum, shown.xp());
        }
        last = page.getLast();
      }
      expected.forEach((account, sum) -> note(model, account, sum, 0));
    }

    private List<Total> page(Function<Total, Query<Totals>> pages, Total last) {
      return queries.ask(pages.apply(last)).totals();
    }

    private void note(ReadModel model, Account account, long sum, long shown) {
      if (sum != shown && different++ < MOST_NAMED) {
        named.add(
            new Difference(
                model.name(), account.guildId(), account.board(), account.userId(), sum, shown));
      }
    }
  }
}
