package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.Actor;
import dev.docket.polls.PollCommand.CreatePoll;
import dev.docket.polls.PollQuery.FindPoll;
import dev.docket.polls.PollState;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The messages of polls, with a real client. */
class PollMessageTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static Polling polling;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access(), "docket.discord.first-retry=100ms");
    polling = new Polling(world);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aPollEndsByItself() {
    var user = world.newMember("hurried");
    var now = Instant.now();
    var actor = new Actor(user.id(), false, 0, 0, Set.of());
    var id = 77_001L;
    Acts.at(world.docket)
        .send(
            new CreatePoll(
                world.guild.id(),
                actor,
                id,
                world.general,
                "Quick?",
                "yes, no",
                now.minusSeconds(1),
                now.minusSeconds(100)));

    var query = new FindPoll(world.guild.id(), id);
    eventually(
        "it is over", () -> world.docket.queries().askLatest(query).state() == PollState.EXPIRED);
    eventually("it is posted", () -> world.docket.queries().askLatest(query).messageId() != null);
    var message = polling.message(world.docket.queries().askLatest(query));
    eventually(
        "it has no buttons", () -> buttonsOf(polling.message(polling.latest(user))).isEmpty());
    assertThat(textOf(message)).contains("Quick?");
  }

  @Test
  void buttonsOutliveARestartAndWhatWasVotedBeforeItIsShown() {
    var user = world.newMember("patient");
    var poll = polling.poll(user, "Still?", "yes, no");
    polling.presses(user, poll, 1);

    world.stopDocket();
    world.startDocket();

    polling.awaitShown(poll, "1 vote");
    assertThat(polling.presses(world.member, poll, 2)).contains("no");
    polling.awaitShown(poll, "2 votes");
  }

  @Test
  void aBurstOfVotesIsShownByFewChangesOfTheMessage() {
    var poll = polling.poll(world.newMember("popular"), "Many?", "yes, no");
    var pressed =
        IntStream.range(0, 20)
            .mapToObj(it -> world.newMember("voter" + it))
            .map(it -> world.guild.click(it.id(), poll.id(), buttonsOf(poll).getFirst()))
            .toList();
    pressed.forEach(it -> it.reply(PATIENCE));

    polling.awaitShown(poll, "20 votes");
    var edits = world.calls("PATCH", "/channels/" + poll.channelId() + "/messages/" + poll.id());
    assertThat(edits).hasSizeLessThan(20);
  }

  @Test
  void d20_strayReactionsAreNeitherFetchedNorCleared() {
    var author = world.newMember("reacted");
    var poll = polling.poll(author, "React?", "yes, no");
    var messages = "/channels/" + poll.channelId() + "/messages/.*";
    var before = world.calls("GET|DELETE", messages).size();

    world.guild.react(world.member.id(), poll.channelId(), poll.id(), "👍");
    world.guild.react(world.member.id(), poll.channelId(), poll.id(), "1️⃣");
    polling.presses(world.member, poll, 1);
    polling.awaitShown(poll, "1 vote");

    assertThat(world.calls("GET|DELETE", messages)).hasSize(before);
    assertThat(polling.stands(poll).votes()).containsExactly(1, 0);
  }

  @Test
  void whatMembersTypeNotifiesNobodyAndIsNoLink() {
    var user = world.newMember("hostile");
    var role = "<@&" + world.moderatorRole + ">";
    var poll =
        polling.poll(
            user, "@everyone " + role, "@here, <@" + world.member.id() + ">, [x](https://x.y)");

    assertThat(textOf(poll)).contains("@everyone").doesNotContain("[x](https://x.y)");
    assertThat(poll.content()).isEmpty();
    assertThat(world.calls("POST", "/channels/" + poll.channelId() + "/messages").getLast().body())
        .asString()
        .contains("\"parse\":[]");
    assertThat(polling.presses(user, poll, 2)).startsWith("🗳️");
  }

  @Test
  void whereDocketMayNotPostTheAuthorIsToldAndThePollIsOver() {
    var user = world.newMember("elsewhere");
    var path = "/channels/" + world.general + "/messages";
    world.discord.failures().on("POST", path).answer(403).times(1);

    assertThat(polling.creates(user, "Here?", "yes, no")).startsWith("⏳");

    assertThat(polling.latest(user).state()).isEqualTo(PollState.FAILED);
  }

  @Test
  void whileDiscordFailsThePollWaitsAndIsPostedOnce() {
    var user = world.newMember("unlucky");
    var path = "/channels/" + world.general + "/messages";
    world.discord.failures().on("POST", path).answer(500).times(2);

    polling.creates(user, "Posted in the end?", "yes, no");

    eventually("it is posted", () -> polling.latest(user).messageId() != null);
    assertThat(world.guild.messages(world.general).stream().map(SandboxWorld::textOf))
        .filteredOn(it -> it.contains("Posted in the end?"))
        .hasSize(1);
  }
}
