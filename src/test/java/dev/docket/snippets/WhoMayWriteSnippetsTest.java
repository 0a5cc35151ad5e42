package dev.docket.snippets;

import static dev.docket.snippets.SnippetFixture.AUTHOR;
import static dev.docket.snippets.SnippetFixture.BARRED;
import static dev.docket.snippets.SnippetFixture.FAQ;
import static dev.docket.snippets.SnippetFixture.HELP;
import static dev.docket.snippets.SnippetFixture.MODERATOR;
import static dev.docket.snippets.SnippetFixture.OTHER;
import static dev.docket.snippets.SnippetFixture.RESTRICTED;
import static dev.docket.snippets.SnippetFixture.ROLE;
import static dev.docket.snippets.SnippetFixture.by;
import static dev.docket.snippets.SnippetFixture.created;
import static dev.docket.snippets.SnippetFixture.deleted;
import static dev.docket.snippets.SnippetFixture.refuses;
import static dev.docket.snippets.SnippetFixture.when;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;

import dev.docket.kernel.GuildRules;
import dev.docket.snippets.SnippetCommand.AliasSnippet;
import dev.docket.snippets.SnippetCommand.By;
import dev.docket.snippets.SnippetCommand.CreateSnippet;
import dev.docket.snippets.SnippetCommand.DeleteSnippet;
import dev.docket.snippets.SnippetCommand.EditSnippet;
import dev.docket.snippets.SnippetCommand.LockSnippet;
import dev.docket.snippets.SnippetCommand.RestoreSnippet;
import dev.docket.snippets.SnippetCommand.RestoreVersion;
import dev.docket.snippets.SnippetCommand.UnlockSnippet;
import dev.docket.snippets.SnippetCommand.UseSnippet;
import dev.docket.snippets.SnippetEvent.SnippetLocked;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bar, role, lock and author bind everyone but moderators. */
class WhoMayWriteSnippetsTest {

  private static final SnippetEvent READ_IT = created("faq", 1, "Read it.");
  private static final SnippetEvent LOCKED =
      new SnippetLocked(GUILD, "faq", AUTHOR, MODERATOR, NOON);

  private static List<SnippetCommand> changes(By by) {
    return List.of(
        new EditSnippet(by, FAQ, "New."),
        new RestoreVersion(by, FAQ, 1),
        new DeleteSnippet(by, FAQ));
  }

  @Test
  void whoIsBarredWritesNothing() {
    var barred = SnippetRefusal.BARRED_FROM_SNIPPETS;
    refuses(barred, List.of(), new CreateSnippet(by(BARRED), HELP, "x"));
    refuses(barred, List.of(), new AliasSnippet(by(BARRED), HELP, FAQ), READ_IT);
    changes(by(BARRED)).forEach(it -> refuses(barred, List.of(), it, READ_IT));
    when(new UseSnippet(by(BARRED), FAQ), READ_IT).expectSuccessfulHandlerExecution();
  }

  @Test
  void whereARoleIsNeededOnlyWhoHasItWrites() {
    var needed = SnippetRefusal.SNIPPET_ROLE_NEEDED;
    var create = new CreateSnippet(by(AUTHOR, 81L), HELP, "x");
    refuses(RESTRICTED, needed, List.of("" + ROLE), create);
    changes(by(AUTHOR)).forEach(it -> refuses(RESTRICTED, needed, List.of("" + ROLE), it, READ_IT));
    when(RESTRICTED, new CreateSnippet(by(AUTHOR, ROLE, 81L), HELP, "x"))
        .expectEvents(created("help", 1, "x"));
    when(RESTRICTED, new CreateSnippet(by(MODERATOR), HELP, "x"))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aSnippetIsItsAuthorsAndTheModerators() {
    changes(by(OTHER))
        .forEach(it -> refuses(SnippetRefusal.SNIPPET_IS_NOT_YOURS, List.of("faq"), it, READ_IT));
    when(new DeleteSnippet(by(MODERATOR), FAQ), READ_IT).expectEvents(deleted("faq", MODERATOR));
  }

  @Test
  void aLockedSnippetIsTheModeratorsOnly() {
    changes(by(AUTHOR))
        .forEach(
            it -> refuses(SnippetRefusal.SNIPPET_IS_LOCKED, List.of("faq"), it, READ_IT, LOCKED));
    when(new EditSnippet(by(MODERATOR), FAQ, "New."), READ_IT, LOCKED)
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void whatAModeratorDeletedItsAuthorDoesNotBringBack() {
    refuses(
        SnippetRefusal.SNIPPET_DELETED_BY_ANOTHER,
        List.of("faq"),
        new RestoreSnippet(by(AUTHOR), FAQ),
        READ_IT,
        deleted("faq", MODERATOR));
    when(new RestoreSnippet(by(MODERATOR), FAQ), READ_IT, deleted("faq", AUTHOR))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void onlyModeratorsLock() {
    var missing = SnippetRefusal.MISSING_PERMISSION;
    refuses(missing, List.of(), new LockSnippet(by(AUTHOR), FAQ), READ_IT);
    refuses(missing, List.of(), new UnlockSnippet(by(AUTHOR), FAQ), READ_IT, LOCKED);
  }

  @Test
  void aGuildMayKeepACommandToItself() {
    GuildRules closed = (_, _, _) -> false;
    refuses(closed, SnippetRefusal.MISSING_PERMISSION, List.of(), new UseSnippet(by(AUTHOR), FAQ));
    changes(by(AUTHOR))
        .forEach(it -> refuses(closed, SnippetRefusal.MISSING_PERMISSION, List.of(), it, READ_IT));
  }
}
