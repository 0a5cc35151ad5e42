package dev.docket.membership;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.kernel.Command;
import dev.docket.kernel.Refused;
import dev.docket.membership.MembershipCommand.EraseGuild;
import dev.docket.membership.MembershipCommand.RecordJoin;
import dev.docket.membership.MembershipCommand.RecordLeave;
import dev.docket.membership.MembershipEvent.GuildErased;
import dev.docket.membership.MembershipEvent.GuildJoined;
import dev.docket.membership.MembershipEvent.GuildLeft;
import dev.docket.membership.MembershipEvent.GuildRejoined;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class MembershipTest {

  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Instant MUCH_LATER = NOON.plusSeconds(120);
  private static final MembershipEvent JOINED = new GuildJoined(GUILD, NOON, NOON);
  private static final MembershipEvent LEFT = new GuildLeft(GUILD, NOON, LATER);

  private static ResultValidator<Membership> when(
      MembershipCommand command, MembershipEvent... history) {
    var fixture = new AggregateTestFixture<>(Membership.class);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    return (history.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(history)))
        .when(command);
  }

  @Test
  void aGuildThatWasNotKnownIsJoinedAndToHearOfItAgainChangesNothing() {
    when(new RecordJoin(GUILD, NOON, LATER))
        .expectEvents(new GuildJoined(GUILD, NOON, LATER))
        .expectResultMessagePayload(new MembershipAnswer(true, 1));
    when(new RecordJoin(GUILD, NOON, LATER), JOINED)
        .expectNoEvents()
        .expectResultMessagePayload(new MembershipAnswer(true, 1));
  }

  @Test
  void whoLeftHasLeftOnce() {
    when(new RecordLeave(GUILD, NOON, LATER), JOINED)
        .expectEvents(LEFT)
        .expectResultMessagePayload(new MembershipAnswer(false, 1));
    when(new RecordLeave(GUILD, NOON, MUCH_LATER), JOINED, LEFT).expectNoEvents();
  }

  @Test
  void aLateWordOfAnOldStayDoesNotEndTheNewOne() {
    when(
            new RecordLeave(GUILD, NOON, MUCH_LATER),
            JOINED,
            LEFT,
            new GuildRejoined(GUILD, LATER, LATER, LATER))
        .expectNoEvents();
  }

  @Test
  void d9_aRejoinNeverFailsAlsoIfNobodyNoticedTheLeaving() {
    when(new RecordJoin(GUILD, LATER, LATER), JOINED, LEFT)
        .expectEvents(new GuildRejoined(GUILD, LATER, LATER, LATER))
        .expectResultMessagePayload(new MembershipAnswer(true, 2));
    when(new RecordJoin(GUILD, LATER, MUCH_LATER), JOINED)
        .expectEvents(new GuildRejoined(GUILD, LATER, null, MUCH_LATER));
    when(new RecordJoin(GUILD, NOON, MUCH_LATER), JOINED, LEFT)
        .expectEvents(new GuildRejoined(GUILD, NOON, LATER, MUCH_LATER));
  }

  private static EraseGuild erase(int generation, boolean evenIfPresent) {
    return new EraseGuild(GUILD, generation, evenIfPresent, "ada", "left a year ago", MUCH_LATER);
  }

  @Test
  void aGuildThatDocketIsInIsErasedOnlyIfThatIsMeant() {
    var erased = new GuildErased(GUILD, 1, "ada", "left a year ago", MUCH_LATER);
    when(erase(1, false), JOINED).expectNoEvents().expectException(Refused.class);
    when(erase(1, true), JOINED).expectEvents(erased);
    when(erase(1, false), JOINED, LEFT).expectEvents(erased);
    when(erase(1, false)).expectEvents(erased);
  }

  @Test
  void anErasureIsOneEventAndTheNextOneIsOfTheNextKey() {
    var erased = new GuildErased(GUILD, 1, "ada", "left a year ago", LATER);
    when(erase(1, false), JOINED, LEFT, erased).expectNoEvents();
    when(erase(2, false), JOINED, LEFT, erased)
        .expectEvents(new GuildErased(GUILD, 2, "ada", "left a year ago", MUCH_LATER));
    when(new RecordJoin(GUILD, MUCH_LATER, MUCH_LATER), JOINED, LEFT, erased)
        .expectEvents(new GuildRejoined(GUILD, MUCH_LATER, LATER, MUCH_LATER));
    when(new RecordJoin(GUILD, MUCH_LATER, MUCH_LATER), erased)
        .expectEvents(new GuildJoined(GUILD, MUCH_LATER, MUCH_LATER));
  }

  @Test
  void aRetentionIsOverSoLongAfterLeavingAndNeverBefore() {
    var present = new MembershipView(GUILD, NOON, NOON, null, 1, null);
    var gone = present.leave(LATER);
    var month = new RetentionSettings(Duration.ofDays(30));

    assertThat(month.due(present)).isEmpty();
    assertThat(month.due(gone)).hasValue(LATER.plus(Duration.ofDays(30)));
    assertThat(month.due(gone.erase(MUCH_LATER))).isEmpty();
    assertThat(
            month.due(gone.erase(MUCH_LATER).rejoin(MUCH_LATER).leave(MUCH_LATER.plusSeconds(1))))
        .isPresent();
    assertThat(new RetentionSettings(null).due(gone)).isEmpty();
    assertThatThrownBy(() -> new RetentionSettings(Duration.ofHours(3)))
        .hasMessageContaining("docket.retention.after-leaving must be at least one day");
  }
}
