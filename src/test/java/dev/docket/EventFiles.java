package dev.docket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.EventName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The golden files: how each revision of each event was ever stored. */
final class EventFiles {

  static final Path FOLDER = Path.of("src", "test", "resources", "events");

  private static final String OF_SUBJECT = "sealed:v1:";
  private static final String UNDER_GUILD = "sealed:v2:";

  private EventFiles() {}

  static boolean isSealed(String json) {
    return json.contains(OF_SUBJECT) || json.contains(UNDER_GUILD);
  }

  static Path file(String name, int revision) {
    return FOLDER.resolve(name.replace('.', '/')).resolve(revision + ".json");
  }

  /** What was stored before texts were sealed has a sibling that shows it sealed. */
  private static Path sealed(String name, int revision) {
    return FOLDER.resolve(name.replace('.', '/')).resolve(revision + "-sealed.json");
  }

  /** What was sealed before guilds had keys has one that shows it under its guild's as well. */
  private static Path underGuild(String name, int revision) {
    return FOLDER.resolve(name.replace('.', '/')).resolve(revision + "-under-guild.json");
  }

  static Path newest(String json, EventName name) {
    if (json.contains(UNDER_GUILD)) {
      return underGuild(name.value(), name.revision());
    }
    return json.contains(OF_SUBJECT)
        ? sealed(name.value(), name.revision())
        : file(name.value(), name.revision());
  }

  static List<Path> files(String name, int revision) {
    var all =
        Stream.of(file(name, revision), sealed(name, revision), underGuild(name, revision))
            .filter(Files::exists)
            .toList();
    assertThat(all).as("files of revision %d of %s", revision, name).isNotEmpty();
    return all;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
