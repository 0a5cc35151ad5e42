package dev.docket.discord.polls;

import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Words;
import dev.docket.polls.PollState;
import dev.docket.polls.PollView;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A poll as its message shows it. */
final class PollCard {

  private static final int COLOUR = 14_724_968;
  private static final int BLOCKS = 10;
  private static final int PERCENT = 100;
  private static final String KEYCAP = "\ufe0f\u20e3";
  private static final Pattern MARKDOWN = Pattern.compile("[\\\\*_~`|>#\\[\\]()<:-]");

  private PollCard() {}

  /** With a button for each option, as long as they may be pressed. */
  static Reply of(PollView poll, Words words) {
    return new Reply("", card(poll, words), buttons(poll));
  }

  static Card card(PollView poll, Words words) {
    var options =
        IntStream.range(0, poll.options().size())
            .mapToObj(it -> option(poll, it))
            .collect(Collectors.joining("\n"));
    var total =
        poll.total() == 1 ? words.say("poll.vote", 1) : words.say("poll.votes", poll.total());
    var foot = total + " · " + words.say("poll.by", "<@" + poll.authorId() + ">");
    var text = options + "\n\n" + foot + "\n" + state(poll, words);
    return new Card("📊 " + poll.title(), text, COLOUR, List.of());
  }

  private static String option(PollView poll, int index) {
    var votes = poll.votes().get(index);
    var total = Math.max(1, poll.total());
    var full = Math.round((float) votes * BLOCKS / total);
    return "%d%s **%s**%n%s%s %d (%d %%)"
        .formatted(
            index + 1,
            KEYCAP,
            plain(poll.options().get(index)),
            "▰".repeat(full),
            "▱".repeat(BLOCKS - full),
            votes,
            Math.round((float) votes * PERCENT / total));
  }

  /** What members typed is shown as they typed it: neither as a link nor as a mention. */
  private static String plain(String typed) {
    return MARKDOWN.matcher(typed).replaceAll(it -> "\\\\" + "\\" + it.group());
  }

  private static String state(PollView poll, Words words) {
    return switch (poll.state()) {
      case OPEN -> {
        var closes = poll.closesAt();
        var how = words.say("poll.open");
        yield closes == null
            ? how
            : words.say("poll.closes", "<t:%d:R>".formatted(closes.getEpochSecond())) + ". " + how;
      }
      case CLOSED ->
          words.say("poll.state.closed", "<@" + poll.endedBy() + ">", moment(poll.endedAt()));
      case EXPIRED -> words.say("poll.state.expired", moment(poll.endedAt()));
      case FAILED -> words.say("poll.state.failed");
    };
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "" : "<t:%d:f>".formatted(at.getEpochSecond());
  }

  private static List<Button> buttons(PollView poll) {
    if (poll.state() != PollState.OPEN) {
      return List.of();
    }
    return IntStream.rangeClosed(1, poll.options().size())
        .mapToObj(it ->
            new Button(
                VoteButton.id(poll.ref(), it), it + KEYCAP + " " + poll.options().get(it - 1)))
        .toList();
  }
}
