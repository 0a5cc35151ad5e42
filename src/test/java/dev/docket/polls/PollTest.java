package dev.docket.polls;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Bars;
import dev.docket.kernel.Command;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.polls.PollCommand.ClosePoll;
import dev.docket.polls.PollCommand.CreatePoll;
import dev.docket.polls.PollCommand.ExpirePoll;
import dev.docket.polls.PollCommand.Outcome;
import dev.docket.polls.PollCommand.ReportPoll;
import dev.docket.polls.PollCommand.Vote;
import dev.docket.polls.PollEvent.MemberVoted;
import dev.docket.polls.PollEvent.PollClosed;
import dev.docket.polls.PollEvent.PollCreated;
import dev.docket.polls.PollEvent.PollExpired;
import dev.docket.polls.PollEvent.PollFailed;
import dev.docket.polls.PollEvent.PollPosted;
import dev.docket.polls.PollEvent.VoteRetracted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollTest {

  private static final long POLL = 5_000;
  private static final long BARRED = 66;
  private static final long MODERATE = 1L << 40;
  private static final Instant LATER = NOON.plusSeconds(3_600);
  private static final Actor AUTHOR = member(MEMBER);
  private static final Actor OTHER = member(40);

  private static final Bars BARS =
      new Bars() {
        @Override
        public boolean keepsFromSnippets(long guildId, long userId) {
          return false;
        }

        @Override
        public boolean keepsFromPolls(long guildId, long userId) {
          return userId == BARRED;
        }
      };

  private static final PollCreated CREATED = created(null);

  private static Actor member(long id) {
    return new Actor(id, false, 0, 0, Set.of());
  }

  private static PollCreated created(@Nullable Instant closesAt) {
    return new PollCreated(
        GUILD,
        POLL,
        70,
        MEMBER,
        new PersonalText(MEMBER, "Lunch?"),
        new PersonalText(MEMBER, "soup\nbread\ncake"),
        3,
        closesAt,
        NOON);
  }

  private static CreatePoll create(
      Actor by, String title, String options, @Nullable Instant closesAt) {
    return new CreatePoll(GUILD, by, POLL, 70, title, options, closesAt, NOON);
  }

  private static CreatePoll create(String options) {
    return create(AUTHOR, "Lunch?", options, null);
  }

  private static Vote vote(int choice) {
    return new Vote(GUILD, OTHER, POLL, choice, NOON);
  }

  private static MemberVoted cast(int choice) {
    return new MemberVoted(GUILD, POLL, OTHER.userId(), choice, NOON);
  }

  private static ResultValidator<Poll> when(PollCommand command, PollEvent... history) {
    var fixture = new AggregateTestFixture<>(Poll.class);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    fixture.registerInjectableResource(GuildRules.DISCORD_ONLY);
    fixture.registerInjectableResource(BARS);
    var events = List.of(history);
    return (events.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(events))
        .when(command);
  }

  private static void refuses(Refusal refusal, PollCommand command, PollEvent... history) {
    when(command, history)
        .expectNoEvents()
        .expectException(
            new CustomTypeSafeMatcher<Refused>(refusal.name()) {
              @Override
              protected boolean matchesSafely(Refused refused) {
                return refused.refusal() == refusal;
              }
            });
  }

  private static String options(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(it -> "option " + it)
        .collect(Collectors.joining(" ,  "));
  }

  @Test
  void aPollIsCreatedWithItsOptionsTrimmed() {
    when(create(AUTHOR, " Lunch? ", " soup ,bread,\tcake, ", LATER)).expectEvents(created(LATER));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 9})
  void twoToNineOptionsArePossible(int count) {
    assertThat(Options.parse(options(count)).texts()).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10})
  void fewerAndMoreAreRefused(int count) {
    refuses(PollRefusal.POLL_NEEDS_OPTIONS, create(options(count)));
  }

  @Test
  void anOptionIsNamedOnceInWhateverCase() {
    refuses(PollRefusal.OPTION_IS_THERE, create("Soup, bread,  soup"));
  }

  @Test
  void textsFitIntoDiscordsFrames() {
    refuses(InputRefusal.TEXT_TOO_LONG, create("soup, " + "x".repeat(Options.LONGEST + 1)));
    refuses(
        InputRefusal.TEXT_TOO_LONG,
        create(AUTHOR, "x".repeat(Poll.LONGEST_TITLE + 1), "soup, bread", null));
    refuses(InputRefusal.TEXT_BLANK, create(AUTHOR, "  ", "soup, bread", null));
  }

  @Test
  void theEndIsNeitherTooNearNorTooFar() {
    var near = NOON.plus(Poll.SHORTEST).minusMillis(1);
    var far = NOON.plus(Poll.LONGEST).plusMillis(1);
    refuses(InputRefusal.DURATION_OUT_OF_RANGE, create(AUTHOR, "Lunch?", "soup, bread", near));
    refuses(InputRefusal.DURATION_OUT_OF_RANGE, create(AUTHOR, "Lunch?", "soup, bread", far));
  }

  @Test
  void whoIsBarredCreatesNone() {
    refuses(PollRefusal.BARRED_FROM_POLLS, create(member(BARRED), "Lunch?", "soup, bread", null));
  }

  @Test
  void aPollIsCreatedOnce() {
    refuses(PollRefusal.POLL_IS_THERE, create("soup, bread"), CREATED);
  }

  @Test
  void aVoteIsCastChangedAndWithdrawn() {
    when(vote(2), CREATED).expectEvents(cast(2)).expectResultMessagePayload(new PollAnswer(2));
    when(vote(3), CREATED, cast(2))
        .expectEvents(cast(3))
        .expectResultMessagePayload(new PollAnswer(3));
    when(vote(3), CREATED, cast(2), cast(3))
        .expectEvents(new VoteRetracted(GUILD, POLL, OTHER.userId(), 3, NOON))
        .expectResultMessagePayload(new PollAnswer(0));
    when(vote(3), CREATED, cast(3), new VoteRetracted(GUILD, POLL, OTHER.userId(), 3, NOON))
        .expectEvents(cast(3));
  }

  @Test
  void onlyWhatIsThereCanBeVotedFor() {
    refuses(PollRefusal.UNKNOWN_OPTION, vote(4), CREATED);
    refuses(PollRefusal.UNKNOWN_OPTION, vote(0), CREATED);
    refuses(PollRefusal.UNKNOWN_POLL, vote(1));
  }

  @Test
  void nobodyVotesWhenItIsOver() {
    var expired = new PollExpired(GUILD, POLL, LATER);
    var closed = new PollClosed(GUILD, POLL, MEMBER, NOON);
    var failed = new PollFailed(GUILD, POLL, "missing access", NOON);
    refuses(PollRefusal.POLL_IS_OVER, vote(1), CREATED, closed);
    refuses(PollRefusal.POLL_IS_OVER, vote(1), CREATED, expired);
    refuses(PollRefusal.POLL_IS_OVER, vote(1), CREATED, failed);
    refuses(PollRefusal.POLL_IS_OVER, new Vote(GUILD, OTHER, POLL, 1, LATER), created(LATER));
  }

  @Test
  void itsAuthorAndModeratorsCloseItOnce() {
    var moderator = new Actor(MODERATOR, false, MODERATE, 5, Set.of());
    var closed = new PollClosed(GUILD, POLL, MEMBER, NOON);
    when(new ClosePoll(GUILD, AUTHOR, POLL, NOON), CREATED).expectEvents(closed);
    when(new ClosePoll(GUILD, moderator, POLL, NOON), CREATED)
        .expectEvents(new PollClosed(GUILD, POLL, MODERATOR, NOON));
    refuses(PollRefusal.POLL_IS_NOT_YOURS, new ClosePoll(GUILD, OTHER, POLL, NOON), CREATED);
    refuses(PollRefusal.POLL_IS_OVER, new ClosePoll(GUILD, AUTHOR, POLL, NOON), CREATED, closed);
  }

  @Test
  void itEndsByItselfWhenItsTimeIsOver() {
    when(new ExpirePoll(GUILD, POLL, LATER), created(LATER))
        .expectEvents(new PollExpired(GUILD, POLL, LATER));
    refuses(
        PollRefusal.NOT_YET_DUE,
        new ExpirePoll(GUILD, POLL, LATER.minus(Duration.ofMillis(1))),
        created(LATER));
    refuses(PollRefusal.NOT_YET_DUE, new ExpirePoll(GUILD, POLL, LATER), CREATED);
  }

  @Test
  void itsMessageIsRecordedOnce() {
    var posted = new PollPosted(GUILD, POLL, 7_000, NOON);
    when(new ReportPoll(GUILD, POLL, new Outcome.Posted(7_000), NOON), CREATED)
        .expectEvents(posted);
    refuses(
        PollRefusal.POLL_SETTLED,
        new ReportPoll(GUILD, POLL, new Outcome.Failed("gone"), NOON),
        CREATED,
        posted);
  }
}
