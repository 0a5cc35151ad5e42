package dev.docket.discord;

import dev.docket.discord.Asked.Attachment;
import java.util.Optional;

/** Files that people hand over with a command. */
public interface Attachments {

  /** Fetches one; empty if it is longer than that, or cannot be had soon and safely. */
  Optional<byte[]> fetch(Attachment file, int mostBytes);
}
