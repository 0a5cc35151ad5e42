package dev.docket.guilds;

import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Right;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What guilds have settled, read from the log for every question: another node may have taken a
 * level from somebody since this one last looked, and whoever lost it must not act once more.
 *
 * @param log the events of a stream as they stand
 */
record SettledRules(Function<String, Stream<GuildEvent>> log, Operators operators)
    implements GuildRules {

  @Override
  public boolean allows(long guildId, Actor actor, Right right) {
    return settings(guildId).allows(actor, right, operators);
  }

  @Override
  public Set<Long> snippetRoles(long guildId) {
    return settings(guildId).snippetRoles();
  }

  private Settings settings(long guildId) {
    var settings = new Settings();
    log.apply(GuildSettings.streamOf(guildId)).forEach(it -> settings.evolve((SettingEvent) it));
    return settings;
  }
}
