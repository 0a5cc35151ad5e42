package dev.docket.snippets;

import dev.docket.snippets.SnippetEvent.SnippetAliased;
import dev.docket.snippets.SnippetEvent.SnippetCreated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of {@code snippet} while a batch is folded into it; field names are column names. */
final class SnippetRow {

  long guildId;
  String name = "";
  int life;
  @Nullable String target;
  @Nullable Integer targetLife;
  @Nullable String content;
  int version;
  long authorId;
  Instant createdAt = Instant.EPOCH;
  Instant changedAt = Instant.EPOCH;
  boolean locked;
  long uses;
  @Nullable Instant deletedAt;

  /** What the name stood for before, if it stood for anything, only counts on. */
  static SnippetRow created(SnippetCreated event, @Nullable SnippetRow before) {
    var row = begun(event, event.authorId(), before);
    row.content = event.content();
    row.version = event.version();
    return row;
  }

  static SnippetRow aliased(SnippetAliased event, @Nullable SnippetRow before) {
    var row = begun(event, event.authorId(), before);
    row.target = event.target();
    row.targetLife = event.targetLife();
    return row;
  }

  private static SnippetRow begun(SnippetEvent event, long authorId, @Nullable SnippetRow before) {
    var row = new SnippetRow();
    row.guildId = event.guildId();
    row.name = event.name();
    row.life = before == null ? 1 : before.life + 1;
    row.authorId = authorId;
    row.createdAt = event.at();
    row.changedAt = event.at();
    return row;
  }

  void says(String text, int newVersion, Instant at) {
    content = text;
    version = newVersion;
    changedAt = at;
  }
}
