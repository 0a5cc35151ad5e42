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
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Query;
import dev.docket.kernel.Right;
import dev.docket.levels.BoardPage;
import dev.docket.levels.BoardPage.Line;
import dev.docket.levels.Edge;
import dev.docket.levels.Seasons.Season;
import dev.docket.levels.XpGainQuery.ListSeasons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /leaderboard}: the members with most XP, or who gained most in a window. */
final class LeaderboardSlash implements SlashCommand, ButtonHandler {

  private static final int PER_PAGE = 10;

  private final Queries queries;

  LeaderboardSlash(Queries queries) {
    this.queries = queries;
  }

  @Override
  public SlashSpec spec() {
    var options =
        Stream.concat(BoardWindows.OPTIONS.stream(), Stream.<Option>of(Hindsight.OPTION)).toList();
    return new SlashSpec("leaderboard", "Show who has most XP", right(), false, options);
  }

  @Override
  public Reply handle(Asked asked) {
    var at = Hindsight.moment(asked).orElse(null);
    var now = Objects.requireNonNullElse(at, asked.at());
    var window = BoardWindows.of(asked, now, seasons(asked.guildId(), at));
    var page = new BoardButton(window, Edge.TOP, at);
    return show(asked.guildId(), asked.actor().userId(), page, asked.words());
  }

  @Override
  public String prefix() {
    return BoardButton.PREFIX;
  }

  @Override
  public Right right() {
    return Right.ofEveryone("leaderboard");
  }

  @Override
  public Reply press(Pressed pressed) {
    var page = BoardButton.parse(pressed.buttonId());
    return show(pressed.guildId(), pressed.actor().userId(), page, pressed.words());
  }

  private <R> R ask(Query<R> query, @Nullable Instant at) {
    return at == null ? queries.ask(query) : queries.askAsOf(query, new AsOf.Moment(at));
  }

  private Supplier<List<Season>> seasons(long guildId, @Nullable Instant at) {
    return () -> ask(new ListSeasons(guildId), at).seasons();
  }

  private Reply show(long guildId, long selfId, BoardButton page, Words words) {
    var at = page.at();
    var title = BoardWindows.title(page.window(), seasons(guildId, at), words);
    var board = ask(page.window().query(guildId, selfId, page.edge(), PER_PAGE), at);
    var remark = at == null ? "" : Hindsight.says(at, words) + "\n";
    if (board.lines().isEmpty()) {
      return Reply.of(remark + nothing(page, words));
    }
    var lines = board.lines().stream().map(it -> line(it, words)).collect(Collectors.joining("\n"));
    var own = board.own();
    var place =
        own == null ? "" : "\n\n" + words.say("board.own", own.userId(), own.rank(), own.xp());
    return new Reply(
        "",
        new Card(title, remark + lines + place, 0x26DE81, List.of()),
        buttons(page, board, words));
  }

  private static String nothing(BoardButton page, Words words) {
    if (!page.edge().equals(Edge.TOP)) {
      return words.say("board.last");
    }
    return page.window() instanceof BoardWindow.All
        ? words.say("board.none")
        : words.say("board.none-then");
  }

  private static String line(Line it, Words words) {
    return it.level() == null
        ? words.say("board.gain", it.rank(), it.userId(), it.xp())
        : words.say("board.line", it.rank(), it.userId(), it.level(), it.xp());
  }

  private static List<Button> buttons(BoardButton page, BoardPage board, Words words) {
    var buttons = new ArrayList<Button>();
    if (board.higher()) {
      var first = board.lines().getFirst();
      var edge = new Edge(first.xp(), first.userId(), false);
      buttons.add(new Button(page.turned(edge), words.say("board.higher")));
    }
    if (board.lower()) {
      var last = board.lines().getLast();
      var edge = new Edge(last.xp(), last.userId(), true);
      buttons.add(new Button(page.turned(edge), words.say("board.lower")));
    }
    return List.copyOf(buttons);
  }
}
