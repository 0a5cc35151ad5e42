package dev.docket.cases;

import static dev.docket.cases.Rulings.ruled;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.BarMember;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LiftBar;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.SoftbanMember;
import dev.docket.cases.CaseCommand.TakeNote;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.UnjailMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseEvent.MemberBarred;
import dev.docket.cases.CaseEvent.MemberJailed;
import dev.docket.kernel.Actor;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refusal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionTest {

  private static final long ADMINISTRATOR = 1L << 3;
  private static final long ALL_BUT_ADMINISTRATOR = ~ADMINISTRATOR;
  private static final Set<CaseKind> IN_DOCKET_ALONE =
      EnumSet.of(
          CaseKind.WARN,
          CaseKind.NOTE,
          CaseKind.POLLBAN,
          CaseKind.POLLUNBAN,
          CaseKind.SNIPPETBAN,
          CaseKind.SNIPPETUNBAN);

  /** An ordinary case, of which each test changes one thing. */
  private static final class Circumstances {
    long moderator = MODERATOR;
    boolean actorIsOwner;
    long permissions = ALL_BUT_ADMINISTRATOR;
    int actorTopRole = 5;
    int docketTopRole = 9;
    boolean targetIsDocket;
    boolean targetIsOwner;
    boolean targetIsBot;
    boolean targetIsMember = true;
    int targetTopRole = 1;

    Ruling ruling(CaseKind kind, String reason) {
      return new Ruling(
          GUILD,
          MEMBER,
          moderator,
          new Authority(
              new Actor(moderator, actorIsOwner, permissions, actorTopRole, Set.of()),
              docketTopRole,
              targetIsDocket,
              targetIsOwner,
              targetIsBot,
              targetIsMember,
              targetTopRole,
              kind == CaseKind.UNBAN,
              kind == CaseKind.UNTIMEOUT ? NOON.plusSeconds(60) : null),
          reason,
          false,
          NOON);
    }
  }

  private static CaseCommand command(CaseKind kind, Circumstances circumstances, String reason) {
    var ruling = circumstances.ruling(kind, reason);
    return switch (kind) {
      case BAN -> new BanMember(ruling, null, 0);
      case TEMPBAN -> new BanMember(ruling, Duration.ofDays(1), 0);
      case UNBAN -> new UnbanMember(ruling);
      case KICK -> new KickMember(ruling);
      case WARN -> new WarnMember(ruling);
      case TIMEOUT -> new TimeOutMember(ruling, Duration.ofHours(1));
      case UNTIMEOUT -> new LiftTimeout(ruling);
      case SOFTBAN -> new SoftbanMember(ruling, 3_600);
      case JAIL -> new JailMember(ruling, 70, List.of(71L, 72L));
      case UNJAIL -> new UnjailMember(ruling);
      case POLLBAN -> new BarMember(ruling, Bar.POLLS);
      case POLLUNBAN -> new LiftBar(ruling, Bar.POLLS);
      case SNIPPETBAN -> new BarMember(ruling, Bar.SNIPPETS);
      case SNIPPETUNBAN -> new LiftBar(ruling, Bar.SNIPPETS);
      case NOTE -> new TakeNote(ruling);
      case HACKBAN, UNTEMPBAN -> throw new IllegalArgumentException("nobody rules a " + kind);
    };
  }

  static Set<CaseKind> kinds() {
    return EnumSet.complementOf(EnumSet.of(CaseKind.HACKBAN, CaseKind.UNTEMPBAN));
  }

  /** What only Docket knows of must be in force before it can be lifted. */
  private static RecordFixture record(CaseKind kind) {
    return switch (kind) {
      case UNJAIL -> RecordFixture.given(new MemberJailed(ruled(1), 70, List.of(71L)));
      case POLLUNBAN -> RecordFixture.given(new MemberBarred(ruled(1), Bar.POLLS));
      case SNIPPETUNBAN -> RecordFixture.given(new MemberBarred(ruled(1), Bar.SNIPPETS));
      default -> RecordFixture.clean();
    };
  }

  private static void refused(Refusal refusal, CaseKind kind, Circumstances circumstances) {
    record(kind).refuses(refusal, command(kind, circumstances, "spam"));
  }

  private static void allowed(CaseKind kind, Circumstances circumstances) {
    record(kind).when(command(kind, circumstances, "spam")).expectSuccessfulHandlerExecution();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anOrdinaryRulingIsAllowed(CaseKind kind) {
    allowed(kind, new Circumstances());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nobodyRulesOnThemselves(CaseKind kind) {
    var it = new Circumstances();
    it.moderator = MEMBER;
    refused(CaseRefusal.TARGET_IS_YOURSELF, kind, it);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nobodyRulesOnTheOwner(CaseKind kind) {
    var it = new Circumstances();
    it.targetIsOwner = true;
    refused(CaseRefusal.TARGET_IS_OWNER, kind, it);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nobodyRulesOnDocket(CaseKind kind) {
    var it = new Circumstances();
    it.targetIsDocket = true;
    it.targetIsBot = true;
    refused(CaseRefusal.TARGET_IS_DOCKET, kind, it);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void botsAreBannedAndKickedButNotWarnedOrTimedOut(CaseKind kind) {
    var it = new Circumstances();
    it.targetIsBot = true;
    switch (kind) {
      case WARN, TIMEOUT, UNTIMEOUT -> refused(CaseRefusal.TARGET_IS_A_BOT, kind, it);
      case BAN, TEMPBAN, UNBAN, KICK -> allowed(kind, it);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void onlyBansReachThoseWhoAreNoMembers(CaseKind kind) {
    var it = new Circumstances();
    it.targetIsMember = false;
    switch (kind) {
      case KICK, WARN, TIMEOUT, UNTIMEOUT -> refused(CaseRefusal.TARGET_IS_NOT_A_MEMBER, kind, it);
      case BAN, TEMPBAN, UNBAN -> allowed(kind, it);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void equalsAndSuperiorsOfTheModeratorAreOutOfReach(CaseKind kind) {
    for (var role : new int[] {5, 6}) {
      var it = new Circumstances();
      it.targetTopRole = role;
      refused(CaseRefusal.TARGET_RANKS_AS_HIGH_AS_YOU, kind, it);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whoRanksAsHighAsDocketIsOutOfReachAtDiscord(CaseKind kind) {
    for (var role : new int[] {9, 10}) {
      var it = new Circumstances();
      it.actorTopRole = 20;
      it.targetTopRole = role;
      if (IN_DOCKET_ALONE.contains(kind)) {
        allowed(kind, it);
      } else {
        refused(CaseRefusal.TARGET_RANKS_AS_HIGH_AS_DOCKET, kind, it);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theOwnerNeedsNeitherRoleNorPermission(CaseKind kind) {
    var it = new Circumstances();
    it.actorIsOwner = true;
    it.permissions = 0;
    it.actorTopRole = 0;
    it.targetTopRole = 8;
    allowed(kind, it);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anAdministratorNeedsNoOtherPermission(CaseKind kind) {
    var it = new Circumstances();
    it.permissions = ADMINISTRATOR;
    allowed(kind, it);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindNeedsItsPermissionAndNoOther(CaseKind kind) {
    var all = new Circumstances();
    all.permissions = ALL_BUT_ADMINISTRATOR & ~kind.right().permission();
    refused(CaseRefusal.MISSING_PERMISSION, kind, all);
    var one = new Circumstances();
    one.permissions = kind.right().permission();
    allowed(kind, one);
  }

  @Test
  void whoLacksThePermissionLearnsNothingElse() {
    var it = new Circumstances();
    it.permissions = 0;
    it.targetIsOwner = true;
    it.targetIsMember = false;
    kinds().forEach(kind -> refused(CaseRefusal.MISSING_PERMISSION, kind, it));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aReasonOfFiveThousandCharactersIsRefused(CaseKind kind) {
    record(kind)
        .refuses(InputRefusal.TEXT_TOO_LONG, command(kind, new Circumstances(), "x".repeat(5_000)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_001})
  void aReasonHasAtMostAThousandCharacters(int length) {
    var command = command(CaseKind.BAN, new Circumstances(), "x".repeat(length));
    if (length == 1_000) {
      RecordFixture.clean().when(command).expectSuccessfulHandlerExecution();
    } else {
      RecordFixture.clean().refuses(InputRefusal.TEXT_TOO_LONG, command);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void aBlankReasonIsRefused(String reason) {
    RecordFixture.clean()
        .refuses(InputRefusal.TEXT_BLANK, command(CaseKind.WARN, new Circumstances(), reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\uD83D", "\uDE00b"})
  void aReasonThatPostgresCannotStoreIsRefused(String reason) {
    RecordFixture.clean()
        .refuses(InputRefusal.TEXT_UNSTORABLE, command(CaseKind.KICK, new Circumstances(), reason));
  }
}
