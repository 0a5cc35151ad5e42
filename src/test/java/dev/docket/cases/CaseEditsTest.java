package dev.docket.cases;

import static dev.docket.cases.Rulings.banned;
import static dev.docket.cases.Rulings.bannedFor;
import static dev.docket.cases.Rulings.confirmed;
import static dev.docket.cases.Rulings.ruled;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static dev.docket.support.Given.authority;
import static dev.docket.support.Given.authorityOverBanned;

import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.AddNote;
import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.LabelCase;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.UndoCase;
import dev.docket.cases.CaseCommand.UnlabelCase;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.BarLifted;
import dev.docket.cases.CaseEvent.CaseLabelled;
import dev.docket.cases.CaseEvent.CaseReinstated;
import dev.docket.cases.CaseEvent.CaseUnlabelled;
import dev.docket.cases.CaseEvent.CaseVoided;
import dev.docket.cases.CaseEvent.EvidenceAdded;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberBarred;
import dev.docket.cases.CaseEvent.MemberJailed;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseEvent.MemberUnjailed;
import dev.docket.cases.CaseEvent.MemberWarned;
import dev.docket.cases.CaseEvent.NoteAdded;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseEditsTest {

  private static final String WHY = "mistaken";
  private static final PersonalText KEPT = new PersonalText(MEMBER, WHY);
  private static final CaseVoided VOIDED = new CaseVoided(GUILD, MEMBER, 1, MODERATOR, KEPT, NOON);

  private static CaseEdit edit(long caseNumber) {
    return new CaseEdit(GUILD, MEMBER, caseNumber, authority(), NOON);
  }

  private static CaseEdit overBanned(long caseNumber) {
    return new CaseEdit(GUILD, MEMBER, caseNumber, authorityOverBanned(), NOON);
  }

  private static CaseEdit bySelf(long caseNumber) {
    return new CaseEdit(GUILD, MEMBER, caseNumber, authority(MEMBER), NOON);
  }

  /** What an undoing rules: by whoever undoes, without a direct message. */
  private static Ruled undoing(long caseNumber) {
    return new Ruled(GUILD, MEMBER, caseNumber, MODERATOR, KEPT, true, NOON);
  }

  private static MemberWarned warned() {
    return new MemberWarned(ruled(1));
  }

  @Test
  void aWarningCanBeVoidedAndReinstated() {
    RecordFixture.given(warned()).when(new VoidCase(edit(1), WHY)).expectEvents(VOIDED);
    RecordFixture.given(warned(), VOIDED)
        .when(new ReinstateCase(edit(1), WHY))
        .expectEvents(new CaseReinstated(GUILD, MEMBER, 1, MODERATOR, KEPT, NOON));
  }

  @Test
  void voidingTwiceIsRefusedAndSoIsReinstatingWhatIsValid() {
    RecordFixture.given(warned(), VOIDED)
        .refuses(CaseRefusal.ALREADY_VOIDED, new VoidCase(edit(1), WHY));
    RecordFixture.given(warned(), VOIDED)
        .refuses(CaseRefusal.ALREADY_VOIDED, new UndoCase(edit(1), WHY));
    RecordFixture.given(warned()).refuses(CaseRefusal.NOT_VOIDED, new ReinstateCase(edit(1), WHY));
  }

  @Test
  void nobodyClearsTheirOwnRecord() {
    RecordFixture.given(warned())
        .refuses(CaseRefusal.CASE_IS_ABOUT_YOU, new VoidCase(bySelf(1), WHY));
    RecordFixture.given(warned())
        .refuses(CaseRefusal.CASE_IS_ABOUT_YOU, new UndoCase(bySelf(1), WHY));
    RecordFixture.given(warned(), VOIDED)
        .refuses(CaseRefusal.CASE_IS_ABOUT_YOU, new ReinstateCase(bySelf(1), WHY));
  }

  @Test
  void nobodyRewritesTheirOwnRecord() {
    for (var editing :
        List.of(
            new AmendReason(bySelf(1), "greeted everybody"),
            new AddEvidence(bySelf(1), new Exhibit("https://example.org", null, null)),
            new AddNote(bySelf(1), "was a joke"),
            new LabelCase(bySelf(1), "joke"),
            new UnlabelCase(bySelf(1), "raid"))) {
      RecordFixture.given(warned()).refuses(CaseRefusal.CASE_IS_ABOUT_YOU, editing);
    }
  }

  @Test
  void d17_aBanInForceIsNotVoidedBehindDiscordsBack() {
    RecordFixture.given(bannedFor(1, Duration.ofDays(1)), confirmed(1))
        .refuses(CaseRefusal.STILL_IN_FORCE, new VoidCase(overBanned(1), WHY));
    RecordFixture.given(new MemberBarred(ruled(1), Bar.POLLS))
        .refuses(CaseRefusal.STILL_IN_FORCE, new VoidCase(edit(1), WHY));
  }

  @Test
  void undoingABanLiftsItByACaseOfItsOwnAndVoidsIt() {
    RecordFixture.given(banned(1), confirmed(1))
        .when(new UndoCase(overBanned(1), WHY))
        .expectEvents(new MemberUnbanned(undoing(2), 1L), VOIDED);
  }

  @Test
  void undoingABanThatSomebodyLiftedOnlyVoidsIt() {
    RecordFixture.given(banned(1), confirmed(1), new MemberUnbanned(ruled(2), 1L))
        .when(new UndoCase(edit(1), WHY))
        .expectEvents(VOIDED);
    RecordFixture.given(banned(1), confirmed(1))
        .when(new UndoCase(edit(1), WHY))
        .expectEvents(VOIDED);
  }

  @Test
  void undoingAnUnbanBansAgainForWhatIsLeft() {
    RecordFixture.given(
            bannedFor(1, Duration.ofDays(1)), confirmed(1), new MemberUnbanned(ruled(2), 1L))
        .when(new UndoCase(edit(2), WHY))
        .expectEvents(
            new MemberBanned(undoing(3), NOON.plus(Duration.ofDays(1)), 0, null),
            new CaseVoided(GUILD, MEMBER, 2, MODERATOR, KEPT, NOON));
  }

  @Test
  void undoingTheUnbanOfAVoidedBanDoesNotBanAgain() {
    RecordFixture.given(banned(1), confirmed(1), new MemberUnbanned(ruled(2), 1L), VOIDED)
        .when(new UndoCase(edit(2), WHY))
        .expectEvents(new CaseVoided(GUILD, MEMBER, 2, MODERATOR, KEPT, NOON));
  }

  @Test
  void undoingAnExpiryDoesNotBanAgain() {
    RecordFixture.given(
            bannedFor(1, Duration.ofHours(-1)), confirmed(1), new BanExpired(ruled(2), 1))
        .when(new UndoCase(edit(2), WHY))
        .expectEvents(new CaseVoided(GUILD, MEMBER, 2, MODERATOR, KEPT, NOON));
  }

  @Test
  void undoingAJailGivesTheRolesBackThatItTook() {
    RecordFixture.given(new MemberJailed(ruled(1), 70, List.of(71L, 72L)), confirmed(1))
        .when(new UndoCase(edit(1), WHY))
        .expectEvents(new MemberUnjailed(undoing(2), 1, 70, List.of(71L, 72L)), VOIDED);
  }

  @Test
  void d3_undoingAReleaseJailsAgainWithTheRolesOfTheFirstJail() {
    RecordFixture.given(
            new MemberJailed(ruled(1), 70, List.of(71L, 72L)),
            confirmed(1),
            new MemberUnjailed(ruled(2), 1, 70, List.of(71L, 72L)))
        .when(new UndoCase(edit(2), WHY))
        .expectEvents(
            new MemberJailed(undoing(3), 70, List.of(71L, 72L)),
            new CaseVoided(GUILD, MEMBER, 2, MODERATOR, KEPT, NOON));
  }

  @Test
  void undoingABarLiftsIt() {
    RecordFixture.given(new MemberBarred(ruled(1), Bar.SNIPPETS))
        .when(new UndoCase(edit(1), WHY))
        .expectEvents(new BarLifted(undoing(2), Bar.SNIPPETS, 1), VOIDED);
  }

  @Test
  void undoingAKickCannotBringTheMemberBackAndVoidsTheCase() {
    RecordFixture.given(new MemberKicked(ruled(1)))
        .when(new UndoCase(edit(1), WHY))
        .expectEvents(VOIDED);
  }

  @Test
  void evidenceIsNumberedAndKeepsTheText() {
    var exhibit = new Exhibit("https://discord.com/channels/1/2/3", "buy keys", 20L);
    RecordFixture.given(warned())
        .when(new AddEvidence(edit(1), exhibit))
        .expectEvents(evidence(1, "https://discord.com/channels/1/2/3", "buy keys", 20L));
    RecordFixture.given(warned(), evidence(1, "https://a.example/1", null, null))
        .when(new AddEvidence(edit(1), new Exhibit("https://a.example/2", null, null)))
        .expectEvents(evidence(2, "https://a.example/2", null, null));
  }

  private static EvidenceAdded evidence(int number, String url, String text, Long author) {
    return new EvidenceAdded(
        GUILD,
        MEMBER,
        1,
        MODERATOR,
        number,
        url,
        text == null ? null : new PersonalText(MEMBER, text),
        author,
        NOON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"see above", "http://a.example/", "javascript:alert(1)", "https://", "https:// a"})
  void evidenceMustBeALink(String link) {
    RecordFixture.given(warned())
        .refuses(CaseRefusal.NOT_A_LINK, new AddEvidence(edit(1), new Exhibit(link, null, null)));
  }

  @Test
  void aCaseHoldsFiftyPiecesOfEvidence() {
    var history =
        IntStream.rangeClosed(0, 50)
            .mapToObj(it -> it == 0 ? warned() : evidence(it, "https://a.example/", null, null))
            .toArray(CaseEvent[]::new);
    RecordFixture.given(history)
        .refuses(
            CaseRefusal.TOO_MUCH_EVIDENCE,
            new AddEvidence(edit(1), new Exhibit("https://a.example/", null, null)));
  }

  @Test
  void aNoteIsAddedToACase() {
    RecordFixture.given(warned())
        .when(new AddNote(edit(1), " second account "))
        .expectEvents(
            new NoteAdded(
                GUILD, MEMBER, 1, MODERATOR, new PersonalText(MEMBER, "second account"), NOON));
    RecordFixture.given(warned()).refuses(InputRefusal.TEXT_BLANK, new AddNote(edit(1), " "));
  }

  @Test
  void labelsAreFoldedAndUnique() {
    var labelled = new CaseLabelled(GUILD, MEMBER, 1, MODERATOR, "raid", NOON);
    RecordFixture.given(warned()).when(new LabelCase(edit(1), " RAID ")).expectEvents(labelled);
    RecordFixture.given(warned(), labelled)
        .refuses(CaseRefusal.LABEL_IS_THERE, new LabelCase(edit(1), "Raid"));
    RecordFixture.given(warned(), labelled)
        .when(new UnlabelCase(edit(1), "Raid"))
        .expectEvents(new CaseUnlabelled(GUILD, MEMBER, 1, MODERATOR, "raid", NOON));
    RecordFixture.given(warned())
        .refuses(CaseRefusal.LABEL_IS_MISSING, new UnlabelCase(edit(1), "raid"));
  }

  @Test
  void aCaseOfSomebodyElseIsUnknownHere() {
    RecordFixture.given(warned()).refuses(CaseRefusal.UNKNOWN_CASE, new VoidCase(edit(2), WHY));
  }
}
