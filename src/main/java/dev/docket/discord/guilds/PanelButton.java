package dev.docket.discord.guilds;

import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Form;
import dev.docket.discord.Pressed;
import dev.docket.discord.Replies;
import dev.docket.discord.Reply;
import dev.docket.discord.guilds.Panel.Step;
import dev.docket.guilds.GuildCommand;
import dev.docket.guilds.GuildCommand.AssignCommandLevel;
import dev.docket.guilds.GuildCommand.AssignJailChannel;
import dev.docket.guilds.GuildCommand.AssignJailRole;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.AssignLogChannel;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ClearCommandLevel;
import dev.docket.guilds.GuildCommand.ClearJailChannel;
import dev.docket.guilds.GuildCommand.ClearJailRole;
import dev.docket.guilds.GuildCommand.ClearLevel;
import dev.docket.guilds.GuildCommand.ClearLogChannel;
import dev.docket.guilds.LogType;
import dev.docket.guilds.SettingKey;
import dev.docket.guilds.SettingKind;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is behind the menus and the buttons of {@code /config panel}. */
record PanelButton(Step step, Changing changing, Queries queries, Supplier<Set<String>> known)
    implements ButtonHandler {

  private static final int SET_PARTS = 5;

  static List<PanelButton> all(Changing changing, Queries queries, Supplier<Set<String>> known) {
    return Arrays.stream(Step.values())
        .map(it -> new PanelButton(it, changing, queries, known))
        .toList();
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
  public Optional<Form> form(Pressed pressed) {
    var panel = new Panel(pressed.guildId(), pressed.actor().userId());
    if (!panel.has(pressed.buttonId())) {
      return Optional.empty();
    }
    return switch (step) {
      case TEMPLATE -> Optional.of(PanelForms.template(pressed.words()));
      case PREFIX ->
          Optional.of(
              PanelForms.prefix(
                  panel.now(queries, new SettingKey(SettingKind.PREFIX, "")), pressed.words()));
      case PICK, COMMAND, SET -> Optional.empty();
    };
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
      case PICK -> picked(pressed, panel, String.valueOf(chosen));
      case COMMAND -> command(pressed, panel, String.valueOf(chosen));
      case SET -> set(pressed, panel, Panel.OWN.equals(chosen) ? null : chosen);
      case TEMPLATE, PREFIX -> panel.show(queries, "", null, words);
    };
  }

  private Reply picked(Pressed pressed, Panel panel, String chosen) {
    return chosen.equals(Panel.COMMANDS)
        ? panel.offer(queries, pages(pressed), 0, pressed.words())
        : panel.show(queries, "", key(pressed, chosen), pressed.words());
  }

  private Reply command(Pressed pressed, Panel panel, String chosen) {
    var page = CommandPages.page(chosen);
    return page.isPresent()
        ? panel.offer(queries, pages(pressed), page.get(), pressed.words())
        : panel.show(queries, "", key(pressed, Panel.COMMANDS + "." + chosen), pressed.words());
  }

  private Reply set(Pressed pressed, Panel panel, @Nullable String chosen) {
    var words = pressed.words();
    var parts = pressed.buttonId().split(":", -1);
    if (parts.length != SET_PARTS) {
      throw unknown(pressed.buttonId());
    }
    var key = key(pressed, parts[3]);
    var now = panel.now(queries, key);
    var said =
        parts[4].equals(Panel.seen(now))
            ? changed(pressed, key, chosen)
            : "❌ "
                + words.say(
                    "setting.panel-stale",
                    SettingWords.name(key.kind(), key.name(), words),
                    SettingWords.value(key.kind(), now, words));
    return panel.show(queries, said, key, words);
  }

  /** A refusal leaves the panel where it is. */
  private String changed(Pressed pressed, SettingKey key, @Nullable String value) {
    var words = pressed.words();
    try {
      var by = new By(pressed.guildId(), pressed.actor(), pressed.at());
      var command = value == null ? clearing(by, key) : setting(by, key, id(value));
      return changing.done(pressed.interactionId(), words, command, key.kind(), key.name(), value);
    } catch (Refused e) {
      return "❌ " + Replies.words(e, words);
    }
  }

  private static long id(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw unknown(value);
    }
  }

  private static GuildCommand setting(By by, SettingKey key, long id) {
    return switch (key.kind()) {
      case LOG_CHANNEL -> new AssignLogChannel(by, LogType.valueOf(key.name()), id);
      case LEVEL -> new AssignLevel(by, Integer.parseInt(key.name()), id);
      case JAIL_ROLE -> new AssignJailRole(by, id);
      case JAIL_CHANNEL -> new AssignJailChannel(by, id);
      case COMMAND_LEVEL -> new AssignCommandLevel(by, key.name(), Math.clamp(id, -1, 8));
      case TEMPLATE, SNIPPET_ROLE, ESCALATION_RULE, PREFIX -> throw unknown(key);
    };
  }

  private static GuildCommand clearing(By by, SettingKey key) {
    return switch (key.kind()) {
      case LOG_CHANNEL -> new ClearLogChannel(by, LogType.valueOf(key.name()));
      case LEVEL -> new ClearLevel(by, Integer.parseInt(key.name()));
      case JAIL_ROLE -> new ClearJailRole(by);
      case JAIL_CHANNEL -> new ClearJailChannel(by);
      case COMMAND_LEVEL -> new ClearCommandLevel(by, key.name());
      case TEMPLATE, SNIPPET_ROLE, ESCALATION_RULE, PREFIX -> throw unknown(key);
    };
  }

  private CommandPages pages(Pressed pressed) {
    return CommandPages.of(pressed.guildId(), known.get());
  }

  private SettingKey key(Pressed pressed, String word) {
    var command = Panel.COMMANDS + ".";
    return (word.startsWith(command)
            ? pages(pressed).find(word.substring(command.length()))
            : Panel.keys().stream().filter(it -> Panel.word(it).equals(word)).findFirst())
        .orElseThrow(() -> unknown(word));
  }

  private static Refused unknown(Object what) {
    return Refused.because(InputRefusal.VALUE_UNREADABLE, "button", what, "one of the menus shown");
  }
}
