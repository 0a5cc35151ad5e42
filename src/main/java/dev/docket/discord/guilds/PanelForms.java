package dev.docket.discord.guilds;

import dev.docket.discord.Form;
import dev.docket.discord.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a panel asks for in forms: settings that are texts. */
final class PanelForms {

  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_TEMPLATE = 1_000;
  private static final int LONGEST_PREFIX = 10;

  private PanelForms() {}

  static Form template(Words words) {
    var text = new Form.Field("text", words.say("setting.panel-text"), null, LONGEST_TEMPLATE);
    return form(
        "config template",
        "name",
        words.say("setting.panel-template"),
        words.say("setting.panel-name"),
        null,
        LONGEST_NAME,
        List.of(text));
  }

  static Form prefix(@Nullable String now, Words words) {
    return form(
        "config prefix",
        "prefix",
        words.say("setting.panel-prefix"),
        words.say("SettingKind.PREFIX"),
        now,
        LONGEST_PREFIX,
        List.of());
  }

  private static Form form(
      String command,
      String option,
      String title,
      String label,
      @Nullable String value,
      int longest,
      List<Form.Field> more) {
    return new Form(command, option, title, label, value, 0, null, Map.of(), longest, more);
  }
}
