package dev.docket;

import static dev.docket.support.Given.NOON;

import dev.docket.eventlog.EventFamily;
import dev.docket.guilds.SettingEvent.PrefixAssigned;
import dev.docket.guilds.SettingEvent.PrefixCleared;
import dev.docket.guilds.SettingEvent.SnippetRoleAdded;
import dev.docket.guilds.SettingEvent.SnippetRoleRemoved;
import dev.docket.kernel.GuildEvent;
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
import java.util.List;

/** One of each event about snippets, with every component filled. */
final class SnippetExamples {

  static final EventFamily FAMILY = new EventFamily(SnippetEvent.class, List.of());

  static final List<GuildEvent> ALL =
      List.of(
          new SnippetRoleAdded(900, 80, 10, NOON),
          new SnippetRoleRemoved(900, 80, 10, NOON),
          new PrefixAssigned(900, "$", "!", 10, NOON),
          new PrefixCleared(900, "$", 10, NOON),
          new SnippetCreated(900, "faq", 1, "Read “this”.\nThen that.", 20, NOON),
          new SnippetAliased(900, "help", "faq", 1, 20, NOON),
          new SnippetEdited(900, "faq", 2, "Read that.", 10, NOON),
          new VersionRestored(900, "faq", 3, 1, "Read “this”.\nThen that.", 10, NOON),
          new SnippetDeleted(900, "faq", 10, NOON),
          new SnippetRestored(900, "faq", 10, NOON),
          new SnippetLocked(900, "faq", 20, 10, NOON),
          new SnippetUnlocked(900, "faq", 20, 10, NOON),
          new SnippetUsed(900, "help", "faq", NOON));

  private SnippetExamples() {}
}
