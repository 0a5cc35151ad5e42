package dev.docket.afk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time of being AFK, as it stands.
 *
 * @param nickname the nickname before, if there was one
 * @param marked the nickname that tells others
 * @param ending how it ended, if it did
 * @param moderatorId who ended it, if a moderator did
 * @param clearedFor why they did
 * @param cause why Discord refused
 */
public record AfkView(
    long guildId,
    long userId,
    int spell,
    AfkState state,
    Instant since,
    @Nullable Instant until,
    boolean permanent,
    boolean enforced,
    @Nullable String reason,
    @Nullable String nickname,
    String marked,
    @Nullable AfkEnding ending,
    @Nullable Long moderatorId,
    @Nullable String clearedFor,
    @Nullable String cause) {}
