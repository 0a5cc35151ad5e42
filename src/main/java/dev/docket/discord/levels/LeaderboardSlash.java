package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Hindsight;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.Words;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.levels.LevelQuery.ListTopMembers;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /leaderboard}: the members with most XP, ten to a page. */
final class LeaderboardSlash implements SlashCommand, ButtonHandler {

  private static final String PREFIX = "top";
  private static final int PER_PAGE = 10;

  private final Queries queries;

  LeaderboardSlash(Queries queries) {
    this.queries = queries;
  }

  /**
   * One page.
   *
   * @param at the moment of the past that it shows, if any
   */
  private record Page(int offset, @Nullable Instant at) {

    static Page parse(String buttonId) {
      var parts = buttonId.split(":", -1);
      try {
        return switch (parts.length) {
          case 2 -> new Page(Integer.parseInt(parts[1]), null);
          case 3 ->
              new Page(
                  Integer.parseInt(parts[1]),
                  Moments.keepable(Instant.ofEpochSecond(Long.parseLong(parts[2]))));
          default -> throw new NumberFormatException(buttonId);
        };
      } catch (NumberFormatException | DateTimeException e) {
        throw Refused.because(
            InputRefusal.VALUE_UNREADABLE, "page", buttonId, "one of the buttons shown");
      }
    }

    Button button(int otherOffset, String label) {
      var id = PREFIX + ":" + otherOffset;
      return new Button(at == null ? id : id + ":" + at.getEpochSecond(), label);
    }
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "leaderboard", "Show who has most XP", right(), false, List.of(Hindsight.OPTION));
  }

  @Override
  public Reply handle(Asked asked) {
    return show(asked.guildId(), new Page(0, Hindsight.moment(asked).orElse(null)), asked.words());
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return Right.ofEveryone("leaderboard");
  }

  @Override
  public Reply press(Pressed pressed) {
    return show(pressed.guildId(), Page.parse(pressed.buttonId()), pressed.words());
  }

  private Reply show(long guildId, Page page, Words words) {
    var query = new ListTopMembers(guildId, page.offset(), PER_PAGE);
    var at = page.at();
    var board = at == null ? queries.ask(query) : queries.askAsOf(query, new AsOf.Moment(at));
    var remark = at == null ? "" : Hindsight.says(at, words) + "\n";
    if (board.lines().isEmpty()) {
      return Reply.of(
          remark + (page.offset() == 0 ? words.say("board.none") : words.say("board.last")));
    }
    var text =
        board.lines().stream()
            .map(it -> words.say("board.line", it.rank(), it.userId(), it.level(), it.xp()))
            .collect(Collectors.joining("\n"));
    var buttons = new ArrayList<Button>();
    if (page.offset() > 0) {
      buttons.add(page.button(Math.max(0, page.offset() - PER_PAGE), words.say("board.higher")));
    }
    if (page.offset() + PER_PAGE < board.members()) {
      buttons.add(page.button(page.offset() + PER_PAGE, words.say("board.lower")));
    }
    return new Reply(
        "",
        new Card(words.say("board.title"), remark + text, 0x26DE81, List.of()),
        List.copyOf(buttons));
  }
}
