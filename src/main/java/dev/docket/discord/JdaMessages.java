package dev.docket.discord;

import dev.docket.discord.Reply.Card;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Replies as JDA's messages, shortened where Discord would take no more. */
final class JdaMessages {

  private static final String CUT = "…";

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
    if (!reply.buttons().isEmpty()) {
      var buttons = reply.buttons().stream().map(it -> Button.secondary(it.id(), it.label()));
      message.setComponents(List.of(ActionRow.of(buttons.toList())));
    }
    return message.build();
  }

  private static MessageEmbed embed(Card card) {
    var embed =
        new EmbedBuilder()
            .setTitle(shortened(card.title(), MessageEmbed.TITLE_MAX_LENGTH))
            .setDescription(shortened(card.description(), MessageEmbed.DESCRIPTION_MAX_LENGTH))
            .setColor(card.colour());
    for (var field : card.fields()) {
      var name = shortened(field.name(), MessageEmbed.TITLE_MAX_LENGTH);
      var left = MessageEmbed.EMBED_MAX_LENGTH_BOT - embed.length() - name.length();
      if (left > 0) {
        var value = shortened(field.value(), Math.min(left, MessageEmbed.VALUE_MAX_LENGTH));
        embed.addField(name, value, field.inline());
      }
    }
    return embed.build();
  }

  /** Never ends in half a character. */
  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var end = longest - CUT.length();
    var splits = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splits ? end - 1 : end) + CUT;
  }
}
