package dev.docket.cli;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON as the bots write it: members in a list, or by their ids, below one of a few names. */
final class ExportJson {

  private static final int DEEPEST = 50;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(1_000)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final ExportBot bot;
  private final Consumer<ExportEntry> work;
  private long number;
  private boolean found;

  ExportJson(ExportBot bot, Consumer<ExportEntry> work) {
    this.bot = bot;
    this.work = work;
  }

  void read(InputStream file) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), file)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        list(parser, null);
      } else {
        top(parser);
      }
      if (parser.nextToken() != null) {
        throw new BadInput("there is more behind the end, in line " + line(parser));
      }
    } catch (StreamConstraintsException e) {
      throw new BadInput(
          ("the JSON is no export of members: it nests more than %d deep, or holds"
                  + " a name or number that no bot writes")
              .formatted(DEEPEST));
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new BadInput(
          "the JSON is broken or ends in the middle, in line %s: %s"
              .formatted(at == null ? "?" : at.getLineNr(), e.getOriginalMessage()));
    }
    if (!found) {
      throw new BadInput(
          "nothing in it is as %s exports members; see docs/import-levels.md"
              .formatted(bot.shown()));
    }
  }

  private static long line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  /** The names on top; LevelUp's backup of all guilds has one more storey. */
  private void top(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && ("players".equals(name) || "levels".equals(name))) {
        list(parser, name);
      } else if (token == JsonToken.START_OBJECT && "users".equals(name)) {
        byId(parser, name);
      } else if (token == JsonToken.START_OBJECT && "configs".equals(name)) {
        throw new BadInput(
            "this is LevelUp's backup of all guilds; take this guild's with [p]leveldata backup");
      } else {
        parser.skipChildren();
      }
    }
  }

  private void list(JsonParser parser, @Nullable String container) {
    found = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var line = line(parser);
      number++;
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        tell(line, container, fields(parser));
      } else {
        parser.skipChildren();
        work.accept(ExportEntry.faulty(line, number, "is no member"));
      }
    }
  }

  private void byId(JsonParser parser, String container) {
    found = true;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var id = parser.currentName();
      var line = line(parser);
      number++;
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        var fields = fields(parser);
        fields.put("id", id);
        tell(line, container, fields);
      } else {
        parser.skipChildren();
        work.accept(ExportEntry.faulty(line, number, "is no member"));
      }
    }
  }

  private static Map<String, String> fields(JsonParser parser) {
    var fields = new HashMap<String, String>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      fields.put(name, token.isScalarValue() ? parser.getString() : "");
      parser.skipChildren();
    }
    return fields;
  }

  private void tell(long line, @Nullable String container, Map<String, String> fields) {
    if (container != null && !bot.holds(container, fields.keySet())) {
      throw new BadInput(other(line, container, fields));
    }
    if (fields.containsKey("userId")) {
      fields.put("id", fields.get("userId"));
    }
    work.accept(ExportEntry.of(line, number, fields));
  }

  private String other(long line, String container, Map<String, String> fields) {
    var others =
        Arrays.stream(ExportBot.values())
            .filter(it -> it.holds(container, fields.keySet()))
            .map(ExportBot::shown)
            .collect(Collectors.joining(" or "));
    return "this is not %s's: line %d looks like an export of %s"
        .formatted(bot.shown(), line, others.isEmpty() ? "a bot that is not known" : others);
  }
}
