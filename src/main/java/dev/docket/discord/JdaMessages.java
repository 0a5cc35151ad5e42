package dev.docket.discord;

import static dev.docket.discord.Texts.shortened;

import dev.docket.discord.Reply.Card;
import dev.docket.pictures.Picture;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Replies as JDA's messages, shortened where Discord would take no more. */
final class JdaMessages {

  private static final int MOST_BUTTONS = 25;
  private static final String NOTHING = "\u200b";

  private JdaMessages() {}

  static MessageEditData edit(Reply reply) {
    return MessageEditData.fromCreateData(create(reply));
  }

  static MessageCreateData create(Reply reply) {
    var message =
        new MessageCreateBuilder()
            .setContent(shortened(reply.text(), Message.MAX_CONTENT_LENGTH))
            .setAllowedMentions(EnumSet.noneOf(MentionType.class));
    var card = reply.card();
    if (card != null) {
      message.setEmbeds(embed(card));
    }
    var buttons = reply.buttons().stream().limit(MOST_BUTTONS).map(JdaMessages::button).toList();
    var rows = new ArrayList<ActionRow>();
    reply.selects().forEach(it -> rows.add(ActionRow.of(JdaSelects.menu(it))));
    if (!buttons.isEmpty()) {
      rows.addAll(ActionRow.partitionOf(buttons));
    }
    if (!rows.isEmpty()) {
      message.setComponents(rows);
    }
    message.setFiles(files(reply));
    return message.build();
  }

  private static List<FileUpload> files(Reply reply) {
    var files = new ArrayList<FileUpload>();
    var picture = reply.picture();
    if (picture != null) {
      files.add(file(picture));
    }
    var document = reply.document();
    if (document != null) {
      files.add(FileUpload.fromData(document.content(), document.name()));
    }
    return files;
  }

  private static FileUpload file(Picture picture) {
    return FileUpload.fromData(picture.png(), "picture.png")
        .setDescription(shortened(picture.description(), FileUpload.MAX_DESCRIPTION_LENGTH));
  }

  private static Button button(Reply.Button button) {
    return Button.secondary(button.id(), shown(button.label(), Button.LABEL_MAX_LENGTH));
  }

  private static MessageEmbed embed(Card card) {
    var title = shown(card.title(), MessageEmbed.TITLE_MAX_LENGTH);
    var text = shortened(card.description(), MessageEmbed.DESCRIPTION_MAX_LENGTH);
    var embed = new EmbedBuilder().setTitle(title).setDescription(text).setColor(card.colour());
    var left = MessageEmbed.EMBED_MAX_LENGTH_BOT - title.length() - text.length();
    for (var field : card.fields().stream().limit(MessageEmbed.MAX_FIELD_AMOUNT).toList()) {
      var name = shown(field.name(), MessageEmbed.TITLE_MAX_LENGTH);
      var room = Math.min(left - name.length(), MessageEmbed.VALUE_MAX_LENGTH);
      if (room > 0) {
        var value = shown(field.value(), room);
        embed.addField(name, value, field.inline());
        left -= name.length() + value.length();
      }
    }
    return embed.build();
  }

  /** Discord takes no empty names and values, and what it would trim away is empty to it. */
  private static String shown(String text, int longest) {
    var shortened = shortened(text, longest);
    return shortened.isBlank() ? NOTHING : shortened;
  }
}
