package dev.docket.audit;

import dev.docket.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator does to a channel.
 *
 * @param actId the interaction that asked for it
 */
public record ChannelAct(
    long guildId, long channelId, long actId, Actor actor, @Nullable String reason, Instant at) {}
