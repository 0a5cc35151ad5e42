package dev.docket.discord;

import dev.docket.discord.Reply.Select;
import java.util.List;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.entities.channel.ChannelType;

/** Menus as JDA's. */
final class JdaSelects {

  private JdaSelects() {}

  static SelectMenu menu(Select select) {
    return switch (select.of()) {
      case WORDS -> words(select);
      case CHANNELS ->
          entities(select, SelectTarget.CHANNEL)
              .setChannelTypes(ChannelType.TEXT)
              .setDefaultValues(chosen(select).stream().map(DefaultValue::channel).toList())
              .build();
      case ROLES ->
          entities(select, SelectTarget.ROLE)
              .setDefaultValues(chosen(select).stream().map(DefaultValue::role).toList())
              .build();
    };
  }

  private static SelectMenu words(Select select) {
    var menu = StringSelectMenu.create(select.id()).setPlaceholder(select.placeholder());
    select.options().forEach((value, label) -> menu.addOption(label, value));
    return menu.setDefaultValues(chosen(select)).build();
  }

  private static EntitySelectMenu.Builder entities(Select select, SelectTarget target) {
    return EntitySelectMenu.create(select.id(), target)
        .setPlaceholder(select.placeholder())
        .setRequiredRange(0, 1);
  }

  private static List<String> chosen(Select select) {
    var value = select.value();
    return value == null ? List.of() : List.of(value);
  }

  /** What was chosen: an id, or a value of the menu's own. */
  static List<String> values(List<?> chosen) {
    return chosen.stream()
        .map(it -> it instanceof IMentionable entity ? entity.getId() : it.toString())
        .toList();
  }
}
