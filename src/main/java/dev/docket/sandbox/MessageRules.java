package dev.docket.sandbox;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Discord asks of the embeds and components of a message. */
final class MessageRules {

  private static final int MOST_FIELDS = 25;
  private static final int MOST_ROWS = 5;
  private static final int LONGEST_TITLE = 256;
  private static final int LONGEST_DESCRIPTION = 4_096;
  private static final int LONGEST_VALUE = 1_024;
  private static final int LONGEST_FOOTER = 2_048;
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_LABEL = 80;
  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final Set<Integer> SELECTS = Set.of(3, 5, 6, 7, 8);
  private static final int LONGEST_PLACEHOLDER = 150;

  private MessageRules() {}

  static void checkEmbed(JsonNode embed) {
    checkLength(embed, "title", 0, LONGEST_TITLE);
    checkLength(embed, "description", 0, LONGEST_DESCRIPTION);
    checkLength(embed.path("footer"), "text", 0, LONGEST_FOOTER);
    checkLength(embed.path("author"), "name", 0, LONGEST_TITLE);
    if (embed.path("fields").size() > MOST_FIELDS) {
      throw ApiError.invalidForm("fields must be 25 or fewer in length");
    }
    for (var field : embed.path("fields").values()) {
      checkLength(field, "name", 1, LONGEST_TITLE);
      checkLength(field, "value", 1, LONGEST_VALUE);
    }
  }

  static void checkComponents(JsonNode rows) {
    var ids = new HashSet<String>();
    for (var row : rows.values()) {
      if (row.path("type").asInt() == ROW) {
        checkRow(row, ids);
      }
    }
    if (rows.valueStream().filter(it -> it.path("type").asInt() == ROW).count() > MOST_ROWS) {
      throw ApiError.invalidForm("components must be 5 or fewer in length");
    }
  }

  private static void checkRow(JsonNode row, Set<String> ids) {
    var components = row.path("components");
    if (components.isEmpty() || components.size() > MOST_ROWS) {
      throw ApiError.invalidForm("an action row has 1 to 5 components");
    }
    for (var component : components.values()) {
      if (component.has("custom_id")) {
        checkLength(component, "custom_id", 1, LONGEST_ID);
        if (!ids.add(component.path("custom_id").asString(""))) {
          throw ApiError.invalidForm("component custom id cannot be duplicated");
        }
      }
      if (SELECTS.contains(component.path("type").asInt())) {
        checkSelect(component, components.size());
      }
      if (component.path("type").asInt() == BUTTON) {
        checkLength(component, "label", component.has("emoji") ? 0 : 1, LONGEST_LABEL);
      }
    }
  }

  private static void checkSelect(JsonNode select, int inRow) {
    checkLength(select, "placeholder", 0, LONGEST_PLACEHOLDER);
    if (inRow > 1 || select.path("options").size() > MOST_FIELDS) {
      throw ApiError.invalidForm("a menu has a row of its own and at most 25 options");
    }
    for (var option : select.path("options").values()) {
      checkLength(option, "label", 1, LONGEST_ID);
      checkLength(option, "value", 1, LONGEST_ID);
    }
  }

  /** Discord strips blanks before it looks at what is left. */
  private static void checkLength(JsonNode node, String part, int least, int most) {
    var text = node.path(part).asString("");
    if (text.strip().length() < least || text.length() > most) {
      throw ApiError.invalidForm("%s must be %d to %d in length".formatted(part, least, most));
    }
  }
}
