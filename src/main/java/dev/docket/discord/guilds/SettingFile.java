package dev.docket.discord.guilds;

import dev.docket.guilds.GuildRefusal;
import dev.docket.guilds.SettingKey;
import dev.docket.guilds.SettingKind;
import dev.docket.guilds.SettingValues;
import dev.docket.kernel.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Settings as a JSON file, in an order that never changes, so that two files can be compared.
 *
 * @param values all that could be read
 * @param problems what could not, in the order of the file
 */
record SettingFile(SettingValues values, List<Refused> problems) {

  private static final String FORMAT = "docket-settings";
  private static final int VERSION = 1;
  private static final Set<String> PARTS = Set.of("format", "version", "guild", "settings");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static byte[] write(long guildId, SettingValues values) {
    var file = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
    file.put("guild", Long.toString(guildId));
    var settings = file.putObject("settings");
    values
        .values()
        .forEach((key, value) -> {
          var kind = word(key.kind());
          if (key.name().isEmpty()) {
            settings.put(kind, value);
          } else {
            settings.withObjectProperty(kind).put(nameIn(key), value);
          }
        });
    return JSON.writeValueAsBytes(file);
  }

  /**
   * Reads all that it can.
   *
   * @throws Refused if it is no such file at all
   */
  static SettingFile read(byte[] bytes) {
    var file = parsed(bytes);
    if (!file.path("format").asString("").equals(FORMAT)) {
      throw Refused.because(GuildRefusal.NOT_A_SETTINGS_FILE);
    }
    var version = file.path("version");
    if (!version.isIntegralNumber() || version.asLong() != VERSION) {
      throw Refused.because(GuildRefusal.FILE_VERSION_UNREADABLE, version.toString(), VERSION);
    }
    if (!file.path("settings").isObject()) {
      throw Refused.because(GuildRefusal.NOT_A_SETTINGS_FILE);
    }
    var reading = new Reading(new TreeMap<>(), new ArrayList<>());
    file.propertyNames().stream().filter(it -> !PARTS.contains(it)).forEach(reading::unknown);
    file.path("settings").properties().forEach(it -> reading.kind(it.getKey(), it.getValue()));
    return new SettingFile(new SettingValues(reading.values), List.copyOf(reading.problems));
  }

  private static JsonNode parsed(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      var where = e.getLocation();
      throw Refused.because(
          GuildRefusal.FILE_UNREADABLE,
          where == null ? 1 : where.getLineNr(),
          where == null ? 1 : where.getColumnNr());
    }
  }

  private static String word(SettingKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String nameIn(SettingKey key) {
    return key.kind() == SettingKind.LOG_CHANNEL ? key.name().toLowerCase(Locale.ROOT) : key.name();
  }

  private record Reading(Map<SettingKey, String> values, List<Refused> problems) {

    void kind(String word, JsonNode node) {
      var kind =
          Arrays.stream(SettingKind.values()).filter(it -> word(it).equals(word)).findFirst();
      if (kind.isEmpty()) {
        unknown("settings." + word);
      } else if (isAlone(kind.get())) {
        value("settings." + word, new SettingKey(kind.get(), ""), node);
      } else if (node.isObject()) {
        node.properties().forEach(it -> named(kind.get(), it.getKey(), it.getValue()));
      } else {
        problems.add(Refused.because(GuildRefusal.SETTING_UNREADABLE, "settings." + word));
      }
    }

    private void named(SettingKind kind, String name, JsonNode node) {
      var where = "settings." + word(kind) + "." + name;
      key(kind, name).ifPresentOrElse(it -> value(where, it, node), () -> unknown(where));
    }

    /** What is written otherwise than Docket writes it would be a second setting of the name. */
    private static Optional<SettingKey> key(SettingKind kind, String name) {
      if (kind != SettingKind.LOG_CHANNEL) {
        return Optional.of(new SettingKey(kind, name)).filter(_ -> !name.isEmpty());
      }
      var key = new SettingKey(kind, name.toUpperCase(Locale.ROOT));
      return Optional.of(key).filter(it -> nameIn(it).equals(name));
    }

    private void value(String where, SettingKey key, JsonNode node) {
      if (node.isString()) {
        values.put(key, node.stringValue());
      } else {
        problems.add(Refused.because(GuildRefusal.SETTING_UNREADABLE, where));
      }
    }

    void unknown(String where) {
      problems.add(Refused.because(GuildRefusal.UNKNOWN_SETTING, where));
    }

    private static boolean isAlone(SettingKind kind) {
      return switch (kind) {
        case JAIL_ROLE, JAIL_CHANNEL, PREFIX -> true;
        case LOG_CHANNEL, LEVEL, TEMPLATE, COMMAND_LEVEL, SNIPPET_ROLE, ESCALATION_RULE -> false;
      };
    }
  }
}
