package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.GuildVoiceState;
import net.dv8tion.jda.api.entities.channel.middleman.AudioChannel;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.update.GuildUpdateAfkChannelEvent;
import net.dv8tion.jda.api.events.guild.voice.GenericGuildVoiceEvent;
import net.dv8tion.jda.api.events.guild.voice.GuildVoiceDeafenEvent;
import net.dv8tion.jda.api.events.guild.voice.GuildVoiceMuteEvent;
import net.dv8tion.jda.api.events.guild.voice.GuildVoiceSuppressEvent;
import net.dv8tion.jda.api.events.guild.voice.GuildVoiceUpdateEvent;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Voice states, as the real client hears of them. */
class VoiceTest {

  private final Heard heard = new Heard();
  private SandboxDiscord discord;
  private SandboxGuild guild;
  private SandboxMember ann;
  private long lounge;

  @BeforeEach
  void open() {
    discord = SandboxDiscord.start(Clock.systemUTC());
    guild = discord.createGuild("Lighthouse");
    lounge = guild.createChannel(SandboxChannelKind.VOICE, "lounge");
    ann = guild.join(discord.createUser("ann"));
  }

  @AfterEach
  void close() {
    discord.close();
  }

  private JDA connect(GatewayIntent... intents) {
    var wanted = EnumSet.of(GatewayIntent.GUILD_VOICE_STATES, intents);
    return SandboxJda.awaitReady(
        SandboxJda.builder(discord, discord.token(), wanted)
            .enableCache(CacheFlag.VOICE_STATE)
            .setMemberCachePolicy(MemberCachePolicy.VOICE)
            .addEventListeners(heard)
            .build());
  }

  private Guild seen(JDA jda) {
    return jda.getGuildById(guild.id());
  }

  private static List<Long> inVoice(Guild seen) {
    return seen.getVoiceStates().stream()
        .filter(GuildVoiceState::inAudioChannel)
        .map(it -> it.getMember().getIdLong())
        .toList();
  }

  @Test
  void whoeverIsInVoiceIsInThePictureOfTheGuildWithoutAnyPrivilege() {
    guild.join(discord.createUser("silent"));
    guild.connect(ann.id(), lounge);
    guild.muteSelf(ann.id(), true);
    var jda = connect();
    try {
      var state = seen(jda).getMemberById(ann.id()).getVoiceState();
      assertThat(inVoice(seen(jda))).containsExactly(ann.id());
      assertThat(state.getChannel().getIdLong()).isEqualTo(lounge);
      assertThat(state.isSelfMuted()).isTrue();
      assertThat(state.isGuildMuted() || state.isDeafened() || state.isSuppressed()).isFalse();
    } finally {
      SandboxJda.disconnect(jda);
    }
  }

  @Test
  void joiningMovingMutingAndLeavingAreHeardAsTheyHappen() {
    var other = guild.createChannel(SandboxChannelKind.VOICE, "other");
    var jda = connect();
    try {
      guild.connect(ann.id(), lounge);
      guild.connect(ann.id(), other);
      guild.deafenSelf(ann.id(), true);
      guild.deafenSelf(ann.id(), false);
      guild.muteInVoice(ann.id(), true);
      guild.disconnect(ann.id());
      guild.disconnect(ann.id());

      assertThat(heard.await(GuildVoiceUpdateEvent.class, 3))
          .map(it -> id(it.getChannelJoined()))
          .containsExactly(lounge, other, 0L);
      assertThat(heard.all(GuildVoiceDeafenEvent.class))
          .map(GuildVoiceDeafenEvent::isDeafened)
          .containsExactly(true, false);
      assertThat(heard.all(GuildVoiceMuteEvent.class))
          .map(GuildVoiceMuteEvent::isMuted)
          .startsWith(true);
      assertThat(inVoice(seen(jda))).isEmpty();
    } finally {
      SandboxJda.disconnect(jda);
    }
  }

  private static long id(AudioChannel channel) {
    return channel == null ? 0 : channel.getIdLong();
  }

  @Test
  void nobodySpeaksInTheAfkChannelNorOnAStageUnasked() {
    var stage = guild.createChannel(SandboxChannelKind.STAGE, "stage");
    var jda = connect();
    try {
      guild.connect(ann.id(), lounge);
      guild.setAfkChannel(lounge);
      heard.await(GuildUpdateAfkChannelEvent.class);
      assertThat(seen(jda).getAfkChannel().getIdLong()).isEqualTo(lounge);
      guild.connect(ann.id(), stage);
      guild.letSpeak(ann.id());

      assertThat(heard.await(GuildVoiceSuppressEvent.class, 2))
          .map(GuildVoiceSuppressEvent::isSuppressed)
          .containsExactly(true, false);
    } finally {
      SandboxJda.disconnect(jda);
    }
  }

  @Test
  void whoeverLeavesTheGuildOrLosesTheChannelIsNotInVoiceAnyMore() {
    var bea = guild.join(discord.createUser("bea"));
    var jda = connect(GatewayIntent.GUILD_MEMBERS);
    try {
      guild.connect(ann.id(), lounge);
      guild.connect(bea.id(), lounge);
      guild.leave(ann.user());
      heard.await(GuildMemberRemoveEvent.class);
      assertThat(inVoice(seen(jda))).containsExactly(bea.id());

      guild.deleteChannel(lounge);
      heard.await(GuildVoiceUpdateEvent.class, 4);
      assertThat(inVoice(seen(jda))).isEmpty();
    } finally {
      SandboxJda.disconnect(jda);
    }
  }

  @Test
  void withoutTheIntentNothingIsHeard() {
    guild.connect(ann.id(), lounge);
    var jda = SandboxJda.connect(discord, heard);
    try {
      guild.muteSelf(ann.id(), true);
      guild.kick(guild.ownerId(), ann.id(), "gone");
      heard.await(GuildMemberRemoveEvent.class);
      heard.hasNone(GenericGuildVoiceEvent.class);
      assertThat(seen(jda).getVoiceStates()).isEmpty();
    } finally {
      SandboxJda.disconnect(jda);
    }
  }
}
