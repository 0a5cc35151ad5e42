package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.Actor;
import dev.docket.polls.PollCommand.CreatePoll;
import dev.docket.polls.PollQuery.FindPoll;
import dev.docket.polls.PollQuery.FindPostedPoll;
import dev.docket.polls.PollQuery.ListPolls;
import dev.docket.polls.PollState;
import dev.docket.polls.PollView;
import dev.docket.privacy.PrivacyCommand.EraseSubject;
import dev.docket.readmodels.Comparison;
import dev.docket.readmodels.ReadModel;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Polls, with a real client. */
class PollCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access(), "docket.discord.first-retry=100ms");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static String creates(SandboxUser user, String title, String options) {
    return world.asks(user.id(), "poll create", "title", title, "options", options);
  }

  private static SandboxMessage poll(SandboxUser user, String title, String options) {
    assertThat(creates(user, title, options)).startsWith("📊");
    return message(latest(user));
  }

  private static PollView latest(SandboxUser user) {
    var query = new ListPolls(world.guild.id(), user.id(), 1);
    return world.docket.queries().askLatest(query).polls().getFirst();
  }

  private static PollView stands(SandboxMessage poll) {
    var query = new FindPostedPoll(world.guild.id(), poll.id());
    return world.docket.queries().askLatest(query).polls().getFirst();
  }

  private static SandboxMessage message(PollView poll) {
    assertThat(poll.messageId()).isNotNull();
    return world.guild.message(poll.messageId()).orElseThrow();
  }

  private static String presses(SandboxUser user, SandboxMessage poll, int choice) {
    var pressed = world.guild.click(user.id(), poll.id(), buttonsOf(poll).get(choice - 1));
    var reply = pressed.reply(PATIENCE);
    assertThat(pressed.ephemeral()).isTrue();
    return textOf(reply);
  }

  private static String shown(SandboxMessage poll) {
    return textOf(world.guild.message(poll.id()).orElseThrow());
  }

  private static void awaitShown(SandboxMessage poll, String text) {
    eventually("it shows " + text, () -> shown(poll).contains(text));
  }

  private static String link(SandboxMessage poll) {
    return "https://discord.com/channels/%d/%d/%d"
        .formatted(world.guild.id(), poll.channelId(), poll.id());
  }

  @Test
  void everyoneHasOneVoteThatTheyCanChangeAndWithdraw() {
    var author = world.newMember("asking");
    var other = world.newMember("voting");
    var poll = poll(author, "Lunch?", "soup, bread ,  cake");

    assertThat(buttonsOf(poll)).hasSize(3);
    assertThat(textOf(poll)).contains("Lunch?", "soup", "cake", "<@" + author.id() + ">");
    assertThat(presses(author, poll, 1)).contains("soup");
    assertThat(presses(other, poll, 1)).contains("soup");
    assertThat(presses(other, poll, 3)).contains("cake");
    assertThat(stands(poll).votes()).containsExactly(1, 0, 1);
    assertThat(presses(author, poll, 1)).contains("nothing any more");

    assertThat(stands(poll).votes()).containsExactly(0, 0, 1);
    awaitShown(poll, "1 vote");
    assertThat(shown(poll)).contains("1 (100 %)");
  }

  @Test
  void twoToNineOptionsArePossibleAndOthersAreRefusedWithTheirNumber() {
    var user = world.newMember("counting");

    assertThat(buttonsOf(poll(user, "Two?", "1,2"))).hasSize(2);
    assertThat(buttonsOf(poll(user, "Nine?", "1,2,3,4,5,6,7,8,9"))).hasSize(9);
    assertThat(creates(user, "One?", "1")).startsWith("❌").contains("2 to 9", "gave 1");
    assertThat(creates(user, "Ten?", "1,2,3,4,5,6,7,8,9,10")).contains("2 to 9", "gave 10");
    assertThat(creates(user, "Twice?", "Yes, no, yes")).startsWith("❌").contains("yes", "twice");
    assertThat(creates(user, "x".repeat(201), "yes, no")).startsWith("❌").contains("200");
    assertThat(creates(user, "Long?", "yes, " + "x".repeat(71))).startsWith("❌").contains("70");
  }

  @Test
  void theBarredCreateNoneUntilTheyMayAgain() {
    var user = world.newMember("barred");
    world.asks("pollban", "user", user, "reason", "spam");
    assertThat(world.asks("warn", "user", user, "reason", "other")).contains("WARN");

    assertThat(creates(user, "Me?", "yes, no")).startsWith("❌").contains("banned");

    world.asks("pollunban", "user", user, "reason", "served");
    assertThat(creates(user, "Me?", "yes, no")).startsWith("📊");
  }

  @Test
  void itsAuthorAndModeratorsCloseItAndThenNobodyVotes() {
    var author = world.newMember("author");
    var other = world.newMember("stranger");
    var poll = poll(author, "Open?", "yes, no");
    var moderated = poll(author, "Moderated?", "yes, no");
    presses(other, poll, 2);

    assertThat(world.asks(other.id(), "poll close", "poll", link(poll))).startsWith("❌");
    assertThat(world.asks(author.id(), "poll close", "poll", link(poll))).startsWith("✅");
    assertThat(world.asks("poll close", "poll", link(moderated))).startsWith("✅");
    assertThat(presses(other, poll, 1)).startsWith("❌").contains("closed");

    awaitShown(poll, "Closed by <@" + author.id() + ">");
    var after = world.guild.message(poll.id()).orElseThrow();
    assertThat(buttonsOf(after)).isEmpty();
    assertThat(stands(poll).votes()).containsExactly(0, 1);
    assertThat(world.asks(other.id(), "poll show", "poll", link(poll))).contains("1 (100 %)");
    assertThat(world.asks(author.id(), "poll close", "poll", link(poll))).startsWith("❌");
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
        "it is over",
        () -> world.docket.queries().askLatest(query).state() == PollState.EXPIRED);
    eventually(
        "it is posted", () -> world.docket.queries().askLatest(query).messageId() != null);
    var message = message(world.docket.queries().askLatest(query));
    eventually("it has no buttons", () -> buttonsOf(message(latest(user))).isEmpty());
    assertThat(textOf(message)).contains("Quick?");
  }

  @Test
  void buttonsOutliveARestartAndWhatWasVotedBeforeItIsShown() {
    var user = world.newMember("patient");
    var poll = poll(user, "Still?", "yes, no");
    presses(user, poll, 1);

    world.stopDocket();
    world.startDocket();

    awaitShown(poll, "1 vote");
    assertThat(presses(world.member, poll, 2)).contains("no");
    awaitShown(poll, "2 votes");
  }

  @Test
  void aBurstOfVotesIsShownByFewChangesOfTheMessage() {
    var poll = poll(world.newMember("popular"), "Many?", "yes, no");
    var pressed =
        IntStream.range(0, 20)
            .mapToObj(it -> world.newMember("voter" + it))
            .map(it -> world.guild.click(it.id(), poll.id(), buttonsOf(poll).getFirst()))
            .toList();
    pressed.forEach(it -> it.reply(PATIENCE));

    awaitShown(poll, "20 votes");
    var edits = world.calls("PATCH", "/channels/" + poll.channelId() + "/messages/" + poll.id());
    assertThat(edits).hasSizeLessThan(20);
  }

  @Test
  void d20_strayReactionsAreNeitherFetchedNorCleared() {
    var author = world.newMember("reacted");
    var poll = poll(author, "React?", "yes, no");
    var messages = "/channels/" + poll.channelId() + "/messages/.*";
    var before = world.calls("GET|DELETE", messages).size();

    world.guild.react(world.member.id(), poll.channelId(), poll.id(), "👍");
    world.guild.react(world.member.id(), poll.channelId(), poll.id(), "1️⃣");
    presses(world.member, poll, 1);
    awaitShown(poll, "1 vote");

    assertThat(world.calls("GET|DELETE", messages)).hasSize(before);
    assertThat(stands(poll).votes()).containsExactly(1, 0);
  }

  @Test
  void whatMembersTypeNotifiesNobodyAndIsNoLink() {
    var user = world.newMember("hostile");
    var role = "<@&" + world.moderatorRole + ">";
    var poll =
        poll(user, "@everyone " + role, "@here, <@" + world.member.id() + ">, [x](https://x.y)");

    assertThat(textOf(poll)).contains("@everyone").doesNotContain("[x](https://x.y)");
    assertThat(poll.content()).isEmpty();
    assertThat(
            world.calls("POST", "/channels/" + poll.channelId() + "/messages").getLast().body())
        .asString()
        .contains("\"parse\":[]");
    assertThat(presses(user, poll, 2)).startsWith("🗳️");
  }

  @Test
  void whereDocketMayNotPostTheAuthorIsToldAndThePollIsOver() {
    var user = world.newMember("elsewhere");
    var path = "/channels/" + world.general + "/messages";
    world.discord.failures().on("POST", path).answer(403).times(1);

    assertThat(creates(user, "Here?", "yes, no")).startsWith("⏳");

    assertThat(latest(user).state()).isEqualTo(PollState.FAILED);
  }

  @Test
  void whileDiscordFailsThePollWaitsAndIsPostedOnce() {
    var user = world.newMember("unlucky");
    var path = "/channels/" + world.general + "/messages";
    world.discord.failures().on("POST", path).answer(500).times(2);

    creates(user, "Posted in the end?", "yes, no");

    eventually("it is posted", () -> latest(user).messageId() != null);
    assertThat(world.guild.messages(world.general).stream().map(SandboxWorld::textOf))
        .filteredOn(it -> it.contains("Posted in the end?"))
        .hasSize(1);
  }

  @Test
  void oneMayPickOneOfOnesOwnAndLookBack() {
    var user = world.newMember("looking");
    var poll = poll(user, "Which way?", "left, right");
    var ref = String.valueOf(latest(user).ref().pollId());

    assertThat(world.suggests(user, "poll show", "poll", "which")).containsEntry("Which way?", ref);
    assertThat(world.suggests(world.member, "poll show", "poll", "which")).isEmpty();
    var then = Instant.now().plusSeconds(1);
    eventually("a second is over", () -> Instant.now().isAfter(then.plusSeconds(1)));
    presses(user, poll, 1);
    assertThat(world.asks(user.id(), "poll show", "poll", ref)).contains("1 vote ");
    assertThat(world.asks(user.id(), "poll show", "poll", ref, "at", then.toString()))
        .contains("0 votes");
    assertThat(world.asks(user.id(), "poll show", "poll", "that one")).startsWith("❌");
    assertThat(world.asks(user.id(), "poll show", "poll", link(poll) + "1")).startsWith("❌");
  }

  @Test
  void anErasureErasesTheTextsAndLeavesTheCounts() {
    var user = world.newMember("forgotten");
    var poll = poll(user, "My secret?", "yes, no");
    presses(user, poll, 1);
    presses(world.member, poll, 2);
    Acts.at(world.docket).send(new EraseSubject(user.id(), 1, Instant.now()));

    eventually("it is erased", () -> stands(poll).title().equals("[erased]"));
    assertThat(stands(poll).options()).containsExactly("[erased]", "[erased]");
    assertThat(stands(poll).votes()).containsExactly(1, 1);
  }

  @Test
  void countsAreTheLastVotesOfEachMemberAlsoWhenTheyAreBuiltAnew() {
    var random = new Random(20);
    var users = IntStream.range(0, 6).mapToObj(it -> world.newMember("random" + it)).toList();
    var poll = poll(users.getFirst(), "Random?", "a, b, c");
    var last = new HashMap<Long, Integer>();
    for (var times = 0; times < 60; times++) {
      var user = users.get(random.nextInt(users.size()));
      var choice = 1 + random.nextInt(3);
      presses(user, poll, choice);
      last.merge(user.id(), choice, (was, is) -> was.equals(is) ? null : is);
    }

    var expected = new ArrayList<>(List.of(0, 0, 0));
    last.values().forEach(it -> expected.set(it - 1, expected.get(it - 1) + 1));
    assertThat(stands(poll).votes()).isEqualTo(expected);
    assertThat(world.docket.rebuild(new ReadModel("polls", 1)))
        .isNotEmpty()
        .allMatch(Comparison::isEqual);
  }
}
