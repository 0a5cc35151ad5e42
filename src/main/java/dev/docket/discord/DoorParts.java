package dev.docket.discord;

import dev.docket.discord.SlashSpec.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all features bring to the door, by the names under which Discord asks for it. */
final class DoorParts {

  private final Map<String, SlashCommand> commands;
  private final List<ButtonHandler> buttons;
  private final List<MessageListener> listeners;
  private final List<Menu> menus;
  private final Map<String, List<Suggestions>> suggestions;

  DoorParts(List<DoorPart> parts) {
    commands =
        parts.stream()
            .flatMap(it -> it.commands().stream())
            .collect(Collectors.toMap(it -> it.spec().path(), Function.identity()));
    listeners = parts.stream().flatMap(it -> it.listeners().stream()).toList();
    menus = parts.stream().flatMap(it -> it.menus().stream()).toList();
    suggestions =
        parts.stream()
            .flatMap(it -> it.suggestions().stream())
            .collect(Collectors.groupingBy(Suggestions::source));
    buttons = new ArrayList<>(parts.stream().flatMap(it -> it.buttons().stream()).toList());
    buttons.addAll(
        Confirmation.buttons(parts.stream().flatMap(it -> it.confirmables().stream()).toList()));
    check();
  }

  /** Whoever names what is not there is told at start, not when a user finds out. */
  private void check() {
    menus.forEach(it -> require(commands.containsKey(it.command()), it.command()));
    commands.values().stream()
        .flatMap(it -> it.spec().options().stream())
        .map(Option::suggestions)
        .filter(Objects::nonNull)
        .forEach(it -> require(suggestions.containsKey(it), it));
    var prefixes = buttons.stream().map(ButtonHandler::prefix).toList();
    require(prefixes.stream().distinct().count() == prefixes.size(), "one prefix each");
  }

  private static void require(boolean there, String name) {
    if (!there) {
      throw new IllegalStateException("the door has no " + name);
    }
  }

  Collection<SlashCommand> commands() {
    return commands.values();
  }

  @Nullable SlashCommand command(String path) {
    return commands.get(path);
  }

  SlashCommand commandOf(Menu menu) {
    return Objects.requireNonNull(commands.get(menu.command()));
  }

  List<Menu> menus() {
    return menus;
  }

  Optional<Menu> menu(Menu.On on, String name) {
    return menus.stream().filter(it -> it.on() == on && it.name().equals(name)).findFirst();
  }

  Optional<ButtonHandler> button(String id) {
    return buttons.stream().filter(it -> id.startsWith(it.prefix() + ":")).findFirst();
  }

  List<MessageListener> listeners() {
    return listeners;
  }

  /** The sources for an option of a command. */
  List<Suggestions> suggestions(SlashCommand command, String option) {
    return command.spec().options().stream()
        .filter(it -> it.name().equals(option))
        .map(Option::suggestions)
        .filter(Objects::nonNull)
        .findFirst()
        .map(it -> suggestions.getOrDefault(it, List.of()))
        .orElse(List.of());
  }
}
