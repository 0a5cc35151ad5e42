package dev.docket.guilds;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;

import dev.docket.guilds.GuildCommand.By;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;

/** Axon's fixture around one guild's settings. */
final class SettingsFixture {

  static final long ADMINISTRATOR = 1L << 3;
  static final Operators NOBODY = new Operators(Set.of(), Set.of());

  private SettingsFixture() {}

  /** An administrator of the guild. */
  static By inCharge() {
    return new By(GUILD, new Actor(MODERATOR, false, ADMINISTRATOR, 5, Set.of()), NOON);
  }

  /** Somebody who holds roles and every permission but the administrator's. */
  static By holding(Long... roles) {
    return new By(GUILD, new Actor(MODERATOR, false, ~ADMINISTRATOR, 5, Set.of(roles)), NOON);
  }

  static ResultValidator<GuildSettings> when(GuildCommand command, SettingEvent... history) {
    var fixture = new AggregateTestFixture<>(GuildSettings.class);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    fixture.registerInjectableResource(NOBODY);
    return (history.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(history)))
        .when(command);
  }

  static void refuses(
      Refusal refusal, List<String> details, GuildCommand command, SettingEvent... history) {
    when(command, history)
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
