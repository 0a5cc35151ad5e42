package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Reply.Field;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelRefusal;
import java.util.List;

/** {@code /rank}: where a member stands. */
final class RankSlash implements SlashCommand {

  private static final int BAR = 12;

  private final Queries queries;

  RankSlash(Queries queries) {
    this.queries = queries;
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "rank",
        "Show a member's level and rank",
        Right.ofEveryone("rank"),
        false,
        List.of(Option.user("Whose; yours if left out", false)));
  }

  @Override
  public Reply handle(Asked asked) {
    var who = asked.target() == null ? asked.self() : asked.target();
    var rank = queries.ask(new FindRank(asked.guildId(), who.id()));
    if (rank.hidden() && who.id() != asked.self().id()) {
      throw Refused.because(LevelRefusal.MEMBER_IS_HIDDEN);
    }
    var gained = rank.xp() - rank.levelXp();
    var needed = Math.max(1, rank.nextLevelXp() - rank.levelXp());
    var cells = (int) Math.min(BAR, BAR * gained / needed);
    var words = asked.words();
    var bar = "█".repeat(cells) + "░".repeat(BAR - cells);
    return Reply.of(
        new Card(
            words.say("rank.title", rank.level()),
            words.say("rank.progress", who.id(), bar, gained, needed, rank.level() + 1),
            0x26DE81,
            List.of(
                new Field(
                    words.say("rank.rank"),
                    words.say("rank.of", rank.rank(), rank.members()),
                    true),
                new Field(words.say("rank.xp"), String.valueOf(rank.xp()), true))));
  }
}
