package dev.docket.cases;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseEvent.CaseNumberAllocated;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CaseLedgerTest {

  private final AggregateTestFixture<CaseLedger> ledgers =
      new AggregateTestFixture<>(CaseLedger.class);

  @Test
  void numbersFollowTheLastOne() {
    ledgers
        .given(new CaseNumberAllocated(GUILD, 7, 1), new CaseNumberAllocated(GUILD, 8, 2))
        .whenInvoking(CaseLedger.streamOf(GUILD), it -> it.allocate(GUILD, MEMBER))
        .expectEvents(new CaseNumberAllocated(GUILD, MEMBER, 3));
  }

  @Test
  void oneUnitOfWorkMayTakeSeveral() {
    ledgers
        .given(new CaseNumberAllocated(GUILD, 7, 1))
        .whenInvoking(
            CaseLedger.streamOf(GUILD),
            it -> {
              assertThat(it.allocate(GUILD, MEMBER)).isEqualTo(2);
              assertThat(it.allocate(GUILD, 8)).isEqualTo(3);
            })
        .expectEvents(
            new CaseNumberAllocated(GUILD, MEMBER, 2), new CaseNumberAllocated(GUILD, 8, 3));
  }
}
