package dev.docket.guilds;

import dev.docket.kernel.EscalationRule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a guild has settled; a guild that never settled anything has a view too.
 *
 * @param logChannels channel ids
 * @param levels ids of the roles by their permission level
 * @param templates texts of reasons by name, in the order of the names
 * @param commandLevels levels of the commands that take another one than Docket's own
 * @param snippetRoles ids of the roles of which one is needed to write snippets, if there are any
 * @param rules escalation rules by name, in the order of the names
 * @param prefix what the commands of another bot began with, if that was noted
 */
public record GuildSettingsView(
    long guildId,
    Map<LogType, Long> logChannels,
    Map<Integer, Long> levels,
    @Nullable Long jailRole,
    @Nullable Long jailChannel,
    Map<String, String> templates,
    Map<String, Integer> commandLevels,
    Set<Long> snippetRoles,
    Map<String, EscalationRule> rules,
    @Nullable String prefix) {

  /** The channel of a log, if it was given one. */
  public Optional<Long> logChannel(LogType type) {
    return Optional.ofNullable(logChannels.get(type));
  }
}
