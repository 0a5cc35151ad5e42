package dev.docket.audit;

import dev.docket.kernel.Command;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import java.util.List;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;

/** Axon's fixture around what is decided without a case. */
final class AuditFixture {

  private AuditFixture() {}

  static <T> ResultValidator<T> when(Class<T> type, AuditCommand command, AuditEvent... history) {
    var fixture = new AggregateTestFixture<>(type);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    fixture.registerInjectableResource(GuildRules.DISCORD_ONLY);
    return (history.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(history)))
        .when(command);
  }

  static void refuses(
      Class<?> type,
      Refusal refusal,
      List<String> details,
      AuditCommand command,
      AuditEvent... history) {
    when(type, command, history)
        .expectNoEvents()
        .expectException(
            new CustomTypeSafeMatcher<Refused>("refused because " + refusal + " " + details) {
              @Override
              protected boolean matchesSafely(Refused refused) {
                return refused.refusal() == refusal && refused.details().equals(details);
              }
            });
  }
}
