package dev.docket.discord.bookmarks;

import dev.docket.bookmarks.BookmarkCommand;
import dev.docket.bookmarks.BookmarkCommand.NoteBookmark;
import dev.docket.bookmarks.BookmarkCommand.RemoveBookmark;
import dev.docket.bookmarks.BookmarkQuery.ListBookmarks;
import dev.docket.bookmarks.BookmarkRight;
import dev.docket.bookmarks.BookmarkView;
import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code /bookmarks list}, {@code note} and {@code remove}. */
record BookmarkSlash(Part part, Commands commands, Queries queries) implements SlashCommand {

  private static final int PAGE = 15;
  private static final int MOST = 1_000_000;

  enum Part {
    LIST,
    NOTE,
    REMOVE
  }

  static List<SlashCommand> all(Commands commands, Queries queries) {
    return Arrays.stream(Part.values())
        .<SlashCommand>map(it -> new BookmarkSlash(it, commands, queries))
        .toList();
  }

  @Override
  public SlashSpec spec() {
    return switch (part) {
      case LIST ->
          spec(
              "list",
              "List your bookmarks of this server, latest first",
              Option.number("before", "Only those with a smaller number", false, 2, MOST));
      case NOTE ->
          spec(
              "note",
              "Write down what a bookmark is for",
              number(),
              Option.text("note", "What it is for, at most 200 characters", true));
      case REMOVE -> spec("remove", "Remove a bookmark and its direct message", number());
    };
  }

  private static Option number() {
    return Option.number("bookmark", "Its number, as the list shows it", true, 1, MOST);
  }

  private static SlashSpec spec(String name, String description, Option... options) {
    return new SlashSpec(
        "bookmarks " + name, description, BookmarkRight.KEEP.right(), true, List.of(options));
  }

  @Override
  public Reply handle(Asked it) {
    var words = it.words();
    return switch (part) {
      case LIST -> list(it);
      case NOTE -> {
        var note = Objects.requireNonNullElse(it.text("note"), "");
        send(new NoteBookmark(it.guildId(), user(it), bookmark(it), note, it.at()), it);
        yield Reply.of("✅ " + words.say("bookmark.noted", bookmark(it)));
      }
      case REMOVE -> {
        send(new RemoveBookmark(it.guildId(), user(it), bookmark(it), it.at()), it);
        yield Reply.of("✅ " + words.say("bookmark.removed", bookmark(it)));
      }
    };
  }

  private void send(BookmarkCommand command, Asked it) {
    commands.send(
        command, Origin.of(user(it), Source.DISCORD, "interaction/" + it.interactionId()));
  }

  private Reply list(Asked it) {
    var before = it.number("before").map(Math::toIntExact).orElse(Integer.MAX_VALUE);
    var query = new ListBookmarks(it.guildId(), user(it), before, PAGE);
    var page = queries.askLatest(query).bookmarks();
    if (page.isEmpty()) {
      return Reply.of(it.words().say("bookmark.none"));
    }
    var lines = page.stream().map(BookmarkSlash::line).collect(Collectors.joining("\n"));
    var more =
        page.size() < PAGE ? "" : "\n" + it.words().say("bookmark.more", page.getLast().number());
    return Reply.of(
        new Reply.Card(it.words().say("bookmark.yours"), lines + more, 0x5865F2, List.of()));
  }

  private static String line(BookmarkView it) {
    var note = it.note() == null ? "" : " · " + it.note();
    return "**%d** <t:%d:d> https://discord.com/channels/%d/%d/%d <@%d>%s"
        .formatted(
            it.number(),
            it.at().getEpochSecond(),
            it.guildId(),
            it.channelId(),
            it.messageId(),
            it.authorId(),
            note);
  }

  private static long user(Asked it) {
    return it.actor().userId();
  }

  private static int bookmark(Asked it) {
    return Math.toIntExact(it.number("bookmark").orElseThrow());
  }
}
