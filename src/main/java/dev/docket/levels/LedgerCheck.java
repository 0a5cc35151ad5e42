package dev.docket.levels;

import java.util.function.LongConsumer;

/** Compares what members have with what their events come to. */
public sealed interface LedgerCheck permits LedgerQueries {

  /**
   * Checks everyone in all guilds.
   *
   * @param progress told the last folded position, now and then
   */
  Ledger check(LongConsumer progress);
}
