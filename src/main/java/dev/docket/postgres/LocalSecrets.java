package dev.docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in files of their own beside Docket's own database, readable by their owner alone.
 *
 * @param folder none with a database that someone else runs: Docket keeps no secrets then
 */
public record LocalSecrets(@Nullable Path folder) {

  /** Whether there is a place to keep them. */
  public boolean areKept() {
    return folder != null;
  }

  /** Where a secret lies, for messages. */
  public String place(String name) {
    return file(name).toAbsolutePath().toString();
  }

  /** Reads a secret, if it was ever written. */
  public Optional<String> read(String name) {
    try {
      return Files.exists(file(name))
          ? Optional.of(Files.readString(file(name)).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw DatabaseUnavailable.unusable(file(name), e);
    }
  }

  /** Writes a secret as a whole or not at all. */
  public void write(String name, String secret) {
    try {
      PrivateFiles.write(file(name), secret);
    } catch (IOException e) {
      throw DatabaseUnavailable.unusable(file(name), e);
    }
  }

  private Path file(String name) {
    return Objects.requireNonNull(folder).resolve(name);
  }
}
