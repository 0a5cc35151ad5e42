package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseState;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is posted in the logs that only some of a guild read. */
class LogChannelsTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static long log(String type) {
    var channel = world.guild.createChannel(type + "-log");
    assertThat(world.asks(world.guild.ownerId(), "config log", "type", type, "channel", channel))
        .startsWith("✅");
    return channel;
  }

  private static List<String> posts(long channel) {
    return world.guild.messages(channel).stream().map(SandboxWorld::textOf).toList();
  }

  private static void awaitPost(long channel, String... parts) {
    eventually(
        "a post that says " + List.of(parts),
        () ->
            posts(channel).stream()
                .anyMatch(post -> List.of(parts).stream().allMatch(post::contains)));
  }

  @Test
  void d21_aChangedSettingLeavesATrace() {
    var audit = log("audit");
    awaitPost(audit, "Setting changed", "**audit log**: not set → <#" + audit + ">");
    world.asks(world.guild.ownerId(), "config template", "name", "ads", "text", "No ads.");
    awaitPost(audit, "<@" + world.guild.ownerId() + "> changed", "**template `ads`**");
  }

  @Test
  void whoComesAndGoesIsInTheJoinLog() {
    var joins = log("join");
    var user = world.newMember("paula");
    awaitPost(joins, "Joined", "<@" + user.id() + ">");
    world.asks("kick", "user", user);
    awaitPost(joins, "Left", "<@" + user.id() + ">");
  }

  @Test
  void notesAndVoidedCasesAreInThePrivateLogWithoutTheirTexts() {
    var staff = log("private");
    world.asks("warn", "user", world.member, "reason", "spam");
    var number = world.latestCaseOf(world.member).caseNumber();
    world.asks("case note", "number", number, "note", "his brother says otherwise");
    awaitPost(staff, "Note on case #" + number, "<@" + world.member.id() + ">");
    world.asks(world.guild.ownerId(), "case void", "number", number, "reason", "a mistake");
    awaitPost(staff, "Case #" + number + " voided");
    assertThat(posts(staff)).noneMatch(it -> it.contains("brother") || it.contains("mistake"));
  }

  @Test
  void whatDiscordRefusesForGoodIsInTheDevLog() {
    var trouble = log("dev");
    var user = world.newMember("max");
    world
        .discord
        .failures()
        .on("DELETE", ".*/members/" + user.id())
        .answer(403, 50013, "Missing Permissions");
    world.asks("kick", "user", user);
    var number = world.latestCaseOf(user).caseNumber();
    world.awaitState(number, CaseState.FAILED);
    awaitPost(trouble, "Case #" + number + ": not carried out", "403: Missing Permissions");
  }
}
