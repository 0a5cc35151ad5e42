package dev.docket.sandbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What members do in voice and stage channels. */
abstract sealed class GuildVoice extends GuildUse permits GuildTalk {

  private final Map<Long, VoiceState> states = new ConcurrentSkipListMap<>();
  private volatile @Nullable Long afkChannel;

  abstract GuildChannel requireChannel(long channelId);

  abstract SandboxMember requireMember(long userId);

  abstract Collection<GuildChannel> channels();

  abstract void tell(String type, Intent intent, ObjectNode data);

  /** Tells of the guild itself. */
  abstract void tellGuild();

  /** Joins a channel, or moves there. */
  public synchronized void connect(long userId, long channelId) {
    var channel = requireChannel(channelId);
    var before = states.getOrDefault(userId, stranger(requireMember(userId).id()));
    put(before.in(channelId, maySpeak(channel)));
  }

  /** Nobody speaks in the AFK channel, nor on a stage before they are asked to. */
  private boolean maySpeak(GuildChannel channel) {
    return channel.kind() == SandboxChannelKind.VOICE && !Objects.equals(afkChannel, channel.id());
  }

  private static VoiceState stranger(long userId) {
    var session = UUID.randomUUID().toString().replace("-", "");
    return new VoiceState(userId, null, session, false, false, false, false, false);
  }

  /** Leaves voice; whoever is not there stays away. */
  public synchronized void disconnect(long userId) {
    var state = states.remove(userId);
    if (state != null) {
      tell(state.in(null, true));
    }
  }

  /** A moderator mutes or unmutes somebody. */
  public void muteInVoice(long userId, boolean muted) {
    change(userId, it -> it.muted(muted));
  }

  /** A moderator deafens somebody, or lets them hear again. */
  public void deafenInVoice(long userId, boolean deafened) {
    change(userId, it -> it.deafened(deafened));
  }

  /** Switches the own microphone off or on. */
  public void muteSelf(long userId, boolean muted) {
    change(userId, it -> it.selfMuted(muted));
  }

  /** Switches the own sound off or on; without sound, Discord switches the microphone off too. */
  public void deafenSelf(long userId, boolean deafened) {
    change(userId, it -> it.selfDeafened(deafened).selfMuted(deafened || it.selfMuted()));
  }

  /** Whoever may lets somebody on a stage speak. */
  public void letSpeak(long userId) {
    change(userId, it -> it.in(it.channelId(), true));
  }

  /** From now on those who are idle belong in that channel. */
  public synchronized void setAfkChannel(long channelId) {
    afkChannel = requireChannel(channelId).id();
    tellGuild();
    states.values().stream()
        .filter(it -> Objects.equals(it.channelId(), channelId))
        .toList()
        .forEach(it -> put(it.in(channelId, false)));
  }

  private synchronized void change(long userId, UnaryOperator<VoiceState> change) {
    var state = states.get(userId);
    if (state == null) {
      throw new IllegalStateException("not in voice: " + userId);
    }
    put(change.apply(state));
  }

  private void put(VoiceState state) {
    states.put(state.userId(), state);
    tell(state);
  }

  private void tell(VoiceState state) {
    var member = Shapes.member(requireMember(state.userId()));
    tell("VOICE_STATE_UPDATE", Intent.GUILD_VOICE_STATES, state.shape().set("member", member));
  }

  void emptyVoice(long channelId) {
    states.values().stream()
        .filter(it -> Objects.equals(it.channelId(), channelId))
        .toList()
        .forEach(it -> disconnect(it.userId()));
  }

  /** Ids of the voice channels of a name. */
  public List<Long> voiceChannelsNamed(String name) {
    return channels().stream()
        .filter(it -> it.kind() == SandboxChannelKind.VOICE && it.name().equals(name))
        .map(Channel::id)
        .toList();
  }

  /** In which voice channel somebody is. */
  public Optional<Long> voiceChannelOf(long userId) {
    return Optional.ofNullable(states.get(userId)).map(VoiceState::channelId);
  }

  /** Puts a channel into a category. */
  public void moveChannel(long channelId, long category) {
    requireChannel(channelId).moveTo(category);
  }

  /** The category of a channel. */
  public Optional<Long> categoryOf(long channelId) {
    return requireChannel(channelId).category();
  }

  boolean isInVoice(long userId) {
    return states.containsKey(userId);
  }

  List<VoiceState> voiceStates() {
    return List.copyOf(states.values());
  }

  Optional<Long> afkChannel() {
    return Optional.ofNullable(afkChannel);
  }
}
