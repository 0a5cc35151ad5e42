package dev.docket.discord.bookmarks;

import dev.docket.discord.Copies.Original;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Reply.Field;
import dev.docket.discord.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A copy of a message, as its direct message shows it. */
final class CopyCard {

  private static final int COLOUR = 0x5865F2;

  private CopyCard() {}

  static Reply of(Original it, long guildId, String guildName, int number, Words words) {
    var fields = new ArrayList<Field>();
    fields.add(
        new Field(
            words.say("bookmark.author"),
            "<@%d> (%s)".formatted(it.authorId(), it.authorName()),
            true));
    fields.add(
        new Field(
            words.say("bookmark.written"), "<t:%d:f>".formatted(it.at().getEpochSecond()), true));
    fields.add(new Field(words.say("bookmark.original"), it.link(), false));
    if (!it.attachments().isEmpty()) {
      var files =
          it.attachments().stream()
              .map(file -> "[%s](%s)".formatted(file.name(), file.url()))
              .collect(Collectors.joining("\n"));
      fields.add(new Field(words.say("bookmark.files"), files, false));
    }
    if (!it.stickers().isEmpty()) {
      fields.add(
          new Field(words.say("bookmark.stickers"), String.join(", ", it.stickers()), false));
    }
    var isBare = it.text().isBlank();
    var hasFiles = !it.attachments().isEmpty() || !it.stickers().isEmpty();
    var text = isBare && !hasFiles ? words.say("bookmark.withheld") : it.text();
    var title = words.say("bookmark.title", number, guildName);
    return new Reply(
        "",
        new Card(title, text, COLOUR, fields),
        List.of(new Button(RemoveButton.id(guildId, number), words.say("bookmark.remove"))));
  }
}
