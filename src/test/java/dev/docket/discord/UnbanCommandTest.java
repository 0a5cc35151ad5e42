package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever is banned is found by name, id or mention, although no list of members has them. */
class UnbanCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /** In the bot's name, which is no news to Docket. */
  private static SandboxUser banned(String name) {
    var user = world.newMember(name);
    world.guild.ban(world.discord.botId(), user.id(), "long ago");
    return user;
  }

  private static void unbannedBy(String typed, SandboxUser user) {
    assertThat(world.asks("unban", "user", typed)).contains("UNBAN", "applied", "" + user.id());
    assertThat(world.guild.bans()).doesNotContainKey(user.id());
  }

  @Test
  void byId() {
    var user = banned("numbered");
    unbannedBy("" + user.id(), user);
  }

  @Test
  void byMention() {
    var user = banned("mentioned");
    unbannedBy("<@!" + user.id() + ">", user);
  }

  @Test
  void byNameHoweverItIsTyped() {
    var user = banned("Napoleon");
    unbannedBy(" @NAPOLEON ", user);
  }

  @Test
  void byAPartOfTheNameThatOnlyOneHas() {
    var user = banned("wellington");
    banned("blucher");
    unbannedBy("welling", user);
  }

  @Test
  void aWholeNameWinsOverAPartOfAnother() {
    banned("nelson.horatio");
    var user = banned("nelson");
    unbannedBy("nelson", user);
  }

  @Test
  void aNameThatSeveralMatchListsThem() {
    var one = banned("twin.anna");
    var other = banned("twin.berta");

    assertThat(world.asks("unban", "user", "twin"))
        .startsWith("❌ `twin` may be any of 2 banned users.")
        .contains("`twin.anna` (" + one.id() + ")", "`twin.berta` (" + other.id() + ")");
    assertThat(world.guild.bans()).containsKeys(one.id(), other.id());
  }

  @Test
  void whoIsNotBannedIsNotFound() {
    assertThat(world.asks("unban", "user", "max"))
        .matches("❌ Nobody called `max` is among the \\d+ banned users. Type the .*");
    assertThat(world.asks("unban", "user", "" + world.member.id()))
        .isEqualTo("❌ This user is not banned.");
    assertThat(world.asks("unban", "user", "99999999999999999999")).contains("Nobody called");
    assertThat(world.asks("unban", "user", "<@&1>")).contains("Nobody called");
  }

  @Test
  void theWholeListIsSearched() {
    IntStream.range(0, 1_100).forEach(i -> banned("crowd" + i));
    var last = banned("straggler");

    unbannedBy("straggler", last);
  }

  @Test
  void theBannedAreSuggestedToWhomMayLiftBans() {
    var user = banned("suggestible");

    assertThat(world.suggests(world.moderator, "unban", "user", "GESTI"))
        .containsEntry("suggestible", "" + user.id());
    assertThat(world.suggests(world.moderator, "unban", "user", ("" + user.id()).substring(0, 12)))
        .containsValue("" + user.id());
    assertThat(world.suggests(world.member, "unban", "user", "")).isEmpty();
  }
}
