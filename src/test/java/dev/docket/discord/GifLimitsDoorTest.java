package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.gifs.GifQuery.ListRefusedGifs;
import dev.docket.gifs.RefusedGifs.Refusal;
import dev.docket.gifs.RefusedGifs.State;
import dev.docket.readmodels.Comparison;
import dev.docket.readmodels.ReadModel;
import dev.docket.sandbox.SandboxFile;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Limits of GIFs with a real client: what is too much goes, and nothing else does. */
class GifLimitsDoorTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final String GIF = "https://tenor.com/view/cat-1";

  private static SandboxWorld world;
  private static int channels;

  private long channel;
  private SandboxUser ann;

  @BeforeAll
  static void open() {
    world =
        SandboxWorld.lasting(
            POSTGRES.access(),
            "docket.discord.first-retry=100ms",
            "docket.discord.message-content=true");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void reset() {
    world.discord.failures().clear();
    owner("gif-limits disable");
  }

  private void limit(int ofMember, int inChannel) {
    channels++;
    channel = world.guild.createChannel("gifs-" + channels);
    ann = world.newMember("ann" + channels);
    assertThat(owner("gif-limits set", "of-member", ofMember, "in-channel", inChannel))
        .startsWith("✅");
  }

  private static String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  private long says(SandboxUser user, String text) {
    return world.guild.say(user.id(), channel, text);
  }

  private static boolean isThere(long message) {
    return world.guild.message(message).isPresent();
  }

  private static List<Refusal> refused(long message) {
    return world
        .docket
        .queries()
        .askLatest(new ListRefusedGifs(world.guild.id(), message, 1))
        .gifs();
  }

  private static void awaitRemoved(long... messages) {
    Arrays.stream(messages)
        .forEach(it ->
            eventually(
                it + " is removed",
                () ->
                    !isThere(it)
                        && refused(it).stream().anyMatch(gif -> gif.state() == State.REMOVED)));
  }

  private List<SandboxMessage> notices(SandboxUser user) {
    return world.guild.messages(channel).stream()
        .filter(it -> it.author().bot() && it.content().contains("<@" + user.id() + ">"))
        .toList();
  }

  @Test
  void whatIsTooMuchIsRemovedAndItsAuthorToldOnce() {
    limit(2, 0);
    var first = says(ann, GIF);
    var talk = says(ann, "what is a gif?");
    var second = world.guild.say(ann.id(), channel, "", new SandboxFile("a.gif", "image/gif", 9));

    var third = says(ann, GIF);
    var fourth = says(ann, "again: https://example.org/cat.gif");

    awaitRemoved(third, fourth);
    assertThat(List.of(first, talk, second)).allMatch(GifLimitsDoorTest::isThere);
    assertThat(refused(third).getFirst().told()).isTrue();
    assertThat(refused(fourth).getFirst().told()).isFalse();
    assertThat(notices(ann)).hasSize(1);
    assertThat(notices(ann).getFirst().content()).contains("2", "1 minute");
    assertThat(owner("gif-limits show")).contains("<@" + ann.id() + ">", "removed");
    eventually("the notice goes again", () -> notices(ann).isEmpty());
  }

  @Test
  void theWindowIsThatOfTheMessagesAndARestartForgetsNone() {
    limit(2, 0);
    var now = Instant.now();
    var old = world.guild.say(ann.id(), channel, GIF, now.minusSeconds(70));
    var first = says(ann, GIF);
    var second = says(ann, GIF);
    var third = says(ann, GIF);
    awaitRemoved(third);
    world.stopDocket();
    world.startDocket();

    var fourth = says(ann, GIF);

    awaitRemoved(fourth);
    assertThat(refused(fourth).getFirst().told()).isFalse();
    assertThat(List.of(old, first, second)).allMatch(GifLimitsDoorTest::isThere);
  }

  @Test
  void whatWasDecidedBeforeARestartIsDoneAfterIt() {
    limit(1, 0);
    says(ann, GIF);
    world.discord.failures().on("DELETE", "/channels/" + channel + "/.*").answer(503).times(500);
    var second = says(ann, GIF);
    eventually("it is refused", () -> !refused(second).isEmpty());
    world.stopDocket();
    assertThat(isThere(second)).isTrue();
    world.discord.failures().clear();

    world.startDocket();

    awaitRemoved(second);
  }

  @Test
  void aChannelIsLimitedWhoeverPostsAndCanBeExempt() {
    limit(0, 1);
    var bob = world.newMember("bob" + channels);
    var first = says(ann, GIF);
    var second = says(bob, GIF);
    awaitRemoved(second);
    assertThat(notices(bob)).hasSize(1);
    assertThat(owner("gif-limits channel", "channel", channel)).startsWith("✅");
    var third = says(bob, GIF);
    assertThat(owner("gif-limits channel", "channel", channel, "clear", true)).startsWith("✅");
    var fourth = says(bob, GIF);
    awaitRemoved(fourth);
    assertThat(List.of(first, third)).allMatch(GifLimitsDoorTest::isThere);
  }

  @Test
  void anEditThatMakesAMessageAGifCountsAndBotsDoNot() {
    limit(1, 0);
    var bot = world.discord.createBot("cats");
    world.guild.join(bot);
    var first = says(ann, GIF);
    var second = says(ann, "wait for it");
    var botsOwn = List.of(says(bot, GIF), says(bot, GIF));

    world.guild.rewrite(channel, first, "edited " + GIF);
    world.guild.rewrite(channel, second, GIF);

    awaitRemoved(second);
    assertThat(isThere(first)).isTrue();
    assertThat(botsOwn).allMatch(GifLimitsDoorTest::isThere);
  }

  @Test
  void whatDocketMayNotRemoveStaysAndIsShown() {
    limit(1, 0);
    says(ann, GIF);
    world.discord.failures().on("DELETE", "/channels/" + channel + "/.*").answer(403).times(5);

    var second = says(ann, GIF);

    eventually(
        "it is given up",
        () -> refused(second).stream().anyMatch(it -> it.state() == State.FAILED));
    assertThat(isThere(second)).isTrue();
    assertThat(owner("gif-limits show")).contains("stays");
  }

  @Test
  void nothingIsLimitedUntilItIsSwitchedOnAndOnlyWhoMayDoesSo() {
    limit(1, 0);
    assertThat(owner("gif-limits disable")).contains("not limited");
    assertThat(world.asks(ann.id(), "gif-limits set", "of-member", 1)).startsWith("❌");
    assertThat(owner("gif-limits set")).startsWith("❌");
    assertThat(owner("gif-limits set", "of-member", 1, "within", "2h")).startsWith("❌");
    var all = List.of(says(ann, GIF), says(ann, GIF), says(ann, GIF));
    assertThat(owner("gif-limits set", "of-member", 1, "within", "30s"))
        .contains("30 seconds", "1 of one member");
    says(ann, GIF);
    awaitRemoved(says(ann, GIF));
    assertThat(all).allMatch(GifLimitsDoorTest::isThere);
    assertThat(world.docket.rebuild(new ReadModel("gif-limits", 1)))
        .isNotEmpty()
        .allMatch(Comparison::isEqual);
  }
}
