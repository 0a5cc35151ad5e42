package dev.docket.snippets;

import dev.docket.snippets.SnippetEvent.SnippetAliased;
import dev.docket.snippets.SnippetEvent.SnippetCreated;
import dev.docket.snippets.SnippetEvent.SnippetDeleted;
import dev.docket.snippets.SnippetEvent.SnippetEdited;
import dev.docket.snippets.SnippetEvent.SnippetLocked;
import dev.docket.snippets.SnippetEvent.SnippetRestored;
import dev.docket.snippets.SnippetEvent.SnippetUnlocked;
import dev.docket.snippets.SnippetEvent.SnippetUsed;
import dev.docket.snippets.SnippetEvent.VersionRestored;
import dev.docket.snippets.SnippetTables.Key;
import dev.docket.snippets.SnippetTables.VersionRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What events come to, row by row. */
record SnippetsFold(Map<Key, SnippetRow> rows, List<VersionRow> versions) {

  void apply(SnippetEvent event) {
    var key = new Key(event.guildId(), event.name());
    switch (event) {
      case SnippetCreated e -> {
        rows.put(key, SnippetRow.created(e, rows.get(key)));
        keep(e, e.version(), e.content(), e.authorId(), null);
      }
      case SnippetAliased e -> rows.put(key, SnippetRow.aliased(e, rows.get(key)));
      case SnippetEdited e -> {
        row(key).says(e.content(), e.version(), e.at());
        keep(e, e.version(), e.content(), e.editorId(), null);
      }
      case VersionRestored e -> {
        row(key).says(e.content(), e.version(), e.at());
        keep(e, e.version(), e.content(), e.editorId(), e.restoredVersion());
      }
      case SnippetDeleted e -> row(key).deletedAt = e.at();
      case SnippetRestored _ -> row(key).deletedAt = null;
      case SnippetLocked _ -> row(key).locked = true;
      case SnippetUnlocked _ -> row(key).locked = false;
      case SnippetUsed e -> {
        row(key).uses++;
        if (e.target() != null) {
          row(new Key(e.guildId(), e.target())).uses++;
        }
      }
    }
  }

  private SnippetRow row(Key key) {
    return Objects.requireNonNull(rows.get(key), "a snippet begins with its creation");
  }

  private void keep(
      SnippetEvent event,
      int version,
      String content,
      long editorId,
      @Nullable Integer restoredVersion) {
    versions.add(
        new VersionRow(
            event.guildId(),
            event.name(),
            version,
            content,
            editorId,
            event.at(),
            restoredVersion));
  }
}
