package dev.docket.discord;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the door finds Discord.
 *
 * @param mode whether there is a door at all
 * @param token the bot's token, from DISCORD_TOKEN or BOT_TOKEN; none starts the sandbox
 * @param restUrl another Discord-compatible REST API, ending in {@code /api/v10/}
 * @param gatewayUrl another Discord-compatible gateway
 * @param modLogChannel the name of the text channel in each guild that shows settled cases
 * @param firstRetry pause after the first failed enforcement, doubled with each further one
 * @param giveUpAfter how long after the ruling enforcement is tried
 * @param readAuditLogEvery pause between two looks at what was missed in the audit logs
 * @param readAuditLogBack how far back a guild's audit log is read at first contact, at most 45
 *     days
 * @param messageContent whether to ask for the privileged intent to read what messages say
 * @param presences whether to ask for the privileged intent to see the statuses of members
 */
@ConfigurationProperties("docket.discord")
public record DiscordSettings(
    @DefaultValue("auto") Mode mode,
    @Nullable String token,
    @Nullable String restUrl,
    @Nullable String gatewayUrl,
    @DefaultValue("mod-log") String modLogChannel,
    @DefaultValue("1s") Duration firstRetry,
    @DefaultValue("30m") Duration giveUpAfter,
    @DefaultValue("5m") Duration readAuditLogEvery,
    @DefaultValue("0s") Duration readAuditLogBack,
    @DefaultValue("false") boolean messageContent,
    @DefaultValue("false") boolean presences) {

  /** Whether there is a door. */
  public enum Mode {
    /** Discord with a token, the sandbox without. */
    AUTO,
    /** No door. */
    OFF
  }

  /** Whether a token was given. */
  public boolean hasToken() {
    return token != null && !token.isBlank();
  }

  @Override
  public String toString() {
    return "DiscordSettings[mode=" + mode + ", token " + (hasToken() ? "given" : "not given") + "]";
  }
}
