package dev.docket.tempvoice;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;

import dev.docket.kernel.Command;
import dev.docket.kernel.Refused;
import dev.docket.tempvoice.VoiceCommand.Outcome;
import dev.docket.tempvoice.VoiceCommand.ReportVoiceChannel;
import dev.docket.tempvoice.VoiceCommand.RequestVoiceChannel;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelCreated;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelDeleted;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelFailed;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelRequested;
import dev.docket.tempvoice.VoiceEvent.VoiceTemplateCleared;
import dev.docket.tempvoice.VoiceEvent.VoiceTemplateSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

class TemporaryVoiceTest {

  private static final long LOBBY = 70;
  private static final long MADE = 700;

  private static final VoiceTemplateSet SET = new VoiceTemplateSet(GUILD, LOBBY, MODERATOR, NOON);
  private static final VoiceChannelRequested REQUESTED = requested(1, MEMBER, NOON);
  private static final VoiceChannelCreated CREATED =
      new VoiceChannelCreated(GUILD, 1, MEMBER, MADE, NOON);
  private static final VoiceChannelDeleted DELETED =
      new VoiceChannelDeleted(GUILD, 1, MEMBER, MADE, NOON);
  private static final VoiceChannelFailed FAILED =
      new VoiceChannelFailed(GUILD, 1, MEMBER, "50013", NOON);

  private static VoiceChannelRequested requested(int number, long user, Instant at) {
    return new VoiceChannelRequested(GUILD, number, user, LOBBY, at);
  }

  private static RequestVoiceChannel join(long user, long channel, Instant at) {
    return new RequestVoiceChannel(GUILD, user, channel, at);
  }

  private static ReportVoiceChannel report(Outcome outcome) {
    return new ReportVoiceChannel(GUILD, 1, outcome, NOON);
  }

  private static ResultValidator<TemporaryVoice> when(
      VoiceCommand command, List<? extends VoiceEvent> history) {
    var fixture = new AggregateTestFixture<>(TemporaryVoice.class);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    return (history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history))
        .when(command);
  }

  private static ResultValidator<TemporaryVoice> when(VoiceCommand command, VoiceEvent... history) {
    return when(command, List.of(history));
  }

  private static void refuses(VoiceRefusal refusal, ResultValidator<TemporaryVoice> result) {
    result.expectException(
        new CustomTypeSafeMatcher<Refused>(refusal.name()) {
          @Override
          protected boolean matchesSafely(Refused refused) {
            return refused.refusal() == refusal;
          }
        });
  }

  @Test
  void onlyWhoJoinsTheTemplateGetsAChannel() {
    when(join(MEMBER, LOBBY, NOON), SET)
        .expectEvents(REQUESTED)
        .expectResultMessagePayload(new VoiceAnswer(1, true, null));
    when(join(MEMBER, 71, NOON), SET).expectNoEvents();
    when(join(MEMBER, LOBBY, NOON)).expectNoEvents();
    when(join(MEMBER, LOBBY, NOON), SET, new VoiceTemplateCleared(GUILD, MODERATOR, NOON))
        .expectNoEvents();
  }

  @Test
  void whoHasAChannelGetsNoSecondOne() {
    when(join(MEMBER, LOBBY, NOON), SET, REQUESTED)
        .expectNoEvents()
        .expectResultMessagePayload(new VoiceAnswer(1, false, null));
    when(join(MEMBER, LOBBY, NOON), SET, REQUESTED, CREATED)
        .expectNoEvents()
        .expectResultMessagePayload(new VoiceAnswer(1, false, MADE));
    when(join(MEMBER, LOBBY, NOON), SET, REQUESTED, CREATED, DELETED)
        .expectEvents(requested(2, MEMBER, NOON));
    when(join(MEMBER, LOBBY, NOON), SET, REQUESTED, FAILED)
        .expectEvents(requested(2, MEMBER, NOON));
  }

  @Test
  void channelsAreManyButNotEndless() {
    var history = new ArrayList<VoiceEvent>(List.of(SET));
    for (var it = 1; it <= TemporaryVoice.MOST; it++) {
      history.add(requested(it, 1_000 + it, NOON));
    }
    refuses(VoiceRefusal.TOO_MANY_VOICE_CHANNELS, when(join(MEMBER, LOBBY, NOON), history));
    var quick =
        List.of(
            SET,
            requested(1, MEMBER, NOON),
            FAILED,
            requested(2, MEMBER, NOON),
            new VoiceChannelFailed(GUILD, 2, MEMBER, "50013", NOON),
            requested(3, MEMBER, NOON),
            new VoiceChannelFailed(GUILD, 3, MEMBER, "50013", NOON));
    refuses(VoiceRefusal.TOO_MANY_AT_ONCE, when(join(MEMBER, LOBBY, NOON.plusSeconds(59)), quick));
    when(join(MEMBER, LOBBY, NOON.plusSeconds(60)), quick)
        .expectEvents(requested(4, MEMBER, NOON.plusSeconds(60)));
  }

  @Test
  void whatDiscordSaidIsRecordedOnceAndInOrder() {
    when(report(new Outcome.Created(MADE)), SET, REQUESTED).expectEvents(CREATED);
    when(report(new Outcome.Failed("50013")), SET, REQUESTED).expectEvents(FAILED);
    when(report(new Outcome.Deleted()), SET, REQUESTED, CREATED).expectEvents(DELETED);
    var settled = VoiceRefusal.VOICE_CHANNEL_SETTLED;
    refuses(settled, when(report(new Outcome.Deleted()), SET, REQUESTED));
    refuses(settled, when(report(new Outcome.Created(MADE)), SET, REQUESTED, FAILED));
    refuses(settled, when(report(new Outcome.Created(MADE)), SET, REQUESTED, CREATED));
    refuses(settled, when(report(new Outcome.Failed("50013")), SET, REQUESTED, CREATED));
    refuses(settled, when(report(new Outcome.Deleted()), SET, REQUESTED, CREATED, DELETED));
  }
}
