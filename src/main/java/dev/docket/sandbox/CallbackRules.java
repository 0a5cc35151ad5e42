package dev.docket.sandbox;

import dev.docket.sandbox.SandboxInteraction.Callback;
import tools.jackson.databind.JsonNode;

/**
 * How the bot may answer one interaction first.
 *
 * @param type Discord's number for the sort of interaction
 * @param completed the type of the option that is being completed; 0 for none
 */
record CallbackRules(int type, int completed) {

  static final int COMMAND = 2;
  static final int COMPONENT = 3;
  static final int AUTOCOMPLETE = 4;
  static final int MODAL = 5;

  private static final int LABEL = 18;
  private static final int TEXT_INPUT = 4;
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_TITLE = 45;
  private static final int MOST_FIELDS = 5;
  private static final int LONGEST_TEXT = 4_000;

  void check(Callback callback, JsonNode data) {
    if ((type == AUTOCOMPLETE) != (callback == Callback.CHOICES)
        || type == MODAL && callback == Callback.MODAL) {
      throw ApiError.invalidForm("interaction type %d cannot be answered so".formatted(type));
    }
    switch (callback) {
      case CHOICES -> CommandRules.checkChoices(data.path("choices"), completed);
      case MODAL -> checkModal(data);
      case REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE -> {}
    }
  }

  private static void checkModal(JsonNode modal) {
    checkLength(modal, "custom_id", LONGEST_ID);
    checkLength(modal, "title", LONGEST_TITLE);
    var components = modal.path("components");
    if (components.isEmpty() || components.size() > MOST_FIELDS) {
      throw ApiError.invalidForm("a modal has 1 to 5 components");
    }
    for (var component : components.values()) {
      if (component.path("type").asInt() == LABEL) {
        checkLength(component, "label", LONGEST_TITLE);
        checkField(component.path("component"));
      }
    }
  }

  private static void checkField(JsonNode field) {
    checkLength(field, "custom_id", LONGEST_ID);
    if (field.path("type").asInt() != TEXT_INPUT) {
      return;
    }
    var most = field.path("max_length").asInt(LONGEST_TEXT);
    var least = field.path("min_length").asInt(0);
    var value = field.path("value").asString("");
    if (most < 1 || most > LONGEST_TEXT || least < 0 || least > most || value.length() > most) {
      throw ApiError.invalidForm("a text input of an impossible length");
    }
  }

  private static void checkLength(JsonNode node, String part, int longest) {
    var length = node.path(part).asString("").length();
    if (length < 1 || length > longest) {
      throw ApiError.invalidForm("%s must be 1 to %d in length".formatted(part, longest));
    }
  }
}
