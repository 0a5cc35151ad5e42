package dev.docket.gifs;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;

import dev.docket.gifs.GifCommand.CountGif;
import dev.docket.gifs.GifCommand.Outcome;
import dev.docket.gifs.GifCommand.ReportGif;
import dev.docket.gifs.GifEvent.ChannelGifLimitsCleared;
import dev.docket.gifs.GifEvent.ChannelGifLimitsSet;
import dev.docket.gifs.GifEvent.GifCounted;
import dev.docket.gifs.GifEvent.GifLimitsCleared;
import dev.docket.gifs.GifEvent.GifLimitsSet;
import dev.docket.gifs.GifEvent.GifRefused;
import dev.docket.gifs.GifEvent.GifRemovalFailed;
import dev.docket.gifs.GifEvent.GifRemoved;
import dev.docket.kernel.Command;
import dev.docket.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

class GifLimitsTest {

  private static final long CHANNEL = 70;
  private static final long OTHER_CHANNEL = 71;
  private static final long OTHER = 21;

  private static final GifLimitsSet TWO_OF_MEMBER = limits(2, 0);
  private static final GifLimitsSet TWO_IN_CHANNEL = limits(0, 2);

  private static GifLimitsSet limits(int ofMember, int inChannel) {
    return new GifLimitsSet(GUILD, ofMember, inChannel, 60, MODERATOR, NOON);
  }

  private static ResultValidator<GifLimits> when(
      GifCommand command, List<? extends GifEvent> history) {
    var fixture = new AggregateTestFixture<>(GifLimits.class);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    return (history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history))
        .when(command);
  }

  private static ResultValidator<GifLimits> when(GifCommand command, GifEvent... history) {
    return when(command, List.of(history));
  }

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }

  private static CountGif post(long user, long channel, long message, int second) {
    return new CountGif(new PostedGif(GUILD, channel, channel, user, message, at(second)));
  }

  private static GifCounted counted(long user, long channel, long message, int second) {
    return new GifCounted(GUILD, channel, user, message, at(second));
  }

  private static GifRefused refused(
      long user, long channel, long message, boolean ofMember, boolean told, int second) {
    return new GifRefused(GUILD, channel, user, message, ofMember, 2, 60, told, at(second));
  }

  @Test
  void whereNothingIsLimitedNothingIsRecorded() {
    when(post(MEMBER, CHANNEL, 1, 0)).expectNoEvents();
    when(post(MEMBER, CHANNEL, 1, 0), TWO_OF_MEMBER, new GifLimitsCleared(GUILD, 10, NOON))
        .expectNoEvents();
    when(
            post(MEMBER, CHANNEL, 1, 0),
            TWO_OF_MEMBER,
            new ChannelGifLimitsSet(GUILD, CHANNEL, 0, 0, MODERATOR, NOON))
        .expectNoEvents();
  }

  @Test
  void aMembersGifsCountInAllChannelsTogether() {
    when(
            post(MEMBER, CHANNEL, 3, 59),
            TWO_OF_MEMBER,
            counted(MEMBER, CHANNEL, 1, 0),
            counted(MEMBER, OTHER_CHANNEL, 2, 30))
        .expectEvents(refused(MEMBER, CHANNEL, 3, true, true, 59));
    when(
            post(OTHER, CHANNEL, 3, 59),
            TWO_OF_MEMBER,
            counted(MEMBER, CHANNEL, 1, 0),
            counted(MEMBER, OTHER_CHANNEL, 2, 30))
        .expectEvents(counted(OTHER, CHANNEL, 3, 59));
  }

  @Test
  void aChannelsGifsCountWhoeverPostsThem() {
    when(
            post(OTHER, CHANNEL, 3, 10),
            TWO_IN_CHANNEL,
            counted(MEMBER, CHANNEL, 1, 0),
            counted(MEMBER, CHANNEL, 2, 5))
        .expectEvents(refused(OTHER, CHANNEL, 3, false, true, 10));
    when(
            post(OTHER, OTHER_CHANNEL, 3, 10),
            TWO_IN_CHANNEL,
            counted(MEMBER, CHANNEL, 1, 0),
            counted(MEMBER, CHANNEL, 2, 5))
        .expectEvents(counted(OTHER, OTHER_CHANNEL, 3, 10));
  }

  @Test
  void aThreadCountsAsItsChannelAndIsWhereTheMessageIsRemoved() {
    when(
            new CountGif(new PostedGif(GUILD, 700, CHANNEL, OTHER, 3, at(10))),
            TWO_IN_CHANNEL,
            counted(MEMBER, CHANNEL, 1, 0),
            counted(MEMBER, CHANNEL, 2, 5))
        .expectEvents(refused(OTHER, 700, 3, false, true, 10));
  }

  @Test
  void theWindowMovesOnAndWhatWasRefusedDoesNotCount() {
    when(
            post(MEMBER, CHANNEL, 9, 60),
            TWO_OF_MEMBER,
            counted(MEMBER, CHANNEL, 1, 0),
            counted(MEMBER, CHANNEL, 2, 30),
            refused(MEMBER, CHANNEL, 3, true, true, 40),
            refused(MEMBER, CHANNEL, 4, true, false, 50))
        .expectEvents(counted(MEMBER, CHANNEL, 9, 60));
  }

  @Test
  void whoIsTooFastIsToldOnceWithinTheWindow() {
    var history =
        List.of(
            TWO_OF_MEMBER,
            counted(MEMBER, CHANNEL, 1, 0),
            counted(MEMBER, CHANNEL, 2, 0),
            refused(MEMBER, CHANNEL, 3, true, true, 10));
    when(post(MEMBER, CHANNEL, 4, 59), history)
        .expectEvents(refused(MEMBER, CHANNEL, 4, true, false, 59));
    var longer = new ArrayList<GifEvent>(history);
    longer.add(counted(MEMBER, CHANNEL, 5, 61));
    longer.add(counted(MEMBER, CHANNEL, 6, 62));
    when(post(MEMBER, CHANNEL, 7, 70), longer)
        .expectEvents(refused(MEMBER, CHANNEL, 7, true, true, 70));
  }

  @Test
  void aChannelsOwnLimitsHoldInsteadOfTheGuilds() {
    var own = new ChannelGifLimitsSet(GUILD, CHANNEL, 0, 1, MODERATOR, NOON);
    when(post(MEMBER, CHANNEL, 2, 10), TWO_OF_MEMBER, own, counted(OTHER, CHANNEL, 1, 0))
        .expectEvents(new GifRefused(GUILD, CHANNEL, MEMBER, 2, false, 1, 60, true, at(10)));
    var cleared = new ChannelGifLimitsCleared(GUILD, CHANNEL, MODERATOR, NOON);
    when(post(MEMBER, CHANNEL, 2, 10), TWO_OF_MEMBER, own, cleared, counted(OTHER, CHANNEL, 1, 0))
        .expectEvents(counted(MEMBER, CHANNEL, 2, 10));
  }

  @Test
  void aMessageIsCountedOnceHoweverOftenItIsEdited() {
    when(post(MEMBER, CHANNEL, 1, 20), TWO_OF_MEMBER, counted(MEMBER, CHANNEL, 1, 0))
        .expectNoEvents();
    when(post(MEMBER, CHANNEL, 3, 20), TWO_OF_MEMBER, refused(MEMBER, CHANNEL, 3, true, true, 10))
        .expectNoEvents();
  }

  @Test
  void whatDiscordMadeOfARemovalIsRecordedOnce() {
    var refused = refused(MEMBER, CHANNEL, 3, true, true, 10);
    var removed = new GifRemoved(GUILD, 3, at(11));
    when(new ReportGif(GUILD, 3, new Outcome.Removed(), at(11)), TWO_OF_MEMBER, refused)
        .expectEvents(removed);
    when(new ReportGif(GUILD, 3, new Outcome.GivenUp("50013"), at(11)), TWO_OF_MEMBER, refused)
        .expectEvents(new GifRemovalFailed(GUILD, 3, "50013", at(11)));
    when(new ReportGif(GUILD, 3, new Outcome.Removed(), at(12)), TWO_OF_MEMBER, refused, removed)
        .expectException(
            new CustomTypeSafeMatcher<Refused>("settled") {
              @Override
              protected boolean matchesSafely(Refused it) {
                return it.refusal() == GifRefusal.GIF_SETTLED;
              }
            });
  }

  private record Post(long user, long channel, int after) {}

  @Provide
  Arbitrary<List<Post>> posts() {
    return Combinators.combine(
            Arbitraries.longs().between(20, 22),
            Arbitraries.longs().between(70, 71),
            Arbitraries.integers().between(0, 40))
        .as(Post::new)
        .list()
        .ofMaxSize(25);
  }

  /**
   * However they come, no window of any kind holds more than is allowed, nor less than it could.
   */
  @Property(tries = 60)
  void noWindowHoldsMoreThanIsAllowedAndNothingIsRefusedWithoutNeed(
      @ForAll("posts") List<Post> posts) {
    var stays = new ArrayList<GifCounted>();
    var second = 0;
    var message = 0;
    for (var it : posts) {
      second += it.after();
      message++;
      var now = at(second);
      var recent = stays.stream().filter(old -> old.at().isAfter(now.minusSeconds(60))).toList();
      var mine = recent.stream().filter(old -> old.userId() == it.user()).count();
      var here = recent.stream().filter(old -> old.channelId() == it.channel()).count();
      var history = new ArrayList<GifEvent>(List.of(limits(2, 3)));
      history.addAll(stays);
      var command = post(it.user(), it.channel(), message, second);
      var expected = mine >= 2 || here >= 3;
      when(command, history).expectResultMessagePayload(new GifAnswer(expected));
      if (!expected) {
        stays.add(counted(it.user(), it.channel(), message, second));
      }
    }
  }
}
