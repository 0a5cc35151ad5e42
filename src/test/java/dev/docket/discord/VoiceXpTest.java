package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.discord.levels.FullMinutes;
import dev.docket.discord.levels.MessageXp;
import dev.docket.discord.levels.VoiceXp;
import dev.docket.levels.LevelQuery.ListLevels;
import dev.docket.levels.MemberLevels;
import dev.docket.sandbox.SandboxChannelKind;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What minutes in voice channels earn, with minutes that end when the test says so. */
class VoiceXpTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final int RATE = 5;
  private static SandboxWorld world;
  private static long lounge;

  /** Later than any minute of the real clock, so that none of those is paid any more. */
  private static Instant now =
      Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(60));

  private final SandboxUser ann = world.newMember("ann");
  private final SandboxUser bea = world.newMember("bea");

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
    world.docket.get(FullMinutes.class).stop();
    lounge = world.guild.createChannel(SandboxChannelKind.VOICE, "lounge");
    settles("level award", "source", "voice", "least", RATE);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void meet() {
    world.guild.connect(ann.id(), lounge);
    world.guild.connect(bea.id(), lounge);
    eventually("both are in", () -> seated(lounge).equals(Set.of(ann.id(), bea.id())));
  }

  @AfterEach
  void part() {
    rooms(world.docket).occupied().stream()
        .flatMap(it -> it.seats().stream())
        .forEach(it -> world.guild.disconnect(it.userId()));
    eventually("nobody is in", () -> rooms(world.docket).occupied().isEmpty());
  }

  private static void settles(String command, Object... options) {
    assertThat(world.asks(world.guild.ownerId(), command, options)).contains("✅");
  }

  private static VoiceRooms rooms(TestDocket docket) {
    return docket.get(VoiceRooms.class);
  }

  private static Set<Long> seated(long channel) {
    return rooms(world.docket).occupied().stream()
        .filter(it -> it.channelId() == channel)
        .flatMap(it -> it.seats().stream())
        .map(VoiceRooms.Seat::userId)
        .collect(Collectors.toSet());
  }

  private VoiceRooms.Seat seatOfAnn() {
    return rooms(world.docket).occupied().stream()
        .flatMap(it -> it.seats().stream())
        .filter(it -> it.userId() == ann.id())
        .findFirst()
        .orElseThrow();
  }

  /** The next minute ends, and everybody who was in voice was decided on. */
  private static void aMinutePasses() {
    now = now.plus(Duration.ofMinutes(1));
    ends(world.docket, now);
  }

  private static void ends(TestDocket docket, Instant minute) {
    var people = rooms(docket).occupied().stream().mapToInt(it -> it.seats().size()).sum();
    var lanes = docket.get(MessageXp.class);
    var before = lanes.handled();
    docket.get(VoiceXp.class).minuteEnded(minute);
    eventually("the minute is decided on", () -> lanes.handled() >= before + people);
  }

  private static long xp(SandboxUser user) {
    var asked = new ListLevels(world.guild.id(), List.of(user.id()));
    return world.docket.queries().askLatest(asked).members().stream()
        .mapToLong(MemberLevels.Member::xp)
        .sum();
  }

  @Test
  void thoseWhoAreTogetherEarnEachMinute() {
    aMinutePasses();
    aMinutePasses();

    assertThat(xp(ann)).isEqualTo(2 * RATE);
    assertThat(xp(bea)).isEqualTo(2 * RATE);
  }

  @Test
  void whoeverIsMutedOrDeafenedEarnsNothingByWhomsoever() {
    world.guild.muteSelf(ann.id(), true);
    eventually("muted", () -> seatOfAnn().muted());
    aMinutePasses();
    world.guild.muteSelf(ann.id(), false);
    world.guild.muteInVoice(ann.id(), true);
    eventually("muted by another", () -> seatOfAnn().muted());
    aMinutePasses();
    assertThat(xp(ann)).isZero();
    assertThat(xp(bea)).as("company that listens is company").isEqualTo(2 * RATE);

    world.guild.muteInVoice(ann.id(), false);
    world.guild.deafenInVoice(ann.id(), true);
    eventually("deafened", () -> seatOfAnn().deafened() && !seatOfAnn().muted());
    aMinutePasses();
    assertThat(xp(ann)).isZero();
    assertThat(xp(bea)).as("who talks to the deaf is alone").isEqualTo(2 * RATE);

    world.guild.deafenInVoice(ann.id(), false);
    eventually("hears again", () -> !seatOfAnn().deafened());
    aMinutePasses();
    assertThat(xp(ann)).isEqualTo(RATE);
  }

  @Test
  void whoeverIsAloneOrOnlyWithBotsEarnsNothing() {
    var music = world.discord.createBot("music");
    world.guild.join(music);
    world.guild.disconnect(bea.id());
    world.guild.connect(music.id(), lounge);
    var other = world.guild.createChannel(SandboxChannelKind.VOICE, "other");
    world.guild.connect(bea.id(), other);
    eventually("they are apart", () -> seated(other).contains(bea.id()));

    aMinutePasses();

    assertThat(seated(lounge)).containsExactly(ann.id());
    assertThat(xp(ann)).isZero();
    assertThat(xp(bea)).isZero();
    world.guild.disconnect(music.id());
  }

  @Test
  void theAfkChannelAndTheAudienceOfAStageEarnNothing() {
    var afk = world.guild.createChannel(SandboxChannelKind.VOICE, "away");
    world.guild.setAfkChannel(afk);
    move(afk);
    aMinutePasses();
    assertThat(xp(ann) + xp(bea)).isZero();

    var stage = world.guild.createChannel(SandboxChannelKind.STAGE, "stage");
    move(stage);
    world.guild.letSpeak(ann.id());
    eventually("ann speaks", () -> !seatOfAnn().muted());
    aMinutePasses();
    assertThat(xp(ann)).isEqualTo(RATE);
    assertThat(xp(bea)).isZero();
  }

  private void move(long channel) {
    world.guild.connect(ann.id(), channel);
    world.guild.connect(bea.id(), channel);
    eventually("both moved", () -> seated(channel).size() == 2);
  }

  @Test
  void rolesAndChannelsMultiplyOrExcludeAndTheDayHasItsCap() {
    var role = world.guild.createRole("night owls", 1);
    var fan = world.newMember("fan", role);
    world.guild.connect(fan.id(), lounge);
    eventually("three are in", () -> seated(lounge).size() == 3);
    settles("level multiplier", "percent", 200, "role", role);
    aMinutePasses();
    assertThat(xp(fan)).isEqualTo(2 * RATE);
    assertThat(xp(ann)).isEqualTo(RATE);

    settles("level cap", "cap", 2 * RATE + 1);
    aMinutePasses();
    assertThat(xp(fan)).isEqualTo(2 * RATE + 1);
    assertThat(xp(ann)).isEqualTo(2 * RATE);
    settles("level cap");

    settles("level exclusion", "channel", lounge);
    aMinutePasses();
    assertThat(xp(ann)).isEqualTo(2 * RATE);
    settles("level exclusion", "channel", lounge, "clear", true);
  }

  @Test
  void aGuildThatAwardsNothingForVoiceIsLeftAlone() {
    settles("level award", "source", "voice", "least", 0);
    var before = world.docket.get(MessageXp.class).handled();
    now = now.plus(Duration.ofMinutes(1));
    world.docket.get(VoiceXp.class).minuteEnded(now);

    settles("level award", "source", "voice", "least", RATE);
    aMinutePasses();
    assertThat(world.docket.get(MessageXp.class).handled()).isEqualTo(before + 2);
    assertThat(xp(ann)).isEqualTo(RATE);
  }

  @Test
  void aRestartWithinAMinuteNeitherPaysItTwiceNorLosesWhoIsThere() {
    aMinutePasses();
    world.stopDocket();
    world.startDocket();
    world.docket.get(FullMinutes.class).stop();
    eventually("both are still in", () -> seated(lounge).size() == 2);

    ends(world.docket, now);
    assertThat(xp(ann)).isEqualTo(RATE);
    aMinutePasses();
    assertThat(xp(ann)).isEqualTo(2 * RATE);
    assertThat(xp(bea)).isEqualTo(2 * RATE);
  }

  @Test
  void whatALostConnectionLeftBehindEarnsNothing() {
    world.discord.goOffline();
    eventually("nobody is seen", () -> rooms(world.docket).occupied().isEmpty());
    world.guild.disconnect(bea.id());
    aMinutePasses();
    world.discord.comeBack();

    eventually("ann is left", () -> seated(lounge).equals(Set.of(ann.id())));
    aMinutePasses();
    assertThat(xp(ann) + xp(bea)).isZero();
  }

  @Test
  void twoNodesPayAMinuteOnce() {
    aMinutePasses();
    try (var second =
        TestDocket.start(
            POSTGRES.access(),
            "docket.discord.mode=auto",
            "DISCORD_TOKEN=" + world.discord.token(),
            "DOCKET_DISCORD_REST_URL=" + world.discord.restUrl(),
            "DOCKET_DISCORD_GATEWAY_URL=" + world.discord.gatewayUrl())) {
      second.get(FullMinutes.class).stop();
      eventually("the second node sees both", () -> !rooms(second).occupied().isEmpty());
      for (var i = 0; i < 3; i++) {
        aMinutePasses();
        ends(second, now);
      }
      now = now.plus(Duration.ofMinutes(1));
      second.get(VoiceXp.class).minuteEnded(now);
      ends(world.docket, now);
    }

    assertThat(xp(ann)).isEqualTo(5 * RATE);
    assertThat(xp(bea)).isEqualTo(5 * RATE);
  }
}
