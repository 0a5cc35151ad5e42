package dev.docket.cli;

import java.util.Locale;
import java.util.Set;

/** The bots whose exports can be read; docs/import-levels.md says where their forms come from. */
enum ExportBot {
  MEE6,
  ARCANE,
  LURKR,
  POLARIS,
  LEVELUP;

  private static final Set<String> OF_POLARIS = Set.of("cooldown", "hidden");
  private static final Set<String> OF_LEVELUP =
      Set.of("voice", "messages", "level", "prestige", "stars", "last_active");

  String shown() {
    return switch (this) {
      case MEE6 -> "MEE6";
      case ARCANE -> "Arcane";
      case LURKR -> "Lurkr";
      case POLARIS -> "Polaris";
      case LEVELUP -> "LevelUp";
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether JSON of this bot may hold members under a name, by fields of an entry. */
  boolean holds(String container, Set<String> fields) {
    return switch (this) {
      case MEE6 -> "players".equals(container);
      case LURKR -> "levels".equals(container) && fields.contains("userId");
      case ARCANE -> "levels".equals(container) && !fields.contains("userId");
      case POLARIS -> "users".equals(container) && fields.stream().noneMatch(OF_LEVELUP::contains);
      case LEVELUP -> "users".equals(container) && fields.stream().noneMatch(OF_POLARIS::contains);
    };
  }

  @Override
  public String toString() {
    return word();
  }
}
