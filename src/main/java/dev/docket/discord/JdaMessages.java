package dev.docket.discord;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Replies as JDA's messages. */
final class JdaMessages {

  private JdaMessages() {}

  static MessageEditData edit(Reply reply) {
    return MessageEditData.fromCreateData(create(reply));
  }

  static MessageCreateData create(Reply reply) {
    var message =
        new MessageCreateBuilder()
            .setContent(reply.text())
            .setAllowedMentions(EnumSet.noneOf(MentionType.class));
    var card = reply.card();
    if (card != null) {
      var embed =
          new EmbedBuilder()
              .setTitle(card.title())
              .setDescription(card.description().isEmpty() ? null : card.description())
              .setColor(card.colour());
      card.fields().forEach(it -> embed.addField(it.name(), it.value(), it.inline()));
      message.setEmbeds(embed.build());
    }
    if (!reply.buttons().isEmpty()) {
      message.setComponents(List.of(ActionRow.of(reply.buttons().stream().map(it -> Button.secondary(it.id(), it.label())).toList())));
    }
    return message.build();
  }
}
