package dev.docket.cases;

import dev.docket.kernel.Command;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;

/** Axon's fixture around a member's record, in a guild whose case numbers simply count. */
final class RecordFixture {

  private final AggregateTestFixture<MemberRecord> fixture =
      new AggregateTestFixture<>(MemberRecord.class);
  private CaseEvent[] history = {};
  private long numbersGiven;

  private RecordFixture() {
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    fixture.registerInjectableResource(new Counter());
    fixture.registerInjectableResource(GuildRules.DISCORD_ONLY);
  }

  /** A class of its own, since Axon finds resources by the interface they implement. */
  private final class Counter implements CaseNumbers {
    @Override
    public long next(long guildId, long userId) {
      numbersGiven++;
      return lastNumber() + numbersGiven;
    }
  }

  static RecordFixture clean() {
    return new RecordFixture();
  }

  static RecordFixture given(CaseEvent... history) {
    var records = new RecordFixture();
    records.history = history;
    return records;
  }

  ResultValidator<MemberRecord> when(CaseCommand command) {
    return (history.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(history)))
        .when(command);
  }

  /** The refusal leaves no event behind and takes no case number. */
  void refuses(Refusal refusal, CaseCommand command) {
    when(command).expectNoEvents().expectException(because(refusal));
    if (numbersGiven != 0) {
      throw new AssertionError("a refused command took a case number");
    }
  }

  private long lastNumber() {
    return Arrays.stream(history).mapToLong(CaseEvent::caseNumber).max().orElse(0);
  }

  private static CustomTypeSafeMatcher<Refused> because(Refusal refusal) {
    return new CustomTypeSafeMatcher<>("refused because " + refusal) {
      @Override
      protected boolean matchesSafely(Refused refused) {
        return refused.refusal() == refusal;
      }
    };
  }
}
