package dev.docket.discord;

import java.util.List;

/** What one feature brings to the Discord door. */
public record DoorPart(
    List<SlashCommand> commands,
    List<ButtonHandler> buttons,
    List<MessageListener> listeners,
    List<Menu> menus,
    List<Suggestions> suggestions,
    List<Confirmable> confirmables) {

  /** A feature without context menus, suggestions and questions. */
  public DoorPart(
      List<SlashCommand> commands, List<ButtonHandler> buttons, List<MessageListener> listeners) {
    this(commands, buttons, listeners, List.of(), List.of(), List.of());
  }
}
