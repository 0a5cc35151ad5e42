package dev.docket.guilds;

import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Right;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * What guilds have settled, as the log has it now: another node may just have taken a level from
 * somebody, who must not act once more.
 *
 * @param now the settings of a guild as the log has them
 * @param heard the settings of a guild as this node last heard
 */
record SettledRules(LongFunction<Settings> now, LongFunction<Settings> heard, Operators operators)
    implements GuildRules {

  /** What rules ask for; the texts of a guild would only take memory. */
  private static final Set<SettingKind> ASKED =
      EnumSet.of(SettingKind.LEVEL, SettingKind.COMMAND_LEVEL, SettingKind.SNIPPET_ROLE);

  static Settings settings(Stream<GuildEvent> events) {
    var settings = new Settings();
    events
        .map(it -> (SettingEvent) it)
        .filter(it -> ASKED.contains(SettingChange.of(it).key().kind()))
        .forEach(settings::evolve);
    return settings;
  }

  @Override
  public GuildRules asHeard() {
    return new SettledRules(heard, heard, operators);
  }

  @Override
  public boolean allows(long guildId, Actor actor, Right right) {
    return now.apply(guildId).allows(actor, right, operators);
  }

  @Override
  public Set<Long> snippetRoles(long guildId) {
    return now.apply(guildId).snippetRoles();
  }
}
