package dev.docket.discord.guilds;

import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Form;
import dev.docket.discord.Pressed;
import dev.docket.discord.Replies;
import dev.docket.discord.Reply;
import dev.docket.discord.Words;
import dev.docket.discord.guilds.Panel.Step;
import dev.docket.guilds.GuildCommand;
import dev.docket.guilds.GuildCommand.AssignJailChannel;
import dev.docket.guilds.GuildCommand.AssignJailRole;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.AssignLogChannel;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ClearJailChannel;
import dev.docket.guilds.GuildCommand.ClearJailRole;
import dev.docket.guilds.GuildCommand.ClearLevel;
import dev.docket.guilds.GuildCommand.ClearLogChannel;
import dev.docket.guilds.LogType;
import dev.docket.guilds.SettingKey;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is behind the menus and the button of {@code /config panel}. */
record PanelButton(Step step, Changing changing, Queries queries) implements ButtonHandler {

  private static final int LONGEST_PREFIX = 10;

  static List<PanelButton> all(Changing changing, Queries queries) {
    return Arrays.stream(Step.values()).map(it -> new PanelButton(it, changing, queries)).toList();
  }

  @Override
  public String prefix() {
    return step.prefix();
  }

  @Override
  public Right right() {
    return SettingRight.SETTINGS.right();
  }

  @Override
  public boolean isFor(long userId, String buttonId) {
    return Panel.isOf(userId, buttonId);
  }

  @Override
  public Optional<Form> form(String buttonId, Words words) {
    return step == Step.PREFIX
        ? Optional.of(
            new Form(
                "config prefix",
                "prefix",
                words.say("setting.panel-prefix"),
                words.say("SettingKind.PREFIX"),
                null,
                0,
                null,
                Map.of(),
                LONGEST_PREFIX,
                List.of()))
        : Optional.empty();
  }

  @Override
  public Reply press(Pressed pressed) {
    var panel = new Panel(pressed.guildId(), pressed.actor().userId());
    var words = pressed.words();
    if (!panel.has(pressed.buttonId())) {
      return Reply.of("❌ " + words.say("setting.panel-elsewhere"));
    }
    var chosen = pressed.values().isEmpty() ? null : pressed.values().getFirst();
    return switch (step) {
      case PICK -> panel.show(queries, "", key(String.valueOf(chosen)), words);
      case SET -> {
        var key = key(pressed.buttonId().split(":", -1)[3]);
        yield panel.show(queries, changed(pressed, key, chosen), key, words);
      }
      case PREFIX -> panel.show(queries, "", null, words);
    };
  }

  /** A refusal leaves the panel where it is. */
  private String changed(Pressed pressed, SettingKey key, @Nullable String value) {
    var words = pressed.words();
    try {
      var by = new By(pressed.guildId(), pressed.actor(), pressed.at());
      var command = value == null ? clearing(by, key) : setting(by, key, Long.parseLong(value));
      return changing.done(pressed.interactionId(), words, command, key.kind(), key.name(), value);
    } catch (Refused e) {
      return "❌ " + Replies.words(e, words);
    }
  }

  private static GuildCommand setting(By by, SettingKey key, long id) {
    return switch (key.kind()) {
      case LOG_CHANNEL -> new AssignLogChannel(by, LogType.valueOf(key.name()), id);
      case LEVEL -> new AssignLevel(by, Integer.parseInt(key.name()), id);
      case JAIL_ROLE -> new AssignJailRole(by, id);
      case JAIL_CHANNEL -> new AssignJailChannel(by, id);
      case TEMPLATE, COMMAND_LEVEL, SNIPPET_ROLE, ESCALATION_RULE, PREFIX -> throw unknown(key);
    };
  }

  private static GuildCommand clearing(By by, SettingKey key) {
    return switch (key.kind()) {
      case LOG_CHANNEL -> new ClearLogChannel(by, LogType.valueOf(key.name()));
      case LEVEL -> new ClearLevel(by, Integer.parseInt(key.name()));
      case JAIL_ROLE -> new ClearJailRole(by);
      case JAIL_CHANNEL -> new ClearJailChannel(by);
      case TEMPLATE, COMMAND_LEVEL, SNIPPET_ROLE, ESCALATION_RULE, PREFIX -> throw unknown(key);
    };
  }

  private static SettingKey key(String word) {
    return Panel.keys().stream()
        .filter(it -> Panel.word(it).equals(word))
        .findFirst()
        .orElseThrow(() -> unknown(word));
  }

  private static Refused unknown(Object what) {
    return Refused.because(InputRefusal.VALUE_UNREADABLE, "button", what, "one of the menus shown");
  }
}
