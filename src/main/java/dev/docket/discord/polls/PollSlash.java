package dev.docket.discord.polls;

import dev.docket.discord.Asked;
import dev.docket.discord.Hindsight;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import dev.docket.polls.PollCommand;
import dev.docket.polls.PollCommand.ClosePoll;
import dev.docket.polls.PollCommand.CreatePoll;
import dev.docket.polls.PollQuery.FindPoll;
import dev.docket.polls.PollRef;
import dev.docket.polls.PollRight;
import dev.docket.polls.PollView;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /poll create}, {@code close} and {@code show}. */
record PollSlash(
    Part part, Commands commands, Queries queries, PollPosts posts, PollFinding finding)
    implements SlashCommand {

  /** What is too long for a poll, the decision says, which knows the limits. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  enum Part {
    CREATE,
    CLOSE,
    SHOW
  }

  static List<SlashCommand> all(
      Commands commands, Queries queries, PollPosts posts, PollFinding finding) {
    return Arrays.stream(Part.values())
        .<SlashCommand>map(it -> new PollSlash(it, commands, queries, posts, finding))
        .toList();
  }

  @Override
  public SlashSpec spec() {
    return switch (part) {
      case CREATE ->
          spec(
              "create",
              "Ask everyone in this channel",
              PollRight.CREATE,
              Option.text("title", "The question, at most 200 characters", true),
              Option.text(
                  "options", "2 to 9 answers with commas between, 70 characters each", true),
              Option.text("duration", "How long it is open: 1 minute to 90 days, as in 2h", false));
      case CLOSE ->
          spec(
              "close",
              "End a poll, so that nobody votes any more",
              PollRight.CLOSE,
              PollNames.option());
      case SHOW ->
          spec(
              "show",
              "Show the result of a poll",
              PollRight.SHOW,
              PollNames.option(),
              Hindsight.OPTION);
    };
  }

  private static SlashSpec spec(String name, String does, PollRight right, Option... options) {
    return new SlashSpec("poll " + name, does, right.right(), true, List.of(options));
  }

  @Override
  public Reply handle(Asked asked) {
    return switch (part) {
      case CREATE -> create(asked);
      case CLOSE -> close(asked);
      case SHOW -> show(asked);
    };
  }

  private Reply create(Asked it) {
    var ref = new PollRef(it.guildId(), it.interactionId());
    send(
        new CreatePoll(
            ref.guildId(),
            it.actor(),
            ref.pollId(),
            it.channelId(),
            Objects.requireNonNullElse(it.text("title"), ""),
            Objects.requireNonNullElse(it.text("options"), ""),
            end(it),
            it.at()),
        it);
    return Reply.of("📊 " + it.words().say("poll.created", link(posts.show(ref, true))));
  }

  private static @Nullable Instant end(Asked it) {
    var duration = it.text("duration");
    return duration == null
        ? null
        : it.at().plus(Durations.parse("duration", duration, Duration.ZERO, LONGEST));
  }

  private Reply close(Asked it) {
    var poll = finding.find(it);
    send(new ClosePoll(it.guildId(), it.actor(), poll.ref().pollId(), it.at()), it);
    return Reply.of("✅ " + it.words().say("poll.closed", link(poll)));
  }

  private Reply show(Asked it) {
    var now = finding.find(it);
    var at = Hindsight.moment(it);
    if (at.isEmpty()) {
      return new Reply(link(now), PollCard.card(now, it.words()), List.of());
    }
    var query = new FindPoll(it.guildId(), now.ref().pollId());
    var then = queries.askAsOf(query, new AsOf.Moment(at.get()));
    var says = Hindsight.says(at.get(), it.words());
    return new Reply(says + "\n" + link(now), PollCard.card(then, it.words()), List.of());
  }

  private void send(PollCommand command, Asked it) {
    commands.send(
        command,
        Origin.of(it.actor().userId(), Source.DISCORD, "interaction/" + it.interactionId()));
  }

  private static String link(PollView poll) {
    return "https://discord.com/channels/%d/%d/%s"
        .formatted(
            poll.ref().guildId(),
            poll.channelId(),
            poll.messageId() == null ? "" : String.valueOf(poll.messageId()));
  }
}
