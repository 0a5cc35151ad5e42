package dev.docket.polls;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Bars;
import dev.docket.kernel.Durations;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
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
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides about one poll: every member has one vote, until it is over. */
@AggregateRoot(type = "polls")
class Poll {

  static final int LONGEST_TITLE = 200;
  static final Duration SHORTEST = Duration.ofMinutes(1);
  static final Duration LONGEST = Duration.ofDays(90);

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable PollState state;
  private long authorId;
  private int count;
  private @Nullable Instant closesAt;
  private boolean posted;
  private final Map<Long, Integer> votes = new HashMap<>();

  static String streamOf(PollRef ref) {
    return streamsOf(ref.guildId()) + ref.pollId();
  }

  static String streamsOf(long guildId) {
    return "polls/" + guildId + "/";
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  PollAnswer handle(CreatePoll it, GuildRules rules, Bars bars) {
    check(it.guildId(), it.actor(), PollRight.CREATE, rules);
    var author = it.actor().userId();
    if (bars.keepsFromPolls(it.guildId(), author)) {
      throw Refused.because(PollRefusal.BARRED_FROM_POLLS);
    }
    if (state != null) {
      throw Refused.because(PollRefusal.POLL_IS_THERE);
    }
    var title = Texts.storable("title", it.title().replaceAll("\\s+", " "), LONGEST_TITLE);
    var options = Options.parse(it.options());
    apply(
        new PollCreated(
            it.guildId(),
            it.pollId(),
            it.channelId(),
            author,
            new PersonalText(author, title),
            new PersonalText(author, options.lines()),
            options.texts().size(),
            end(it.closesAt(), it.at()),
            it.at()));
    return new PollAnswer(0);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  PollAnswer handle(ReportPoll it) {
    requireKnown(it);
    if (posted || state == PollState.FAILED) {
      throw Refused.because(PollRefusal.POLL_SETTLED);
    }
    apply(
        switch (it.outcome()) {
          case Outcome.Posted(var message) ->
              new PollPosted(it.guildId(), it.pollId(), message, it.at());
          case Outcome.Failed(var cause) ->
              new PollFailed(it.guildId(), it.pollId(), cause, it.at());
        });
    return new PollAnswer(0);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  PollAnswer handle(Vote it, GuildRules rules) {
    check(it.guildId(), it.actor(), PollRight.VOTE, rules);
    requireKnown(it);
    requireOpen();
    if (closesAt != null && !it.at().isBefore(closesAt)) {
      throw Refused.because(PollRefusal.POLL_IS_OVER);
    }
    if (it.choice() < 1 || it.choice() > count) {
      throw Refused.because(PollRefusal.UNKNOWN_OPTION, it.choice(), count);
    }
    var user = it.actor().userId();
    if (votes.getOrDefault(user, 0) == it.choice()) {
      apply(new VoteRetracted(it.guildId(), it.pollId(), user, it.choice(), it.at()));
    } else {
      apply(new MemberVoted(it.guildId(), it.pollId(), user, it.choice(), it.at()));
    }
    return new PollAnswer(votes.getOrDefault(user, 0));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  PollAnswer handle(ClosePoll it, GuildRules rules) {
    check(it.guildId(), it.actor(), PollRight.CLOSE, rules);
    requireKnown(it);
    if (it.actor().userId() != authorId
        && !rules.allows(it.guildId(), it.actor(), PollRight.CLOSE_ANY.right())) {
      throw Refused.because(PollRefusal.POLL_IS_NOT_YOURS);
    }
    requireOpen();
    apply(new PollClosed(it.guildId(), it.pollId(), it.actor().userId(), it.at()));
    return new PollAnswer(0);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  PollAnswer handle(ExpirePoll it) {
    requireKnown(it);
    requireOpen();
    if (closesAt == null || it.at().isBefore(closesAt)) {
      throw Refused.because(PollRefusal.NOT_YET_DUE);
    }
    apply(new PollExpired(it.guildId(), it.pollId(), it.at()));
    return new PollAnswer(0);
  }

  private static void check(long guildId, Actor actor, PollRight right, GuildRules rules) {
    if (!rules.allows(guildId, actor, right.right())) {
      throw Refused.because(PollRefusal.MISSING_PERMISSION);
    }
  }

  private void requireKnown(PollCommand command) {
    if (state == null) {
      throw Refused.because(PollRefusal.UNKNOWN_POLL, command.pollId());
    }
  }

  private void requireOpen() {
    if (state != PollState.OPEN) {
      throw Refused.because(PollRefusal.POLL_IS_OVER);
    }
  }

  /** A moment as every clock and every alarm keeps it. */
  private static @Nullable Instant end(@Nullable Instant closesAt, Instant now) {
    if (closesAt == null) {
      return null;
    }
    if (closesAt.isBefore(now.plus(SHORTEST)) || closesAt.isAfter(now.plus(LONGEST))) {
      var given = Duration.between(now, closesAt);
      throw Refused.because(
          InputRefusal.DURATION_OUT_OF_RANGE,
          "duration",
          Durations.words(given.isNegative() ? Duration.ZERO : given),
          Durations.words(SHORTEST),
          Durations.words(LONGEST));
    }
    return closesAt.truncatedTo(ChronoUnit.MILLIS);
  }

  @EventSourcingHandler
  void evolve(PollEvent event) {
    stream = streamOf(event.ref());
    switch (event) {
      case PollCreated e -> {
        state = PollState.OPEN;
        authorId = e.authorId();
        count = e.count();
        closesAt = e.closesAt();
      }
      case PollPosted _ -> posted = true;
      case PollFailed _ -> state = PollState.FAILED;
      case MemberVoted e -> votes.put(e.userId(), e.choice());
      case VoteRetracted e -> votes.remove(e.userId());
      case PollClosed _ -> state = PollState.CLOSED;
      case PollExpired _ -> state = PollState.EXPIRED;
    }
  }
}
