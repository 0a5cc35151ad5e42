package dev.docket.discord;

import dev.docket.discord.Asked.Person;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/**
 * Forms as JDA's modals. A modal's id carries what it is about; only the text of a message does not
 * fit there, and is kept in memory until the form comes back.
 */
final class JdaForms {

  private static final int MESSAGES_KEPT = 1_000;

  private final JdaPeople people;
  private final Map<Long, Asked.Message> messages =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Asked.Message> eldest) {
              return size() > MESSAGES_KEPT;
            }
          });

  JdaForms(JdaPeople people) {
    this.people = people;
  }

  Modal modal(Form form) {
    var about = form.about();
    if (about != null) {
      messages.put(about.id(), about);
    }
    var first = new Form.Field(form.option(), form.label(), form.value(), form.longest());
    var modal =
        Modal.create(FormId.of(form).text(), Texts.shortened(form.title(), Modal.MAX_TITLE_LENGTH))
            .addComponents(input(first, true));
    form.more().forEach(it -> modal.addComponents(input(it, false)));
    return modal.build();
  }

  private static Label input(Form.Field field, boolean required) {
    var input =
        TextInput.create(field.option(), TextInputStyle.PARAGRAPH)
            .setRequired(required)
            .setRequiredRange(required ? 1 : 0, field.longest());
    var value = field.value();
    if (value != null && !value.isEmpty()) {
      input.setValue(Texts.shortened(value, field.longest()));
    }
    return Label.of(Texts.shortened(field.label(), Label.LABEL_MAX_LENGTH), input.build());
  }

  /** The command that the form completes, as if all had been typed at once. */
  Asked asked(ModalInteractionEvent event, Member actor, FormId id) {
    var options = new HashMap<String, Object>(id.options());
    for (var text : event.getValues()) {
      if (!text.getAsString().isBlank()) {
        options.put(text.getCustomId(), text.getAsString());
      }
    }
    return JdaAsked.asked(event, actor, target(actor, id), options, about(actor, id));
  }

  private @Nullable Person target(Member actor, FormId id) {
    return id.targetId() == 0 ? null : people.find(actor.getGuild(), id.targetId());
  }

  private Asked.@Nullable Message about(Member actor, FormId id) {
    if (id.messageId() == 0) {
      return null;
    }
    var link =
        "https://discord.com/channels/%d/%d/%d"
            .formatted(actor.getGuild().getIdLong(), id.channelId(), id.messageId());
    return Objects.requireNonNullElseGet(
        messages.get(id.messageId()),
        () ->
            new Asked.Message(
                id.channelId(), id.messageId(), id.targetId(), link, null, List.of(), List.of()));
  }
}
