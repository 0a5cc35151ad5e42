package dev.docket.cases;

import static dev.docket.cases.Rulings.confirmed;
import static dev.docket.cases.Rulings.failed;
import static dev.docket.cases.Rulings.ruled;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;
import static dev.docket.support.Given.ruling;

import dev.docket.cases.CaseCommand.BarMember;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.cases.CaseCommand.LiftBar;
import dev.docket.cases.CaseCommand.ReportRoles;
import dev.docket.cases.CaseCommand.SoftbanMember;
import dev.docket.cases.CaseCommand.TakeNote;
import dev.docket.cases.CaseCommand.UnjailMember;
import dev.docket.cases.CaseEvent.BarLifted;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.MemberBarred;
import dev.docket.cases.CaseEvent.MemberJailed;
import dev.docket.cases.CaseEvent.MemberSoftbanned;
import dev.docket.cases.CaseEvent.MemberUnjailed;
import dev.docket.cases.CaseEvent.MemberWarned;
import dev.docket.cases.CaseEvent.NoteRecorded;
import dev.docket.cases.CaseEvent.RolesRestored;
import dev.docket.kernel.InputRefusal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jail, poll ban and snippet ban, of which Discord knows nothing by itself. */
class RestrictionsTest {

  private static final List<Long> ROLES = List.of(71L, 72L);

  private static MemberJailed jailed(long caseNumber) {
    return new MemberJailed(ruled(caseNumber), 70, ROLES);
  }

  @Test
  void aJailRecordsTheRolesOnce() {
    RecordFixture.clean()
        .when(new JailMember(ruling("spam"), 70, List.of(71L, 70L, 72L, 71L)))
        .expectEvents(jailed(1));
  }

  @Test
  void d3_aSecondJailIsRefusedSoThatTheRolesAreNotLost() {
    RecordFixture.given(jailed(1), confirmed(1), new MemberWarned(ruled(2)))
        .refuses(CaseRefusal.ALREADY_JAILED, new JailMember(ruling("spam"), 70, List.of()));
  }

  @Test
  void aReleaseGivesBackWhatTheJailTook() {
    RecordFixture.given(jailed(1), confirmed(1))
        .when(new UnjailMember(ruling("spam")))
        .expectEvents(new MemberUnjailed(ruled(2), 1, 70, ROLES));
    RecordFixture.clean().refuses(CaseRefusal.NOT_JAILED, new UnjailMember(ruling("spam")));
  }

  @Test
  void d7_aJailThatDiscordRefusedIsNotInForce() {
    RecordFixture.given(jailed(1), failed(1))
        .refuses(CaseRefusal.NOT_JAILED, new UnjailMember(ruling("spam")));
  }

  @Test
  void aReleaseThatDiscordRefusedLeavesTheJailInForce() {
    RecordFixture.given(
            jailed(1),
            confirmed(1),
            new MemberUnjailed(ruled(2), 1, 70, ROLES),
            new EnforcementFailed(GUILD, MEMBER, 2, "50013", Notice.SENT, 1L, NOON))
        .when(new UnjailMember(ruling("spam")))
        .expectEvents(new MemberUnjailed(ruled(3), 1, 70, ROLES));
  }

  @Test
  void theRolesOfAReleaseAreReported() {
    RecordFixture.given(jailed(1), confirmed(1), new MemberUnjailed(ruled(2), 1, 70, ROLES))
        .when(new ReportRoles(GUILD, MEMBER, 2, List.of(71L), List.of(72L), NOON))
        .expectEvents(new RolesRestored(GUILD, MEMBER, 2, List.of(71L), List.of(72L), NOON));
  }

  @Test
  void moreRolesThanAGuildCanHaveAreRefused() {
    var roles = LongStream.rangeClosed(1, 300).boxed().toList();
    RecordFixture.clean()
        .refuses(InputRefusal.NUMBER_OUT_OF_RANGE, new JailMember(ruling("spam"), 70, roles));
  }

  @ParameterizedTest
  @EnumSource(Bar.class)
  void aBarIsImposedOnceAndLiftedOnce(Bar bar) {
    RecordFixture.clean()
        .when(new BarMember(ruling("spam"), bar))
        .expectEvents(new MemberBarred(ruled(1), bar));
    RecordFixture.given(new MemberBarred(ruled(1), bar))
        .refuses(CaseRefusal.ALREADY_BARRED, new BarMember(ruling("spam"), bar));
    RecordFixture.given(new MemberBarred(ruled(1), bar))
        .when(new LiftBar(ruling("spam"), bar))
        .expectEvents(new BarLifted(ruled(2), bar, 1));
    RecordFixture.clean().refuses(CaseRefusal.NOT_BARRED, new LiftBar(ruling("spam"), bar));
  }

  @ParameterizedTest
  @EnumSource(Bar.class)
  void d2_aLaterWarningDoesNotLiftABar(Bar bar) {
    RecordFixture.given(new MemberBarred(ruled(1), bar), new MemberWarned(ruled(2)))
        .refuses(CaseRefusal.ALREADY_BARRED, new BarMember(ruling("spam"), bar));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 604_801, -1})
  void aSoftbanDeletesBetweenASecondAndAWeekOfMessages(int seconds) {
    RecordFixture.clean()
        .refuses(InputRefusal.NUMBER_OUT_OF_RANGE, new SoftbanMember(ruling("spam"), seconds));
  }

  @Test
  void aSoftbanLeavesNobodyBanned() {
    RecordFixture.clean()
        .when(new SoftbanMember(ruling("spam"), 86_400))
        .expectEvents(new MemberSoftbanned(ruled(1), 86_400));
  }

  @Test
  void aNoteNeedsAText() {
    RecordFixture.clean()
        .when(new TakeNote(ruling("spam")))
        .expectEvents(new NoteRecorded(ruled(1)));
    RecordFixture.clean().refuses(InputRefusal.TEXT_BLANK, new TakeNote(ruling(null)));
  }
}
