package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may rule on whom, at the door; the sandbox lets everyone type every command. */
class RefusedTargetTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static void refused(
      long actor, String words, String command, Object target, Object... more) {
    var still = Stillness.of(world, POSTGRES);
    var options = new Object[more.length + 2];
    options[0] = "user";
    options[1] = target;
    System.arraycopy(more, 0, options, 2, more.length);

    assertThat(world.asks(actor, command, options)).startsWith("❌").contains(words);

    still.isUnbroken();
  }

  private static void refused(String words, String command, Object target, Object... more) {
    refused(world.moderator.id(), words, command, target, more);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ban", "unban", "kick", "warn", "untimeout"})
  void nobodyRulesOnThemselves(String command) {
    refused("You cannot do this to yourself.", command, world.moderator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ban", "kick", "warn"})
  void nobodyRulesOnTheOwner(String command) {
    refused("You cannot do this to the server owner.", command, world.guild.ownerId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ban", "kick", "warn"})
  void docketDoesNotActAgainstItself(String command) {
    refused("Docket does not act against itself.", command, world.discord.botId());
  }

  @Test
  void aMemberOfEqualRankIsOutOfReach() {
    var equal = world.newMember("equal", world.moderatorRole);
    refused("equal to or above yours", "ban", equal);
    refused("equal to or above yours", "warn", equal);
    refused("equal to or above yours", "timeout", equal, "duration", "5m");
  }

  @Test
  void aMemberOfHigherRankIsOutOfReach() {
    var higher = world.newMember("higher", world.guild.createRole("seniors", 7));
    refused("equal to or above yours", "kick", higher);
    refused("equal to or above yours", "tempban", higher, "duration", "5m");
  }

  @Test
  void aMemberAboveDocketIsOutOfReachEvenOfTheOwner() {
    var above = world.newMember("above", world.guild.createRole("founders", 12));
    var owner = world.guild.ownerId();
    refused(owner, "Move Docket's role up", "ban", above);
    refused(owner, "Move Docket's role up", "kick", above);
    refused(owner, "Move Docket's role up", "timeout", above, "duration", "5m");

    assertThat(world.asks(owner, "warn", "user", above)).contains("WARN", "applied");
    world.awaitModLog(world.latestCaseOf(above).caseNumber());
  }

  @Test
  void theOwnerNeedsNoRole() {
    var target = world.newMember("owned", world.guild.createRole("regulars", 3));

    assertThat(world.asks(world.guild.ownerId(), "kick", "user", target)).contains("applied");

    world.awaitModLog(world.latestCaseOf(target).caseNumber());
  }

  @Test
  void anAdministratorNeedsNoOtherPermission() {
    var role = world.guild.createRole("admins", 8, SandboxPermission.ADMINISTRATOR);
    var admin = world.newMember("admin", role);
    var target = world.newMember("administered");

    assertThat(world.asks(admin.id(), "ban", "user", target)).contains("BAN", "applied");

    world.awaitModLog(world.latestCaseOf(target).caseNumber());
  }

  @Test
  void botsAreNeitherWarnedNorTimedOut() {
    var bot = bot("music");
    refused("Bots cannot be warned or timed out.", "warn", bot);
    refused("Bots cannot be warned or timed out.", "timeout", bot, "duration", "5m");
  }

  @Test
  void aBotCanBeKicked() {
    var bot = bot("spam");

    assertThat(world.asks("kick", "user", bot)).contains("KICK", "applied");

    assertThat(world.guild.isMember(bot.id())).isFalse();
    world.awaitModLog(world.latestCaseOf(bot).caseNumber());
  }

  private static SandboxUser bot(String name) {
    var bot = world.discord.createBot(name);
    world.guild.join(bot);
    return bot;
  }

  @ParameterizedTest
  @ValueSource(strings = {"kick", "warn", "untimeout"})
  void whoIsNoMemberCannotBeReached(String command) {
    var stranger = world.discord.createUser("stranger");
    refused("This user is not a member of this server.", command, stranger);
  }

  @Test
  void whoIsNotBannedCannotBeUnbanned() {
    refused("This user is not banned.", "unban", world.member);
    refused("This user is not banned.", "unban", world.discord.createUser("free"));
  }

  @Test
  void whoIsNotTimedOutCannotBeReleased() {
    refused("This member is not timed out.", "untimeout", world.member);
  }

  @Test
  void whoIsBannedOrTimedOutIsNotSoAgain() {
    var banned = world.newMember("banned");
    world.asks("ban", "user", banned);
    var ban = world.latestCaseOf(banned).caseNumber();
    world.awaitModLog(ban);
    refused("already banned: case #" + ban, "ban", banned);
    refused("already banned: case #" + ban, "tempban", banned, "duration", "1d");

    var silenced = world.newMember("silenced");
    world.asks("timeout", "user", silenced, "duration", "1h");
    var timeout = world.latestCaseOf(silenced).caseNumber();
    world.awaitModLog(timeout);
    refused("already timed out: case #" + timeout, "timeout", silenced, "duration", "1d");
  }

  @Test
  void aMemberWithoutPermissionRulesOnNobody() {
    var actor = world.member.id();
    var target = world.newMember("target");
    var words = "You do not have the permission that this needs.";
    for (var command : new String[] {"ban", "unban", "kick", "warn", "untimeout"}) {
      refused(actor, words, command, target);
    }
    refused(actor, words, "tempban", target, "duration", "1d");
    refused(actor, words, "timeout", target, "duration", "1d");
  }

  @Test
  void thePermissionForOneCommandIsNoneForAnother() {
    var role = world.guild.createRole("kickers", 4, SandboxPermission.KICK_MEMBERS);
    var kicker = world.newMember("kicker", role).id();
    var target = world.newMember("kickable");
    refused(kicker, "You do not have the permission", "ban", target);
    refused(kicker, "You do not have the permission", "warn", target);

    assertThat(world.asks(kicker, "kick", "user", target)).contains("KICK", "applied");
    world.awaitModLog(world.latestCaseOf(target).caseNumber());
  }

  @Test
  void aMemberWithoutPermissionReadsNoCase() {
    var target = world.newMember("known");
    world.asks("warn", "user", target, "reason", "secret");
    var number = world.latestCaseOf(target).caseNumber();
    world.awaitModLog(number);
    var actor = world.member.id();
    var still = Stillness.of(world, POSTGRES);

    assertThat(world.asks(actor, "case view", "number", number)).contains("permission");
    assertThat(world.asks(actor, "case history", "number", number)).contains("permission");
    assertThat(world.asks(actor, "case list")).contains("permission").doesNotContain("WARN");
    assertThat(world.asks(actor, "case reason", "number", number, "reason", "x"))
        .contains("permission");

    still.isUnbroken();
  }

  @Test
  void theReasonOfABanNeedsThePermissionToBan() {
    var target = world.newMember("reasoned");
    world.asks("ban", "user", target);
    var number = world.latestCaseOf(target).caseNumber();
    world.awaitModLog(number);
    var role = world.guild.createRole("helpers", 2, SandboxPermission.MODERATE_MEMBERS);
    var helper = world.newMember("helper", role).id();
    var still = Stillness.of(world, POSTGRES);

    assertThat(world.asks(helper, "case reason", "number", number, "reason", "x"))
        .contains("You do not have the permission");

    still.isUnbroken();
  }
}
