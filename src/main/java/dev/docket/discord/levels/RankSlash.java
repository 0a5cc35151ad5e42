package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Asked.Person;
import dev.docket.discord.Portraits;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Reply.Field;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelRefusal;
import dev.docket.levels.RankView;
import dev.docket.pictures.Picture;
import dev.docket.pictures.RankCard;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongFunction;

/** {@code /rank}: where a member stands. */
final class RankSlash implements SlashCommand {

  private static final int BAR = 12;
  private static final String CHART = "chart";
  private static final List<String> CHOICES = ChartWindow.choices();

  private final Queries queries;
  private final Portraits portraits;

  RankSlash(Queries queries, Portraits portraits) {
    this.queries = queries;
    this.portraits = portraits;
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "rank",
        "Show a member's level and rank",
        Right.ofEveryone("rank"),
        false,
        List.of(
            Option.user("Whose; yours if left out", false),
            Option.choice(CHART, "XP over time instead: 7, 30, 90 or 365 days", CHOICES)));
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
    var chart = asked.text(CHART);
    if (chart != null) {
      var today = LocalDate.ofInstant(asked.at(), ZoneOffset.UTC);
      var window = ChartWindow.named(chart);
      return new RankChart(queries).of(asked.guildId(), who, window, today, words);
    }
    var bar = "█".repeat(cells) + "░".repeat(BAR - cells);
    var shown =
        new Card(
            words.say("rank.title", rank.level()),
            words.say("rank.progress", who.id(), bar, gained, needed, rank.level() + 1),
            0x26DE81,
            List.of(
                new Field(
                    words.say("rank.rank"),
                    words.say("rank.of", rank.rank(), rank.members()),
                    true),
                new Field(words.say("rank.xp"), String.valueOf(rank.xp()), true)));
    return Reply.of(shown).with(Drawing.attempt(() -> picture(who, rank, words)));
  }

  private Picture picture(Person who, RankView rank, Words words) {
    var gained = rank.xp() - rank.levelXp();
    var needed = Math.max(1, rank.nextLevelXp() - rank.levelXp());
    LongFunction<String> number = it -> Drawing.number(it, words.locale());
    var card =
        new RankCard(
            List.of(who.looks().name(), who.name()),
            words.say("rank.picture.rank", number.apply(rank.rank()), number.apply(rank.members())),
            words.say("rank.title", number.apply(rank.level())),
            words.say(
                "rank.picture.progress",
                number.apply(gained),
                number.apply(needed),
                number.apply(rank.level() + 1L)),
            words.say("rank.picture.total", number.apply(rank.xp())),
            (double) gained / needed,
            who.id() >> 22,
            portraits.find(who.looks().picture()).orElse(null));
    return card.picture(
        words.say(
            "rank.picture.alt",
            who.looks().name(),
            rank.level(),
            rank.rank(),
            rank.members(),
            number.apply(rank.xp())));
  }
}
