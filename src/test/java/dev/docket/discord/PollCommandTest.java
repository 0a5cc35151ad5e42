package dev.docket.discord;

import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.privacy.PrivacyCommand.EraseSubject;
import dev.docket.readmodels.Comparison;
import dev.docket.readmodels.ReadModel;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Polls, with a real client. */
class PollCommandTest {

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
  void everyoneHasOneVoteThatTheyCanChangeAndWithdraw() {
    var author = world.newMember("asking");
    var other = world.newMember("voting");
    var poll = polling.poll(author, "Lunch?", "soup, bread ,  cake");

    assertThat(buttonsOf(poll)).hasSize(3);
    assertThat(textOf(poll)).contains("Lunch?", "soup", "cake", "<@" + author.id() + ">");
    assertThat(polling.presses(author, poll, 1)).contains("soup");
    assertThat(polling.presses(other, poll, 1)).contains("soup");
    assertThat(polling.presses(other, poll, 3)).contains("cake");
    assertThat(polling.stands(poll).votes()).containsExactly(1, 0, 1);
    assertThat(polling.presses(author, poll, 1)).contains("nothing any more");

    assertThat(polling.stands(poll).votes()).containsExactly(0, 0, 1);
    polling.awaitShown(poll, "1 vote");
    assertThat(polling.shown(poll)).contains("1 (100 %)");
  }

  @Test
  void twoToNineOptionsArePossibleAndOthersAreRefusedWithTheirNumber() {
    var user = world.newMember("counting");

    assertThat(buttonsOf(polling.poll(user, "Two?", "1,2"))).hasSize(2);
    assertThat(buttonsOf(polling.poll(user, "Nine?", "1,2,3,4,5,6,7,8,9"))).hasSize(9);
    assertThat(polling.creates(user, "One?", "1")).startsWith("❌").contains("2 to 9", "gave 1");
    assertThat(polling.creates(user, "Ten?", "1,2,3,4,5,6,7,8,9,10")).contains("2 to 9", "gave 10");
    assertThat(polling.creates(user, "Twice?", "Yes, no, yes"))
        .startsWith("❌")
        .contains("yes", "twice");
    assertThat(polling.creates(user, "x".repeat(201), "yes, no")).startsWith("❌").contains("200");
    assertThat(polling.creates(user, "Long?", "yes, " + "x".repeat(71)))
        .startsWith("❌")
        .contains("70");
  }

  @Test
  void theBarredCreateNoneUntilTheyMayAgain() {
    var user = world.newMember("barred");
    world.asks("pollban", "user", user, "reason", "spam");
    assertThat(world.asks("warn", "user", user, "reason", "other")).contains("WARN");

    assertThat(polling.creates(user, "Me?", "yes, no")).startsWith("❌").contains("banned");

    world.asks("pollunban", "user", user, "reason", "served");
    assertThat(polling.creates(user, "Me?", "yes, no")).startsWith("📊");
  }

  @Test
  void itsAuthorAndModeratorsCloseItAndThenNobodyVotes() {
    var author = world.newMember("author");
    var other = world.newMember("stranger");
    var poll = polling.poll(author, "Open?", "yes, no");
    var moderated = polling.poll(author, "Moderated?", "yes, no");
    polling.presses(other, poll, 2);

    assertThat(world.asks(other.id(), "poll close", "poll", polling.link(poll))).startsWith("❌");
    polling.awaitShown(poll, "1 vote");
    var message = "/channels/" + poll.channelId() + "/messages/" + poll.id();
    world.discord.failures().on("PATCH", message).neverAnswer();
    assertThat(world.asks(author.id(), "poll close", "poll", polling.link(poll))).startsWith("✅");
    assertThat(world.asks("poll close", "poll", polling.link(moderated))).startsWith("✅");
    assertThat(polling.presses(other, poll, 1)).startsWith("❌").contains("closed");
    world.discord.failures().clear();

    polling.awaitShown(poll, "Closed by <@" + author.id() + ">");
    var after = world.guild.message(poll.id()).orElseThrow();
    assertThat(buttonsOf(after)).isEmpty();
    assertThat(polling.stands(poll).votes()).containsExactly(0, 1);
    assertThat(world.asks(other.id(), "poll show", "poll", polling.link(poll)))
        .contains("1 (100 %)");
    assertThat(world.asks(author.id(), "poll close", "poll", polling.link(poll))).startsWith("❌");
  }

  @Test
  void oneMayPickOneOfOnesOwnAndLookBack() {
    var user = world.newMember("looking");
    var poll = polling.poll(user, "Which way?", "left, right");
    var ref = String.valueOf(polling.latest(user).ref().pollId());

    assertThat(world.suggests(user, "poll show", "poll", "which")).containsEntry("Which way?", ref);
    assertThat(world.suggests(world.member, "poll show", "poll", "which")).isEmpty();
    var then = Instant.now().plusSeconds(1);
    eventually("a second is over", () -> Instant.now().isAfter(then.plusSeconds(1)));
    polling.presses(user, poll, 1);
    assertThat(world.asks(user.id(), "poll show", "poll", ref)).contains("1 vote ");
    assertThat(world.asks(user.id(), "poll show", "poll", ref, "at", then.toString()))
        .contains("0 votes");
    assertThat(world.asks(user.id(), "poll show", "poll", "that one")).startsWith("❌");
    assertThat(world.asks(user.id(), "poll show", "poll", polling.link(poll) + "1"))
        .startsWith("❌");
  }

  @Test
  void anErasureErasesTheTextsAndLeavesTheCounts() {
    var user = world.newMember("forgotten");
    var poll = polling.poll(user, "My secret?", "yes, no");
    polling.presses(user, poll, 1);
    polling.presses(world.member, poll, 2);
    Acts.at(world.docket).send(new EraseSubject(user.id(), 1, Instant.now()));

    eventually("it is erased", () -> polling.stands(poll).title().equals("[erased]"));
    assertThat(polling.stands(poll).options()).containsExactly("[erased]", "[erased]");
    assertThat(polling.stands(poll).votes()).containsExactly(1, 1);
  }

  @Test
  void countsAreTheLastVotesOfEachMemberAlsoWhenTheyAreBuiltAnew() {
    var random = new Random(20);
    var users = IntStream.range(0, 6).mapToObj(it -> world.newMember("random" + it)).toList();
    var poll = polling.poll(users.getFirst(), "Random?", "a, b, c");
    var last = new HashMap<Long, Integer>();
    for (var times = 0; times < 60; times++) {
      var user = users.get(random.nextInt(users.size()));
      var choice = 1 + random.nextInt(3);
      polling.presses(user, poll, choice);
      last.merge(user.id(), choice, (was, is) -> was.equals(is) ? null : is);
    }

    var expected = new ArrayList<>(List.of(0, 0, 0));
    last.values().forEach(it -> expected.set(it - 1, expected.get(it - 1) + 1));
    assertThat(polling.stands(poll).votes()).isEqualTo(expected);
    assertThat(world.docket.rebuild(new ReadModel("polls", 1)))
        .isNotEmpty()
        .allMatch(Comparison::isEqual);
  }
}
