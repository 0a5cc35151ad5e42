package dev.docket.discord.snippets;

import dev.docket.discord.Asked;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.Words;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.snippets.SnippetCommand.UseSnippet;
import dev.docket.snippets.SnippetName;
import dev.docket.snippets.SnippetQuery.FindSnippet;
import dev.docket.snippets.SnippetRight;
import dev.docket.snippets.SnippetView;
import java.util.ArrayList;
import java.util.List;

/** {@code /snippet use}: shows everyone what a snippet says, long ones page by page. */
record UseSnippetSlash(SnippetAsking asking) implements SlashCommand, ButtonHandler {

  private static final String PREFIX = "snippet";

  /** A message has 2,000 characters, of which the first line is the name. */
  private static final int ROOM = 1_900;

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        right().command(),
        "Show a snippet to everyone",
        right(),
        false,
        List.of(SnippetAsking.name("Which snippet")));
  }

  @Override
  public Reply handle(Asked asked) {
    var name = SnippetAsking.name(asked);
    var used = asking.send(asked, new UseSnippet(SnippetAsking.by(asked), name));
    var query = new FindSnippet(asked.guildId(), name);
    return page(asking.queries().ask(query, used.position()), 0, asked.words());
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return SnippetRight.USE.right();
  }

  @Override
  public Reply press(Pressed pressed) {
    var parts = pressed.buttonId().split(":", -1);
    try {
      var name = SnippetName.in(parts[1]).orElseThrow(NumberFormatException::new);
      var page = Integer.parseInt(parts[2]);
      return page(
          asking.queries().ask(new FindSnippet(pressed.guildId(), name)), page, pressed.words());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "page", pressed.buttonId(), "one of the buttons shown");
    }
  }

  /** The text may have become shorter since the button was shown. */
  private static Reply page(SnippetView snippet, int wanted, Words words) {
    var pages = Pages.of(snippet.content(), ROOM);
    var page = Math.clamp(wanted, 0, pages.size() - 1);
    var buttons = new ArrayList<Button>();
    if (page > 0) {
      buttons.add(button(snippet, page - 1, words.say("snippet.back")));
    }
    if (page + 1 < pages.size()) {
      buttons.add(button(snippet, page + 1, words.say("snippet.next")));
    }
    var of = pages.size() == 1 ? "" : " · %d/%d".formatted(page + 1, pages.size());
    var text = SnippetCard.title(snippet) + of + "\n" + pages.get(page);
    return new Reply(text, null, List.copyOf(buttons));
  }

  private static Button button(SnippetView snippet, int page, String label) {
    return new Button(PREFIX + ":" + snippet.name() + ":" + page, label);
  }
}
