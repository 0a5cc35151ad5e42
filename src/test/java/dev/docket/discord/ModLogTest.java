package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.RestCall;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A case has one post in the mod log, which shows the case as it stands. */
class ModLogTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access(), "docket.discord.first-retry=100ms");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void forgive() {
    world.discord.failures().clear();
  }

  @Test
  void aChangedReasonIsShownInTheSamePost() {
    var number = posted(world.newMember("amended"));

    amend(number, "a better reason");

    awaitShown(number, "a better reason");
    assertThat(world.modLogPosts(number)).hasSize(1);
  }

  @Test
  void theEndOfABanIsShownInItsPost() {
    var target = world.newMember("pardoned");
    world.asks("ban", "user", target);
    var ban = world.latestCaseOf(target).caseNumber();
    world.awaitModLog(ban);

    world.asks("unban", "user", target);

    awaitShown(ban, "\"lifted\"");
    assertThat(world.modLogPosts(ban)).hasSize(1);
  }

  @Test
  void changesThatFollowEachOtherShareAnEdit() {
    var number = posted(world.newMember("rewritten"));
    var before = edits().size();

    for (var i = 0; i < 5; i++) {
      amend(number, "version " + i);
    }

    awaitShown(number, "version 4");
    assertThat(edits().size() - before).as("edits for five changes").isLessThan(5);
  }

  @Test
  void anEditIsMadeOnceDiscordTakesItAgain() {
    var number = posted(world.newMember("edited late"));
    world.discord.failures().on("PATCH", "/channels/.*").answer(503).times(4);

    amend(number, "at last");

    awaitShown(number, "at last");
  }

  @Test
  void aDeletedPostIsPostedAnewOnce() throws Exception {
    var number = posted(world.newMember("deleted"));
    var first = messageOf(number);
    world.guild.deleteMessage(world.modLog, first);

    amend(number, "once more");
    awaitShown(number, "once more");
    eventually("the new post is recorded", () -> messageOf(number) != first);
    var second = messageOf(number);
    world.guild.deleteMessage(world.modLog, second);
    amend(number, "unwanted");
    eventually("the edit is tried", () -> edits().getLast().path().endsWith("/" + second));
    Thread.sleep(300);

    assertThat(world.modLogPosts(number)).isEmpty();
  }

  @Test
  void aDeletedChannelIsNotAskedOverAndOver() throws Exception {
    var number = posted(world.newMember("homeless"));
    world
        .discord
        .failures()
        .on("PATCH", "/channels/" + world.modLog + "/.*")
        .answer(404, 10003, "Unknown Channel");
    var before = edits().size();

    amend(number, "nobody reads this");
    eventually("the edit is tried", () -> edits().size() > before);
    Thread.sleep(1_500);

    assertThat(edits()).hasSize(before + 1);
  }

  private static long posted(SandboxUser target) {
    world.asks("warn", "user", target, "reason", "a reason");
    var number = world.latestCaseOf(target).caseNumber();
    world.awaitModLog(number);
    return number;
  }

  private static void amend(long number, String reason) {
    assertThat(world.asks("case reason", "number", number, "reason", reason)).contains(reason);
  }

  private static void awaitShown(long number, String text) {
    eventually(
        "case " + number + " shows " + text,
        () -> world.modLogPosts(number).stream().anyMatch(it -> it.contains(text)));
  }

  private static long messageOf(long number) {
    return Objects.requireNonNull(world.caseOf(number).logMessageId());
  }

  private static List<RestCall> edits() {
    return world.calls("PATCH", "/channels/" + world.modLog + "/messages/.*");
  }
}
