package dev.docket.discord;

import static dev.docket.sandbox.SandboxPermission.SEND_MESSAGES;
import static dev.docket.sandbox.SandboxPermission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxChannelKind;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /setup jail} hides all but the jail channel from the jail role. */
class SetupJailTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private SandboxWorld world;
  private long role;
  private long jail;
  private long voice;
  private long forum;

  @BeforeEach
  void open() {
    world = SandboxWorld.start(POSTGRES.access());
    role = world.guild.createRole("jailed", 1);
    jail = world.guild.createChannel("jail");
    voice = world.guild.createChannel(SandboxChannelKind.VOICE, "voice");
    forum = world.guild.createChannel(SandboxChannelKind.FORUM, "forum");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  private boolean isHidden(long channel) {
    return world.guild.denies(channel, role, VIEW_CHANNEL, SEND_MESSAGES);
  }

  @Test
  void itNeedsARoleAndAChannelAndMakesNeither() {
    assertThat(world.asks("setup jail")).contains("You do not have the permission");
    assertThat(owner("setup jail")).contains("There is no jail role yet");
    owner("config jail", "role", role);
    assertThat(owner("setup jail")).contains("There is no jail channel yet");
    assertThat(world.calls("PUT", "/channels/.*")).isEmpty();
  }

  @Test
  void everyChannelIsHiddenButTheJailChannelAndAgainOnlyWhatIsMissing() {
    owner("config jail", "role", role, "channel", jail);
    assertThat(owner("setup jail"))
        .isEqualTo("✅ Jail channel <#%d>: 5 channels set up, 0 were so already.".formatted(jail));
    for (var channel : new long[] {world.general, world.modLog, voice, forum}) {
      assertThat(isHidden(channel)).isTrue();
    }
    assertThat(world.guild.grants(jail, role, VIEW_CHANNEL, SEND_MESSAGES)).isTrue();
    assertThat(isHidden(jail)).isFalse();

    var fresh = world.guild.createChannel("fresh");
    SandboxWorld.eventually(
        "the new channel alone is set up",
        () -> owner("setup jail").contains("1 channels set up, 5 were so already"));
    assertThat(isHidden(fresh)).isTrue();
    assertThat(world.calls("PUT", "/channels/.*")).hasSize(6);
  }

  @Test
  void whatFailsIsNamedAndTheRestIsDone() {
    owner("config jail", "role", role, "channel", jail);
    world
        .discord
        .failures()
        .on("PUT", "/channels/" + voice + "/permissions/.*")
        .answer(403, 50013, "Missing Permissions");
    assertThat(owner("setup jail"))
        .startsWith("⚠️")
        .contains("4 channels set up")
        .contains("1 failed")
        .contains("<#%d>: Discord answered 403".formatted(voice));
    assertThat(isHidden(forum)).isTrue();
    world.discord.failures().clear();
    assertThat(owner("setup jail")).contains("1 channels set up, 4 were so already");
  }
}
