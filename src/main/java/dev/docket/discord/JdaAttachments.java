package dev.docket.discord;

import dev.docket.discord.Asked.Attachment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Fetches the files that people hand over with a command. */
final class JdaAttachments implements Attachments {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final JdaFiles files;

  /**
   * With patience for files of a reasonable size.
   *
   * @param homes what addresses begin with, up to a slash after the host
   */
  JdaAttachments(List<String> homes) {
    this(homes, PATIENCE);
  }

  JdaAttachments(List<String> homes, Duration patience) {
    this.files = new JdaFiles(homes, patience);
  }

  @Override
  public Optional<byte[]> fetch(Attachment file, int mostBytes) {
    return files.fetch(file.url(), mostBytes, _ -> true);
  }
}
