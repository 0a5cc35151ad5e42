package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.readmodels.Comparison;
import dev.docket.readmodels.ReadModel;
import dev.docket.sandbox.SandboxFile;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxUser;
import dev.docket.starboard.StarboardQuery.ListStarred;
import dev.docket.starboard.StarredMessages.Starred;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The starboard with a real client: each starred message has one post, or none. */
class StarboardCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final String STAR = "⭐";

  private static SandboxWorld world;
  private static long board;
  private static SandboxUser ann;
  private static SandboxUser bob;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access(), "docket.discord.first-retry=100ms");
    board = world.guild.createChannel("starboard");
    ann = world.newMember("ann");
    bob = world.newMember("bob");
    assertThat(owner("starboard setup", "channel", board, "emoji", STAR, "threshold", 2))
        .startsWith("✅");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void forgive() {
    world.discord.failures().clear();
  }

  private static String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  private static long says(String text) {
    return world.guild.say(world.member.id(), world.general, text);
  }

  private static void star(long message, SandboxUser... users) {
    for (var user : users) {
      world.guild.react(user.id(), world.general, message, STAR);
    }
  }

  private static void unstar(long message, SandboxUser user) {
    world.guild.unreact(user.id(), world.general, message, STAR);
  }

  private static List<SandboxMessage> posts(long message) {
    return world.guild.messages(board).stream()
        .filter(it -> textOf(it).contains("/" + message + ")"))
        .toList();
  }

  private static SandboxMessage awaitPost(long message, String heading) {
    eventually(
        "it is shown with " + heading,
        () -> posts(message).stream().anyMatch(it -> it.content().startsWith(heading)));
    eventually("the post is recorded", () -> starred(message).post() != null);
    assertThat(posts(message)).hasSize(1);
    return posts(message).getFirst();
  }

  private static void awaitNone(long message) {
    eventually("it is shown no more", () -> posts(message).isEmpty());
    eventually("that is recorded", () -> starred(message).post() == null);
  }

  private static Starred starred(long message) {
    return world
        .docket
        .queries()
        .askLatest(new ListStarred(world.guild.id(), null, null, 100))
        .messages()
        .stream()
        .filter(it -> it.ref().messageId() == message)
        .findFirst()
        .orElse(new Starred(null, 0, 0, null, null));
  }

  /** What was noted before has been looked at once this one is shown. */
  private static void settle() {
    var marker = says("marker");
    star(marker, ann, bob);
    awaitPost(marker, STAR + " **2**");
  }

  @Test
  void aMessageIsShownFromTheThresholdOnAndItsPostFollowsIt() {
    var message =
        world.guild.say(
            world.member.id(),
            world.general,
            "@everyone look",
            new SandboxFile("cat.png", "image/png", 9));
    star(message, world.member, ann);
    settle();
    assertThat(posts(message)).isEmpty();

    star(message, bob);
    var post = awaitPost(message, STAR + " **2** · <#" + world.general + ">");
    assertThat(textOf(post)).contains("@everyone look", "\"max\"", "cat.png", "image");
    var call = world.calls("POST", "/channels/" + board + "/messages").getLast();
    assertThat(call.body().path("allowed_mentions").path("parse")).isEmpty();

    star(message, world.moderator);
    awaitPost(message, STAR + " **3**");
    world.guild.rewrite(world.general, message, "rewritten");
    eventually("the edit follows", () -> textOf(posts(message).getFirst()).contains("rewritten"));
    unstar(message, ann);
    unstar(message, bob);
    awaitNone(message);
    star(message, ann);
    assertThat(awaitPost(message, STAR + " **2**").id()).isNotEqualTo(post.id());
    world.guild.clearReactions(world.general, message, STAR);
    awaitNone(message);
    star(message, ann, bob);
    awaitPost(message, STAR + " **2**");
    world.guild.deleteMessage(world.general, message);
    eventually("its post is gone", () -> posts(message).isEmpty());
  }

  @Test
  void aPostThatWasDeletedByHandComesBackOnlyOnceTheStarsFellAndRose() {
    var message = says("unwanted");
    star(message, ann, bob);
    var post = awaitPost(message, STAR + " **2**");

    world.guild.deleteMessage(board, post.id());
    awaitNone(message);
    star(message, world.moderator);
    settle();
    assertThat(posts(message)).isEmpty();

    world.guild.clearReactions(world.general, message);
    eventually("no star is left", () -> starred(message).stars() == 0);
    star(message, ann, bob);
    awaitPost(message, STAR + " **2**");
  }

  @Test
  void anAnswerThatIsLostLeavesOnePost() {
    var message = says("lost");
    world.discord.failures().on("POST", "/channels/" + board + "/.*").dropAnswer().times(3);

    star(message, ann, bob);

    awaitPost(message, STAR + " **2**");
    settle();
    assertThat(posts(message)).hasSize(1);
  }

  @Test
  void whatDiscordRefusesForAWhileIsShownLater() {
    var message = says("later");
    world.discord.failures().on("(POST|GET)", "/channels/.*/messages.*").answer(503).times(6);

    star(message, ann, bob);

    awaitPost(message, STAR + " **2**");
  }

  @Test
  void whatHappenedWhileDocketWasAwayIsFoundByARecount() {
    var message = says("away");
    star(message, ann, bob);
    var post = awaitPost(message, STAR + " **2**");
    world.stopDocket();
    star(message, world.moderator);
    world.startDocket();

    assertThat(owner("starboard recount")).startsWith("✅");

    assertThat(awaitPost(message, STAR + " **3**").id()).isEqualTo(post.id());
    var link = "https://discord.com/channels/%d/%d/%d";
    var other = link.formatted(world.guild.id(), world.general, message);
    assertThat(owner("starboard recount", "message", other)).contains("1");
    assertThat(owner("starboard recount", "message", "that one")).startsWith("❌");
  }

  @Test
  void ignoredAndAgeRestrictedChannelsAndTheBoardItselfAreLeftOut() {
    var quiet = world.guild.createChannel("quiet");
    var adults = world.guild.createChannel("adults");
    world.guild.restrictAge(adults);
    assertThat(owner("starboard ignore", "channel", quiet)).startsWith("✅");
    for (var channel : List.of(quiet, adults, board)) {
      var message = world.guild.say(world.member.id(), channel, "hidden");
      world.guild.react(ann.id(), channel, message, STAR);
      world.guild.react(bob.id(), channel, message, STAR);
      settle();
      assertThat(posts(message)).isEmpty();
    }
    assertThat(owner("starboard ignore", "channel", quiet, "clear", true)).startsWith("✅");
    assertThat(owner("starboard ignore", "channel", board)).startsWith("❌");
  }

  @Test
  void messagesThatAreDeletedInBulkOrWithTheirChannelAreShownNoMore() {
    var channel = world.guild.createChannel("doomed");
    var one = starredIn(channel);
    var two = starredIn(channel);
    var three = starredIn(channel);

    world.guild.deleteMessages(channel, List.of(one, two));
    awaitNone(one);
    awaitNone(two);
    world.guild.deleteChannel(channel);

    awaitNone(three);
  }

  private static long starredIn(long channel) {
    var message = world.guild.say(world.member.id(), channel, "here");
    world.guild.react(ann.id(), channel, message, STAR);
    world.guild.react(bob.id(), channel, message, STAR);
    awaitPost(message, STAR + " **2**");
    return message;
  }

  @Test
  void theTopIsListedAndTheBoardIsShownAndRebuiltAlike() {
    var message = says("top");
    star(message, ann, bob, world.moderator);
    awaitPost(message, STAR + " **3**");

    assertThat(world.asks("starboard top", "user", world.member, "within", "1h"))
        .contains("/" + message, "**3**");
    assertThat(world.asks("starboard top", "user", ann)).contains("No message");
    assertThat(owner("starboard show")).contains("<#" + board + ">", STAR);
    assertThat(world.asks(ann.id(), "starboard remove")).startsWith("❌");
    assertThat(world.docket.rebuild(new ReadModel("starboard", 1)))
        .isNotEmpty()
        .allMatch(Comparison::isEqual);
  }

  @Test
  void setupTakesAnyEmojiOfUnicodeAndOfThisServerAlone() {
    var custom = world.guild.createEmoji("party", true);
    var typed = List.of("❤️", "👍🏽", "👩‍👩‍👧‍👦", "🇩🇪", "1️⃣", custom);
    for (var emoji : typed) {
      assertThat(owner("starboard setup", "channel", board, "emoji", emoji, "threshold", 1))
          .startsWith("✅");
    }
    var message = says("custom");
    world.guild.react(ann.id(), world.general, message, custom);
    awaitPost(message, custom + " **1**");
    for (var emoji : List.of("star", "⭐⭐", "1", "<:other:123456789012345678>")) {
      assertThat(owner("starboard setup", "channel", board, "emoji", emoji, "threshold", 1))
          .startsWith("❌");
    }
    assertThat(owner("starboard setup", "channel", board, "emoji", STAR, "threshold", 2))
        .startsWith("✅");
    assertThat(owner("starboard setup", "channel", board, "emoji", STAR, "threshold", 2))
        .startsWith("❌");
  }
}
