package dev.docket.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Where somebody is in voice, and what they hear and say there. */
record VoiceState(
    long userId,
    @Nullable Long channelId,
    String sessionId,
    boolean muted,
    boolean deafened,
    boolean selfMuted,
    boolean selfDeafened,
    boolean suppressed) {

  VoiceState in(@Nullable Long channel, boolean maySpeak) {
    return new VoiceState(
        userId, channel, sessionId, muted, deafened, selfMuted, selfDeafened, !maySpeak);
  }

  VoiceState muted(boolean it) {
    return new VoiceState(
        userId, channelId, sessionId, it, deafened, selfMuted, selfDeafened, suppressed);
  }

  VoiceState deafened(boolean it) {
    return new VoiceState(
        userId, channelId, sessionId, muted, it, selfMuted, selfDeafened, suppressed);
  }

  VoiceState selfMuted(boolean it) {
    return new VoiceState(
        userId, channelId, sessionId, muted, deafened, it, selfDeafened, suppressed);
  }

  VoiceState selfDeafened(boolean it) {
    return new VoiceState(userId, channelId, sessionId, muted, deafened, selfMuted, it, suppressed);
  }

  /** As the picture of a guild holds it: without guild and member. */
  ObjectNode shape() {
    var shape = Json.object();
    if (channelId == null) {
      shape.putNull("channel_id");
    } else {
      shape.put("channel_id", Json.id(channelId));
    }
    return shape
        .put("user_id", Json.id(userId))
        .put("session_id", sessionId)
        .put("deaf", deafened)
        .put("mute", muted)
        .put("self_deaf", selfDeafened)
        .put("self_mute", selfMuted)
        .put("self_video", false)
        .put("suppress", suppressed)
        .putNull("request_to_speak_timestamp");
  }
}
