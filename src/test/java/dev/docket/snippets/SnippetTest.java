package dev.docket.snippets;

import static dev.docket.snippets.SnippetFixture.AUTHOR;
import static dev.docket.snippets.SnippetFixture.FAQ;
import static dev.docket.snippets.SnippetFixture.HELP;
import static dev.docket.snippets.SnippetFixture.MODERATOR;
import static dev.docket.snippets.SnippetFixture.OTHER;
import static dev.docket.snippets.SnippetFixture.aliased;
import static dev.docket.snippets.SnippetFixture.by;
import static dev.docket.snippets.SnippetFixture.created;
import static dev.docket.snippets.SnippetFixture.deleted;
import static dev.docket.snippets.SnippetFixture.refuses;
import static dev.docket.snippets.SnippetFixture.when;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;

import dev.docket.kernel.InputRefusal;
import dev.docket.snippets.SnippetCommand.AliasSnippet;
import dev.docket.snippets.SnippetCommand.CreateSnippet;
import dev.docket.snippets.SnippetCommand.DeleteSnippet;
import dev.docket.snippets.SnippetCommand.EditSnippet;
import dev.docket.snippets.SnippetCommand.LockSnippet;
import dev.docket.snippets.SnippetCommand.RestoreSnippet;
import dev.docket.snippets.SnippetCommand.RestoreVersion;
import dev.docket.snippets.SnippetCommand.UnlockSnippet;
import dev.docket.snippets.SnippetCommand.UseSnippet;
import dev.docket.snippets.SnippetEvent.SnippetCreated;
import dev.docket.snippets.SnippetEvent.SnippetEdited;
import dev.docket.snippets.SnippetEvent.SnippetLocked;
import dev.docket.snippets.SnippetEvent.SnippetRestored;
import dev.docket.snippets.SnippetEvent.SnippetUnlocked;
import dev.docket.snippets.SnippetEvent.SnippetUsed;
import dev.docket.snippets.SnippetEvent.VersionRestored;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a name may come to stand for. */
class SnippetTest {

  private static final SnippetCreated READ_IT = created("faq", 1, "Read it.");

  @Test
  void aFreeNameGetsAText() {
    when(new CreateSnippet(by(AUTHOR), new SnippetName(" FAQ "), " Read it. "))
        .expectEvents(READ_IT)
        .expectResultMessagePayload(new SnippetAnswer("faq", null));
  }

  @Test
  void aTakenNameStaysWhatItIs() {
    var exists = SnippetRefusal.SNIPPET_EXISTS;
    refuses(exists, List.of("faq"), new CreateSnippet(by(OTHER), FAQ, "New."), READ_IT);
    refuses(
        exists,
        List.of("help"),
        new AliasSnippet(by(OTHER), HELP, FAQ),
        READ_IT,
        aliased("help", "faq", 1));
  }

  @Test
  void aTextThatIsEmptyOrTooLongIsRefused() {
    refuses(InputRefusal.TEXT_BLANK, List.of("content"), new CreateSnippet(by(AUTHOR), FAQ, " "));
    refuses(
        InputRefusal.TEXT_TOO_LONG,
        List.of("content", "4001", "4000"),
        new CreateSnippet(by(AUTHOR), FAQ, "x".repeat(4_001)));
  }

  @Test
  void aTextThatIsAnotherNameMakesAnAlias() {
    when(new CreateSnippet(by(AUTHOR), HELP, "FAQ"), READ_IT)
        .expectEvents(aliased("help", "faq", 1))
        .expectResultMessagePayload(new SnippetAnswer("help", "faq"));
    when(new CreateSnippet(by(AUTHOR), HELP, "faq")).expectEvents(created("help", 1, "faq"));
  }

  @Test
  void d13_anAliasOfAnAliasIsAnAliasOfWhatThatShows() {
    when(
            new AliasSnippet(by(AUTHOR), new SnippetName("h"), HELP),
            READ_IT,
            aliased("help", "faq", 1))
        .expectEvents(aliased("h", "faq", 1))
        .expectResultMessagePayload(new SnippetAnswer("h", "faq"));
  }

  @Test
  void d13_anAliasIsNotEditedWhereNobodySeesIt() {
    refuses(
        SnippetRefusal.SNIPPET_IS_AN_ALIAS,
        List.of("help", "faq"),
        new EditSnippet(by(AUTHOR), HELP, "New."),
        READ_IT,
        aliased("help", "faq", 1));
  }

  @Test
  void d13_anAliasEndsWithItsTargetAndItsNameIsFree() {
    var alias = aliased("help", "faq", 1);
    var gone = deleted("faq", AUTHOR);
    var unknown = SnippetRefusal.UNKNOWN_SNIPPET;
    refuses(unknown, List.of("help"), new UseSnippet(by(OTHER), HELP), READ_IT, alias, gone);
    refuses(unknown, List.of("help"), new DeleteSnippet(by(AUTHOR), HELP), READ_IT, alias, gone);
    refuses(unknown, List.of("faq"), new AliasSnippet(by(AUTHOR), HELP, FAQ), READ_IT, gone);
    when(new CreateSnippet(by(AUTHOR), HELP, "Ask."), READ_IT, alias, gone)
        .expectEvents(created("help", 1, "Ask."));
  }

  @Test
  void anAliasIsNotHandedOnToWhateverGetsItsTargetsName() {
    refuses(
        SnippetRefusal.UNKNOWN_SNIPPET,
        List.of("help"),
        new UseSnippet(by(OTHER), HELP),
        READ_IT,
        aliased("help", "faq", 1),
        deleted("faq", AUTHOR),
        created("faq", 2, "Something else."));
  }

  @Test
  void anAliasOfNothingIsRefused() {
    refuses(
        SnippetRefusal.UNKNOWN_SNIPPET, List.of("faq"), new AliasSnippet(by(AUTHOR), HELP, FAQ));
  }

  @Test
  void everyEditIsAVersion() {
    when(new EditSnippet(by(AUTHOR), FAQ, "Read that."), READ_IT)
        .expectEvents(new SnippetEdited(GUILD, "faq", 2, "Read that.", AUTHOR, NOON));
    refuses(
        SnippetRefusal.SNIPPET_UNCHANGED,
        List.of("faq"),
        new EditSnippet(by(AUTHOR), FAQ, "Read it. "),
        READ_IT);
  }

  @Test
  void anOlderVersionBecomesTheNewest() {
    var edited = new SnippetEdited(GUILD, "faq", 2, "Read that.", AUTHOR, NOON);
    when(new RestoreVersion(by(AUTHOR), FAQ, 1), READ_IT, edited)
        .expectEvents(new VersionRestored(GUILD, "faq", 3, 1, "Read it.", AUTHOR, NOON));
    refuses(
        SnippetRefusal.SNIPPET_UNCHANGED,
        List.of("faq"),
        new RestoreVersion(by(AUTHOR), FAQ, 2),
        READ_IT,
        edited);
    for (var version : new int[] {-1, 0, 3}) {
      refuses(
          SnippetRefusal.UNKNOWN_VERSION,
          List.of("faq", "" + version, "2"),
          new RestoreVersion(by(AUTHOR), FAQ, version),
          READ_IT,
          edited);
    }
  }

  @Test
  void whatWasDeletedIsRestored() {
    when(new DeleteSnippet(by(AUTHOR), FAQ), READ_IT).expectEvents(deleted("faq", AUTHOR));
    when(new RestoreSnippet(by(AUTHOR), FAQ), READ_IT, deleted("faq", AUTHOR))
        .expectEvents(new SnippetRestored(GUILD, "faq", AUTHOR, NOON));
    refuses(
        SnippetRefusal.SNIPPET_IS_THERE,
        List.of("faq"),
        new RestoreSnippet(by(AUTHOR), FAQ),
        READ_IT);
    refuses(SnippetRefusal.UNKNOWN_SNIPPET, List.of("faq"), new RestoreSnippet(by(AUTHOR), FAQ));
  }

  @Test
  void anAliasIsRestoredOnlyToWhatItWasAnAliasOf() {
    var alias = aliased("help", "faq", 1);
    var restore = new RestoreSnippet(by(AUTHOR), HELP);
    when(restore, READ_IT, alias, deleted("help", AUTHOR))
        .expectEvents(new SnippetRestored(GUILD, "help", AUTHOR, NOON));
    refuses(
        SnippetRefusal.TARGET_IS_GONE,
        List.of("help", "faq"),
        restore,
        READ_IT,
        alias,
        deleted("faq", AUTHOR));
    refuses(
        SnippetRefusal.TARGET_IS_GONE,
        List.of("help", "faq"),
        restore,
        READ_IT,
        alias,
        deleted("help", AUTHOR),
        deleted("faq", AUTHOR),
        created("faq", 2, "Something else."));
  }

  @Test
  void aNameThatWasDeletedIsFreeAndItsVersionsCountOn() {
    when(new CreateSnippet(by(AUTHOR), FAQ, "New."), READ_IT, deleted("faq", MODERATOR))
        .expectEvents(created("faq", 2, "New."));
  }

  @Test
  void aLockIsSetOnce() {
    var locked = new SnippetLocked(GUILD, "faq", AUTHOR, MODERATOR, NOON);
    when(new LockSnippet(by(MODERATOR), FAQ), READ_IT).expectEvents(locked);
    when(new LockSnippet(by(MODERATOR), FAQ), READ_IT, locked).expectNoEvents();
    when(new UnlockSnippet(by(MODERATOR), FAQ), READ_IT, locked)
        .expectEvents(new SnippetUnlocked(GUILD, "faq", AUTHOR, MODERATOR, NOON));
    when(new UnlockSnippet(by(MODERATOR), FAQ), READ_IT).expectNoEvents();
    refuses(SnippetRefusal.UNKNOWN_SNIPPET, List.of("faq"), new LockSnippet(by(MODERATOR), FAQ));
  }

  @Test
  void aUseIsCountedForTheNameAndForItsTarget() {
    when(new UseSnippet(by(OTHER), FAQ), READ_IT)
        .expectEvents(new SnippetUsed(GUILD, "faq", null, NOON));
    when(new UseSnippet(by(OTHER), HELP), READ_IT, aliased("help", "faq", 1))
        .expectEvents(new SnippetUsed(GUILD, "help", "faq", NOON))
        .expectResultMessagePayload(new SnippetAnswer("help", "faq"));
    refuses(SnippetRefusal.UNKNOWN_SNIPPET, List.of("faq"), new UseSnippet(by(OTHER), FAQ));
  }
}
