package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.readmodels.Comparison;
import dev.docket.readmodels.ReadModel;
import dev.docket.sandbox.SandboxChannelKind;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.tempvoice.VoiceChannels.Made;
import dev.docket.tempvoice.VoiceQuery.ListVoiceChannels;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Temporary voice with a real client: a channel for each who joins, and none that is left over. */
class TemporaryVoiceDoorTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static long category;
  private static long lobby;
  private static int people;

  private SandboxUser ann;
  private String name;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access(), "docket.discord.first-retry=100ms");
    category = world.guild.createChannel(SandboxChannelKind.CATEGORY, "voice");
    lobby = world.guild.createChannel(SandboxChannelKind.VOICE, "lobby");
    world.guild.moveChannel(lobby, category);
    assertThat(owner("temporary-voice enable", "template", lobby)).startsWith("✅");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void arrive() {
    people++;
    name = "ann" + people;
    ann = world.newMember(name);
  }

  @AfterEach
  void leave() {
    world.discord.failures().clear();
    world.guild.disconnect(ann.id());
  }

  private static String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  private static List<Long> channels(String name) {
    return world.guild.voiceChannelsNamed(name);
  }

  private static List<Made> recorded(SandboxUser user) {
    return world
        .docket
        .queries()
        .askLatest(new ListVoiceChannels(world.guild.id()))
        .channels()
        .stream()
        .filter(it -> it.userId() == user.id())
        .toList();
  }

  private static boolean isIn(SandboxUser user, long channel) {
    return world.guild.voiceChannelOf(user.id()).filter(it -> it == channel).isPresent();
  }

  private long awaitOwn(SandboxUser user, String userName) {
    eventually(
        userName + " is in a channel of their own",
        () -> channels(userName).stream().anyMatch(it -> isIn(user, it)));
    assertThat(channels(userName)).hasSize(1);
    return channels(userName).getFirst();
  }

  private static void awaitNone(SandboxUser user, String userName) {
    eventually("it is deleted", () -> channels(userName).isEmpty());
    eventually("that is recorded", () -> recorded(user).isEmpty());
  }

  @Test
  void whoJoinsTheTemplateGetsAChannelWhichGoesOnceItIsEmpty() {
    world.guild.connect(ann.id(), lobby);

    var own = awaitOwn(ann, name);
    assertThat(world.guild.categoryOf(own)).contains(category);
    assertThat(world.guild.grants(own, ann.id(), SandboxPermission.CONNECT)).isTrue();
    assertThat(owner("temporary-voice show")).contains("<#" + own + ">", "<#" + lobby + ">");

    var bob = world.newMember("guest" + people);
    world.guild.connect(bob.id(), own);
    world.guild.connect(ann.id(), lobby);
    eventually("ann is back in what she has", () -> isIn(ann, own));
    world.guild.disconnect(ann.id());
    world.guild.disconnect(bob.id());

    awaitNone(ann, name);
    assertThat(world.docket.rebuild(new ReadModel("temporary-voice", 1)))
        .isNotEmpty()
        .allMatch(Comparison::isEqual);
  }

  @Test
  void aChannelThatIsLeftWhileDocketIsAwayGoesAfterTheRestartAndOneInUseStays() {
    world.guild.connect(ann.id(), lobby);
    awaitOwn(ann, name);
    var bob = world.newMember("bob" + people);
    world.guild.connect(bob.id(), lobby);
    var bobs = awaitOwn(bob, "bob" + people);
    world.stopDocket();
    world.guild.disconnect(ann.id());
    assertThat(channels(name)).hasSize(1);

    world.startDocket();

    awaitNone(ann, name);
    assertThat(isIn(bob, bobs)).isTrue();
    world.guild.disconnect(bob.id());
    awaitNone(bob, "bob" + people);
  }

  @Test
  void whoJoinedTheTemplateWhileDocketWasAwayGetsAChannel() {
    world.stopDocket();
    world.guild.connect(ann.id(), lobby);
    world.startDocket();

    awaitOwn(ann, name);

    world.guild.disconnect(ann.id());
    awaitNone(ann, name);
  }

  @Test
  void aChannelWhoseAnswerWasLostIsFoundAndNotMadeTwice() {
    world
        .discord
        .failures()
        .on("POST", "/guilds/" + world.guild.id() + "/channels")
        .dropAnswer()
        .times(1);

    world.guild.connect(ann.id(), lobby);

    var own = awaitOwn(ann, name);
    eventually(
        "it is recorded",
        () -> recorded(ann).stream().anyMatch(it -> Objects.equals(it.channelId(), own)));
    world.guild.disconnect(ann.id());
    awaitNone(ann, name);
  }

  @Test
  void whoLeavesBeforeTheyAreMovedLeavesNoChannel() {
    world
        .discord
        .failures()
        .on("PATCH", "/guilds/" + world.guild.id() + "/members/" + ann.id())
        .answer(503)
        .times(50);
    world.guild.connect(ann.id(), lobby);
    eventually("it is made", () -> !channels(name).isEmpty());
    world.guild.disconnect(ann.id());

    awaitNone(ann, name);
  }

  @Test
  void whatIsDeletedByHandIsNotMissed() {
    world.guild.connect(ann.id(), lobby);
    var own = awaitOwn(ann, name);

    world.guild.deleteChannel(own);

    awaitNone(ann, name);
  }

  @Test
  void withoutThePermissionNothingIsMadeAndThatIsRecorded() {
    world.guild.setBotPermissions(SandboxPermission.MOVE_MEMBERS);
    try {
      world.guild.connect(ann.id(), lobby);
      eventually(
          "it has failed",
          () ->
              world
                  .docket
                  .queries()
                  .askLatest(new ListVoiceChannels(world.guild.id()))
                  .channels()
                  .isEmpty());
      assertThat(channels(name)).isEmpty();
    } finally {
      world.guild.setBotPermissions(
          SandboxPermission.MOVE_MEMBERS,
          SandboxPermission.MANAGE_CHANNELS,
          SandboxPermission.MANAGE_ROLES,
          SandboxPermission.VIEW_AUDIT_LOG);
    }
  }

  @Test
  void onlyAVoiceChannelCanBeTheTemplateAndOnlyWhoMaySetsIt() {
    assertThat(owner("temporary-voice enable", "template", world.general)).startsWith("❌");
    assertThat(owner("temporary-voice enable", "template", lobby)).startsWith("❌");
    assertThat(world.asks(ann.id(), "temporary-voice disable")).startsWith("❌");
    assertThat(owner("temporary-voice disable")).startsWith("✅");
    assertThat(owner("temporary-voice disable")).startsWith("❌");
    world.guild.connect(ann.id(), lobby);
    assertThat(owner("temporary-voice enable", "template", lobby)).startsWith("✅");
    assertThat(isIn(ann, lobby)).isTrue();
  }
}
