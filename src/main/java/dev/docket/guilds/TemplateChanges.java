package dev.docket.guilds;

import dev.docket.guilds.GuildCommand.AddTemplate;
import dev.docket.guilds.GuildCommand.ChangeTemplate;
import dev.docket.guilds.GuildCommand.OnTemplates;
import dev.docket.guilds.GuildCommand.RemoveTemplate;
import dev.docket.guilds.SettingEvent.TemplateAdded;
import dev.docket.guilds.SettingEvent.TemplateChanged;
import dev.docket.guilds.SettingEvent.TemplateRemoved;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;

/** Decides whether a guild's templates for reasons may change. */
record TemplateChanges(Settings settings) {

  static final int MOST_TEMPLATES = 100;
  static final int LONGEST_TEMPLATE = 1_000;

  /** What a command comes to. */
  SettingEvent decide(OnTemplates command) {
    return switch (command) {
      case AddTemplate it -> added(it);
      case ChangeTemplate it -> changed(it);
      case RemoveTemplate it -> removed(it);
    };
  }

  private SettingEvent added(AddTemplate command) {
    var by = command.by();
    var name = Names.template(command.name());
    var text = storable(command.text());
    if (settings.template(name) != null) {
      throw Refused.because(GuildRefusal.TEMPLATE_EXISTS, name);
    }
    if (settings.templates() >= MOST_TEMPLATES) {
      throw Refused.because(GuildRefusal.TOO_MANY_TEMPLATES, MOST_TEMPLATES);
    }
    return new TemplateAdded(by.guildId(), name, text, by.actor().userId(), by.at());
  }

  private SettingEvent changed(ChangeTemplate command) {
    var by = command.by();
    var name = Names.template(command.name());
    var text = storable(command.text());
    var before = known(name);
    if (text.equals(before)) {
      throw Refused.because(GuildRefusal.TEMPLATE_UNCHANGED, name);
    }
    return new TemplateChanged(by.guildId(), name, text, before, by.actor().userId(), by.at());
  }

  private SettingEvent removed(RemoveTemplate command) {
    var by = command.by();
    var name = Names.template(command.name());
    return new TemplateRemoved(by.guildId(), name, known(name), by.actor().userId(), by.at());
  }

  static String storable(String text) {
    return Texts.storable("template", text, LONGEST_TEMPLATE);
  }

  private String known(String name) {
    var text = settings.template(name);
    if (text == null) {
      throw Refused.because(GuildRefusal.UNKNOWN_TEMPLATE, name);
    }
    return text;
  }
}
