package dev.docket.guilds;

import dev.docket.kernel.EscalationRule;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a guild has settled; a guild that never settled anything has a view too.
 *
 * @param logChannels channel ids
 * @param levels ids of the roles by their permission level
 * @param templates texts of reasons by name, in the order of the names
 * @param commandLevels levels of the commands that take another one than Docket's own
 * @param rules escalation rules by name, in the order of the names
 */
public record GuildSettingsView(
    long guildId,
    Map<LogType, Long> logChannels,
    Map<Integer, Long> levels,
    @Nullable Long jailRole,
    @Nullable Long jailChannel,
    Map<String, String> templates,
    Map<String, Integer> commandLevels,
    Map<String, EscalationRule> rules) {

  /** The channel of a log, if it was given one. */
  public Optional<Long> logChannel(LogType type) {
    return Optional.ofNullable(logChannels.get(type));
  }
}
