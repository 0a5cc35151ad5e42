package dev.docket.discord.snippets;

import dev.docket.discord.Asked;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Texts;
import dev.docket.snippets.SnippetName;
import dev.docket.snippets.SnippetPage;
import dev.docket.snippets.SnippetPage.Line;
import dev.docket.snippets.SnippetPage.Mark;
import dev.docket.snippets.SnippetQuery.ListSnippets;
import dev.docket.snippets.SnippetRight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /snippet list}: most used first, ten to a page; a page's button holds the search. */
record SnippetListSlash(Queries queries) implements SlashCommand, ButtonHandler {

  private static final String PREFIX = "snippets";
  private static final int PARTS = 5;
  private static final int PER_PAGE = 10;
  private static final int RADIX = 36;

  /** With the rest of a button's id, it has to fit into 100 characters. */
  private static final int LONGEST_SEARCH = 40;

  @Override
  public SlashSpec spec() {
    return SnippetAsking.spec(
        SnippetRight.LIST,
        "List snippets, most used first",
        Option.text("search", "Only those whose name or text holds this", false),
        Option.user("Only those of this author", false));
  }

  @Override
  public Reply handle(Asked asked) {
    var search = asked.text("search");
    var author = asked.target();
    return reply(
        new ListSnippets(
            asked.guildId(),
            search == null ? null : Texts.storable("search", search, LONGEST_SEARCH),
            author == null ? null : author.id(),
            null,
            PER_PAGE),
        asked.words());
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return SnippetRight.LIST.right();
  }

  @Override
  public Reply press(Pressed pressed) {
    var parts = pressed.buttonId().split(":", PARTS);
    try {
      var search = parts[4];
      var uses = number(parts[2]);
      return reply(
          new ListSnippets(
              pressed.guildId(),
              search.isEmpty() ? null : Texts.storable("search", search, LONGEST_SEARCH),
              number(parts[1]),
              uses == null ? null : new Mark(uses, name(parts[3])),
              PER_PAGE),
          pressed.words());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "page", pressed.buttonId(), "one of the buttons shown");
    }
  }

  private static @Nullable Long number(String text) {
    return text.isEmpty() ? null : Long.valueOf(text, RADIX);
  }

  private static String name(String text) {
    return SnippetName.in(text).orElseThrow(NumberFormatException::new).text();
  }

  private Reply reply(ListSnippets query, Words words) {
    var page = queries.askLatest(query);
    var after = query.after();
    if (page.lines().isEmpty()) {
      return Reply.of(after == null ? words.say("snippets.none") : words.say("snippets.last"));
    }
    var text = page.lines().stream().map(it -> line(it, words)).collect(Collectors.joining("\n"));
    var title = words.say("snippets.title", page.total());
    return new Reply(
        "",
        new Reply.Card(title, text, SnippetAsking.COLOUR, List.of()),
        buttons(query, page, words));
  }

  private static List<Button> buttons(ListSnippets query, SnippetPage page, Words words) {
    var buttons = new ArrayList<Button>();
    if (query.after() != null) {
      buttons.add(new Button(id(query, null), words.say("snippets.first")));
    }
    if (page.next() != null) {
      buttons.add(new Button(id(query, page.next()), words.say("snippets.more")));
    }
    return List.copyOf(buttons);
  }

  private static String id(ListSnippets query, @Nullable Mark after) {
    var author = query.authorId();
    var search = query.search();
    return String.join(
        ":",
        PREFIX,
        author == null ? "" : Long.toString(author, RADIX),
        after == null ? "" : Long.toString(after.uses(), RADIX),
        after == null ? "" : after.name(),
        search == null ? "" : search);
  }

  private static String line(Line line, Words words) {
    return words.say(
        "snippets.line",
        line.number(),
        SnippetCard.title(line.name(), line.target(), line.locked()),
        line.uses(),
        line.authorId());
  }
}
