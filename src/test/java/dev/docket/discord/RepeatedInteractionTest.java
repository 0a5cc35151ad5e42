package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxInteraction;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Discord may deliver an interaction twice, and two moderators may mean the same. */
class RepeatedInteractionTest {

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

  @Test
  void aRepeatedBanIsOneCaseOneBanAndOneMessage() throws InterruptedException {
    var target = world.newMember("repeated");
    var asked = world.slash(world.moderator.id(), "ban", "user", target);
    var said = textOf(asked.reply(PATIENCE));

    repeat(asked);

    isRuledOnce(target);
    assertThat(textOf(asked.reply(PATIENCE))).isEqualTo(said);
  }

  @Test
  void aBanRepeatedWhileItRunsIsOneCaseOneBanAndOneMessage() throws InterruptedException {
    var target = world.newMember("hasty");
    world
        .discord
        .failures()
        .on("PUT", ".*/bans/" + target.id())
        .delay(Duration.ofMillis(600))
        .times(1);
    var asked = world.slash(world.moderator.id(), "ban", "user", target);

    repeat(asked);

    assertThat(textOf(asked.reply(PATIENCE))).contains("BAN", "applied");
    isRuledOnce(target);
  }

  @Test
  void aBanRepeatedAfterARestartIsOneCaseOneBanAndOneMessage() throws InterruptedException {
    var target = world.newMember("restarted");
    var asked = world.slash(world.moderator.id(), "ban", "user", target);
    asked.reply(PATIENCE);
    world.awaitModLog(world.latestCaseOf(target).caseNumber());

    world.stopDocket();
    JdbcClient.create(POSTGRES.dataSource()).sql("delete from scheduled_tasks").update();
    world.startDocket();
    repeat(asked);

    isRuledOnce(target);
  }

  @Test
  void aRepeatedWarningIsOneCaseAndOneMessage() throws InterruptedException {
    var target = world.newMember("warned once");
    var asked = world.slash(world.moderator.id(), "warn", "user", target);
    asked.reply(PATIENCE);

    repeat(asked);
    repeat(asked);

    assertThat(world.casesOf(target)).hasSize(1);
    assertThat(world.directMessages(target)).hasSize(1);
  }

  @Test
  void aRepeatedChangeOfReasonIsOneChange() throws InterruptedException {
    var target = world.newMember("amended once");
    world.asks("warn", "user", target);
    var number = world.latestCaseOf(target).caseNumber();
    world.awaitModLog(number);
    var asked =
        world.slash(world.moderator.id(), "case reason", "number", number, "reason", "better");
    asked.reply(PATIENCE);
    var still = Stillness.of(world, POSTGRES);

    repeat(asked);

    still.isUnbroken();
  }

  @Test
  void aRepeatedUseOfASnippetCountsOnce() throws InterruptedException {
    world.asks("snippet create", "name", "once", "content", "Once.");
    var asked = world.slash(world.member.id(), "snippet use", "name", "once");
    asked.reply(PATIENCE);
    var still = Stillness.of(world, POSTGRES);

    repeat(asked);

    still.isUnbroken();
    assertThat(world.asks("snippet info", "name", "once")).contains("\"Uses\",\"value\":\"1\"");
  }

  /** A repeat that comes too late to be acknowledged leaves no trace to wait for. */
  private static void repeat(SandboxInteraction asked) throws InterruptedException {
    var callbacks = ".*/interactions/\\d+/.*/callback|/interactions/.*";
    var before = world.calls("POST", callbacks).size();
    world.guild.repeat(asked);
    eventually("the repeat is heard", () -> world.calls("POST", callbacks).size() > before);
    Thread.sleep(250);
  }

  private static void isRuledOnce(SandboxUser target) {
    assertThat(world.casesOf(target)).hasSize(1);
    assertThat(world.calls("PUT", ".*/bans/" + target.id())).hasSize(1);
    assertThat(world.directMessages(target)).hasSize(1);
    var number = world.latestCaseOf(target).caseNumber();
    world.awaitModLog(number);
    assertThat(world.modLogPosts(number)).hasSize(1);
  }

  @Test
  void twoModeratorsAtTheSameMomentMakeOneCase() {
    var other = world.newMember("otto", world.moderatorRole);
    var target = world.newMember("contested");
    var first = world.slash(world.moderator.id(), "ban", "user", target);
    var second = world.slash(other.id(), "ban", "user", target);

    var replies = new String[] {textOf(first.reply(PATIENCE)), textOf(second.reply(PATIENCE))};

    isRuledOnce(target);
    var number = world.latestCaseOf(target).caseNumber();
    assertThat(replies).anyMatch(it -> it.contains("Case #" + number + " · BAN"));
    assertThat(replies)
        .anyMatch(it -> it.equals("❌ This user is already banned: case #" + number + "."));
  }

  @Test
  void manyModeratorsOnManyMembersLeaveNoGapInTheNumbers() {
    var asked = new java.util.ArrayList<SandboxInteraction>();
    for (var i = 0; i < 12; i++) {
      asked.add(world.slash(world.moderator.id(), "warn", "user", world.newMember("crowd " + i)));
    }
    asked.forEach(it -> it.reply(PATIENCE));

    var last = world.asks("warn", "user", world.newMember("last in line"));

    var numbers =
        java.util.stream.LongStream.iterate(1, it -> it + 1)
            .takeWhile(it -> !last.contains("Case #" + it + " ·"))
            .filter(it -> world.caseOf(it).caseNumber() != it)
            .toArray();
    assertThat(numbers).isEmpty();
  }
}
