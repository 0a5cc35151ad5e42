package dev.docket.discord;

import java.util.Map;
import java.util.Optional;

/** Entries of context menus as commands. */
final class Menus {

  private static final String REASON = "reason";

  private Menus() {}

  /** The menu's command, which asks for the reason first where the menu does. */
  static SlashCommand filling(Menu menu, SlashCommand command) {
    return menu.asksReason() ? new Filling(menu, command) : command;
  }

  private record Filling(Menu menu, SlashCommand command) implements SlashCommand {

    @Override
    public SlashSpec spec() {
      return command.spec();
    }

    @Override
    public Optional<Form> form(Asked asked) {
      var words = asked.words();
      var target = asked.target();
      var name = words.registered(menu.key()).orElse(menu.name());
      var title = target == null ? name : words.say("form.title", name, target.name());
      return Optional.of(
          new Form(
              menu.command(),
              REASON,
              title,
              words.say("form.reason"),
              null,
              target == null ? 0 : target.id(),
              asked.about(),
              Map.of()));
    }

    @Override
    public Reply handle(Asked asked) {
      return command.handle(asked);
    }
  }
}
