package dev.docket.discord.bookmarks;

import dev.docket.bookmarks.BookmarkCommand.SwitchBookmarks;
import dev.docket.bookmarks.BookmarkQuery.FindBookmarkSetup;
import dev.docket.bookmarks.BookmarkRight;
import dev.docket.bookmarks.BookmarkSetup.Switched;
import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.Words;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /bookmark-setup enable}, {@code disable} and {@code show}. */
record BookmarkSetupSlash(Part part, Commands commands, Queries queries) implements SlashCommand {

  enum Part {
    ENABLE,
    DISABLE,
    SHOW
  }

  static List<SlashCommand> all(Commands commands, Queries queries) {
    return Arrays.stream(Part.values())
        .<SlashCommand>map(it -> new BookmarkSetupSlash(it, commands, queries))
        .toList();
  }

  @Override
  public SlashSpec spec() {
    return switch (part) {
      case ENABLE -> spec("enable", "Let members bookmark messages");
      case DISABLE -> spec("disable", "Let members bookmark no more messages");
      case SHOW -> spec("show", "Show whether members may bookmark messages, and who switched it");
    };
  }

  private static SlashSpec spec(String name, String description) {
    return new SlashSpec(
        "bookmark-setup " + name, description, BookmarkRight.SETTINGS.right(), true, List.of());
  }

  @Override
  public Reply handle(Asked it) {
    return switch (part) {
      case ENABLE -> turn(it, true);
      case DISABLE -> turn(it, false);
      case SHOW -> show(it);
    };
  }

  private Reply turn(Asked it, boolean on) {
    commands.send(
        new SwitchBookmarks(it.guildId(), it.actor(), on, it.at()),
        Origin.of(it.actor().userId(), Source.DISCORD, "interaction/" + it.interactionId()));
    return Reply.of("✅ " + state(it.words(), on));
  }

  private Reply show(Asked it) {
    var words = it.words();
    var setup = queries.askLatest(new FindBookmarkSetup(it.guildId()));
    var history =
        setup.history().stream().map(turn -> line(turn, words)).collect(Collectors.joining("\n"));
    var state = state(words, setup.on());
    return Reply.of(history.isEmpty() ? state : state + "\n" + history);
  }

  private static String state(Words words, boolean on) {
    return on ? words.say("bookmarks.on") : words.say("bookmarks.off");
  }

  private static String line(Switched turn, Words words) {
    var at = "<t:%d:f>".formatted(turn.at().getEpochSecond());
    var who = "<@" + turn.actorId() + ">";
    return turn.on()
        ? words.say("bookmarks.turned-on", at, who)
        : words.say("bookmarks.turned-off", at, who);
  }
}
