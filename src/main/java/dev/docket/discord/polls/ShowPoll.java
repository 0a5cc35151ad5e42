package dev.docket.discord.polls;

import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refused;
import dev.docket.polls.PollEvent;
import dev.docket.polls.PollEvent.MemberVoted;
import dev.docket.polls.PollEvent.PollClosed;
import dev.docket.polls.PollEvent.PollCreated;
import dev.docket.polls.PollEvent.PollExpired;
import dev.docket.polls.PollEvent.PollFailed;
import dev.docket.polls.PollEvent.PollPosted;
import dev.docket.polls.PollEvent.VoteRetracted;
import dev.docket.polls.PollQuery.ListPollDuties;
import dev.docket.polls.PollRef;
import dev.docket.readmodels.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows votes and the end of a poll in its message. Time is cut into windows; all votes of one are
 * shown by one change of the message, when the window is over.
 */
final class ShowPoll implements Reaction, DutyHandler, DutySweep {

  static final Duration WINDOW = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(ShowPoll.class);
  private static final String POST = "post";
  private static final String END = "end";
  private static final Duration UNTIL_POSTED = Duration.ofSeconds(10);
  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 30;

  private final Duties duties;
  private final Queries queries;
  private final PollPosts posts;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  ShowPoll(
      Duties duties,
      Queries queries,
      PollPosts posts,
      DiscordSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.duties = duties;
    this.queries = queries;
    this.posts = posts;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String name() {
    return "note-polls-to-show";
  }

  @Override
  public Class<PollEvent> family() {
    return PollEvent.class;
  }

  @Override
  public String kind() {
    return "show-poll";
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of("polls-" + PollRef.parse(id).guildId());
  }

  @Override
  public void on(Recorded recorded) {
    switch ((PollEvent) recorded.event()) {
      case PollCreated e -> note(e, POST, clock.instant().plus(UNTIL_POSTED));
      case MemberVoted e -> noteWindow(e);
      case VoteRetracted e -> noteWindow(e);
      case PollClosed e -> note(e, END, clock.instant());
      case PollExpired e -> note(e, END, clock.instant());
      case PollPosted _, PollFailed _ -> {}
    }
  }

  /** A vote after its window was shown belongs to the next one, so that none is left unshown. */
  private void noteWindow(PollEvent event) {
    var end = (clock.instant().toEpochMilli() / WINDOW.toMillis() + 1) * WINDOW.toMillis();
    note(event, String.valueOf(end), Instant.ofEpochMilli(end));
  }

  private void note(PollEvent event, String what, Instant at) {
    duties.note(kind(), event.ref() + "/" + what, at);
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  /** What a restored backup or a door that was away kept from being noted. */
  @Override
  public void sweep(Duties roster) {
    var now = clock.instant();
    var unseen = queries.askLatest(new ListPollDuties(now.minus(UNTIL_POSTED))).toPost();
    roster.noteAll(kind(), unseen.stream().map(it -> it + "/" + POST).toList(), now);
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = PollRef.parse(id);
    try {
      posts.show(ref, id.endsWith(POST));
      failures.remove(id);
      return Optional.empty();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    } catch (DiscordFailure e) {
      return failed(id, ref, e);
    }
  }

  private Optional<Instant> failed(String id, PollRef ref, DiscordFailure failure) {
    var times = failures.merge(id, 1, Integer::sum);
    if (!failure.permanent() && times < MOST_TRIES) {
      return Optional.of(
          clock.instant().plus(Backoff.pause(settings.firstRetry(), times, LONGEST_PAUSE, random)));
    }
    failures.remove(id);
    LOG.warn("Poll {} is not shown as it is: {}", ref, failure.said());
    if (id.endsWith(POST)) {
      posts.giveUp(ref, failure.said());
    }
    return Optional.empty();
  }
}
