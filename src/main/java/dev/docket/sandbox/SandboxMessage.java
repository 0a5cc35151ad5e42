package dev.docket.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message as it stands after its latest edit. */
public record SandboxMessage(
    long id,
    long channelId,
    SandboxUser author,
    String content,
    List<JsonNode> embeds,
    List<JsonNode> components,
    int flags,
    @Nullable String nonce,
    @Nullable Instant editedAt) {

  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;

  /** When it was sent, which Discord keeps in the id. */
  public Instant sentAt() {
    return Snowflakes.instantOf(id);
  }

  /** Whether only the asker sees it. */
  public boolean ephemeral() {
    return (flags & EPHEMERAL) != 0;
  }

  /** Whether the bot has deferred it and said nothing yet. */
  public boolean loading() {
    return (flags & LOADING) != 0;
  }
}
