package dev.docket.cases;

import org.axonframework.modelling.command.Repository;

/** Takes case numbers from the guild's ledger, in the same unit of work as the member's record. */
record LedgerCaseNumbers(Repository<CaseLedger> ledgers) implements CaseNumbers {

  @Override
  public long next(long guildId, long userId) {
    try {
      var ledger = ledgers.loadOrCreate(CaseLedger.streamOf(guildId), CaseLedger::new);
      var number = new long[1];
      ledger.execute(it -> number[0] = it.allocate(guildId, userId));
      return number[0];
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(
          "the case ledger of guild " + guildId + " cannot be opened", e);
    }
  }
}
