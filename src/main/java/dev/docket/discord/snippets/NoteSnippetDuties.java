package dev.docket.discord.snippets;

import dev.docket.duties.Duties;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Reaction;
import dev.docket.snippets.SnippetEvent;
import dev.docket.snippets.SnippetEvent.SnippetAliased;
import dev.docket.snippets.SnippetEvent.SnippetCreated;
import dev.docket.snippets.SnippetEvent.SnippetDeleted;
import dev.docket.snippets.SnippetEvent.SnippetEdited;
import dev.docket.snippets.SnippetEvent.SnippetLocked;
import dev.docket.snippets.SnippetEvent.SnippetRestored;
import dev.docket.snippets.SnippetEvent.SnippetUnlocked;
import dev.docket.snippets.SnippetEvent.SnippetUsed;
import dev.docket.snippets.SnippetEvent.VersionRestored;
import java.time.InstantSource;

/** Notes that an author is to be told of a lock that somebody else set or took away. */
record NoteSnippetDuties(Duties duties, InstantSource clock) implements Reaction {

  @Override
  public String name() {
    return "note-snippet-duties";
  }

  @Override
  public Class<SnippetEvent> family() {
    return SnippetEvent.class;
  }

  @Override
  public void on(Recorded recorded) {
    switch ((SnippetEvent) recorded.event()) {
      case SnippetLocked e -> note(recorded, e.authorId(), e.actorId(), true);
      case SnippetUnlocked e -> note(recorded, e.authorId(), e.actorId(), false);
      case SnippetCreated _, SnippetAliased _, SnippetEdited _, VersionRestored _ -> {}
      case SnippetDeleted _, SnippetRestored _, SnippetUsed _ -> {}
    }
  }

  private void note(Recorded recorded, long author, long actor, boolean locked) {
    if (author != actor) {
      var event = (SnippetEvent) recorded.event();
      duties.note(
          TellSnippetAuthor.KIND,
          TellSnippetAuthor.id(event.guildId(), author, event.name(), locked, recorded.position()),
          clock.instant());
    }
  }
}
