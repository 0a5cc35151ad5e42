package dev.docket.guilds;

import dev.docket.axon.Repositories;
import dev.docket.axon.StreamCache;
import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Right;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What guilds have settled. Decisions compare what this node keeps with the log each time: another
 * node may just have taken a level from somebody, who must not act once more.
 *
 * @param settings of a guild's stream
 */
record SettledRules(
    Function<String, Settings> settings, Operators operators, StreamCache<Settings> kept)
    implements GuildRules {

  /** What rules ask for; the texts of a guild would only take memory. */
  private static final Set<SettingKind> ASKED =
      EnumSet.of(SettingKind.LEVEL, SettingKind.COMMAND_LEVEL, SettingKind.SNIPPET_ROLE);

  static SettledRules of(Repositories log, Operators operators) {
    var kept = log.kept(GuildSettings.class, SettledRules::settings);
    return new SettledRules(kept::now, operators, kept);
  }

  private static Settings settings(Stream<GuildEvent> events) {
    var settings = new Settings();
    events
        .map(it -> (SettingEvent) it)
        .filter(it -> ASKED.contains(SettingChange.of(it).key().kind()))
        .forEach(settings::evolve);
    return settings;
  }

  @Override
  public GuildRules asHeard() {
    return new SettledRules(kept::heard, operators, kept);
  }

  @Override
  public boolean allows(long guildId, Actor actor, Right right) {
    return of(guildId).allows(actor, right, operators);
  }

  @Override
  public Set<Long> snippetRoles(long guildId) {
    return of(guildId).snippetRoles();
  }

  private Settings of(long guildId) {
    return settings.apply(GuildSettings.streamOf(guildId));
  }
}
