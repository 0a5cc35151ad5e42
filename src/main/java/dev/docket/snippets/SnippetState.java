package dev.docket.snippets;

import dev.docket.kernel.Refused;
import dev.docket.snippets.SnippetEvent.SnippetAliased;
import dev.docket.snippets.SnippetEvent.SnippetCreated;
import dev.docket.snippets.SnippetEvent.SnippetDeleted;
import dev.docket.snippets.SnippetEvent.SnippetEdited;
import dev.docket.snippets.SnippetEvent.SnippetLocked;
import dev.docket.snippets.SnippetEvent.SnippetRestored;
import dev.docket.snippets.SnippetEvent.SnippetUnlocked;
import dev.docket.snippets.SnippetEvent.SnippetUsed;
import dev.docket.snippets.SnippetEvent.VersionRestored;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one name of a guild has come to stand for, as its events say. */
final class SnippetState {

  /** The texts that it ever stood for, the first of which is version 1. */
  private final List<String> versions = new ArrayList<>();

  private int life;
  private @Nullable Original alias;
  private long authorId;
  private boolean locked;
  private @Nullable Long deletedBy;

  /** Whether it was ever given to anything. */
  boolean wasUsed() {
    return life > 0;
  }

  /** How often it was given to something new. */
  int life() {
    return life;
  }

  /** What it is an alias of, if it is one. */
  @Nullable Original alias() {
    return alias;
  }

  long authorId() {
    return authorId;
  }

  boolean isLocked() {
    return locked;
  }

  /** Who deleted it, if it is deleted. */
  @Nullable Long deletedBy() {
    return deletedBy;
  }

  /** Whether it is given to something now; an alias may point to what is gone nevertheless. */
  boolean isTaken() {
    return wasUsed() && deletedBy == null;
  }

  int latestVersion() {
    return versions.size();
  }

  String version(String name, int version) {
    if (version < 1 || version > versions.size()) {
      throw Refused.because(SnippetRefusal.UNKNOWN_VERSION, name, version, versions.size());
    }
    return versions.get(version - 1);
  }

  /** Whether a text is the current one. */
  boolean says(String content) {
    return versions.getLast().equals(content);
  }

  void evolve(SnippetEvent event) {
    switch (event) {
      case SnippetCreated e -> {
        begin(e.authorId(), null);
        versions.add(e.content());
      }
      case SnippetAliased e -> begin(e.authorId(), new Original(e.target(), e.targetLife()));
      case SnippetEdited e -> versions.add(e.content());
      case VersionRestored e -> versions.add(e.content());
      case SnippetDeleted e -> deletedBy = e.actorId();
      case SnippetRestored _ -> deletedBy = null;
      case SnippetLocked _ -> locked = true;
      case SnippetUnlocked _ -> locked = false;
      case SnippetUsed _ -> {}
    }
  }

  private void begin(long author, @Nullable Original target) {
    life++;
    alias = target;
    authorId = author;
    locked = false;
    deletedBy = null;
  }
}
