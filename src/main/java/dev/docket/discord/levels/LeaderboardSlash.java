package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.PagedReply;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelQuery.ListTopMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /leaderboard}: the members with most XP, ten to a page. */
final class LeaderboardSlash implements SlashCommand, PagedReply {

  private static final String PREFIX = "top";
  private static final int PER_PAGE = 10;

  private final Queries queries;

  LeaderboardSlash(Queries queries) {
    this.queries = queries;
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec("leaderboard", "Show who has most XP", 0, false, List.of());
  }

  @Override
  public Reply handle(Asked asked) {
    return page(asked.guildId(), 0);
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public long permission() {
    return 0;
  }

  @Override
  public Reply page(long guildId, String buttonId) {
    try {
      return page(guildId, Integer.parseInt(buttonId.substring(PREFIX.length() + 1)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "page", buttonId, "one of the buttons shown");
    }
  }

  private Reply page(long guildId, int offset) {
    var board = queries.ask(new ListTopMembers(guildId, offset, PER_PAGE));
    if (board.lines().isEmpty()) {
      return Reply.of(offset == 0 ? "Nobody has earned XP here yet." : "That was the last page.");
    }
    var text =
        board.lines().stream()
            .map(it ->
                "`%3d` <@%d> level %d, %d XP"
                    .formatted(it.rank(), it.userId(), it.level(), it.xp()))
            .collect(Collectors.joining("\n"));
    var buttons = new ArrayList<Button>();
    if (offset > 0) {
      buttons.add(new Button(PREFIX + ":" + Math.max(0, offset - PER_PAGE), "Higher"));
    }
    if (offset + PER_PAGE < board.members()) {
      buttons.add(new Button(PREFIX + ":" + (offset + PER_PAGE), "Lower"));
    }
    return new Reply("", new Card("Leaderboard", text, 0x26DE81, List.of()), List.copyOf(buttons));
  }
}
