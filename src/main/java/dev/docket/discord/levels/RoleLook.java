package dev.docket.discord.levels;

import dev.docket.discord.Crowd;
import dev.docket.discord.MemberRoles;
import dev.docket.discord.MemberRoles.Reach;
import dev.docket.kernel.Queries;
import dev.docket.levels.Leaderboard.Line;
import dev.docket.levels.LevelQuery.ListMembers;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at many members at once: Discord is asked for a hundred of them by one question. */
record RoleLook(Queries queries, Crowd crowd, MemberRoles roles) {

  boolean hasList(long guildId) {
    return !queries.askLatest(new FindLevelSettings(guildId)).roles().byLevel().isEmpty();
  }

  /** Of these users, the members whose level roles are not right. */
  List<Long> wrong(long guildId, List<Long> users) {
    var list = queries.askLatest(new FindLevelSettings(guildId)).roles();
    var levels =
        queries.askLatest(new ListMembers(guildId, users)).lines().stream()
            .collect(Collectors.toMap(Line::userId, Line::level));
    var grantable = grantable(guildId, list.byLevel().values());
    return crowd.presences(guildId, users, false).entrySet().stream()
        .filter(it -> it.getValue().isMember())
        .filter(it -> {
          var level = levels.getOrDefault(it.getKey(), 0);
          return !list.delta(level, it.getValue().roles(), grantable).isEmpty();
        })
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Long> grantable(long guildId, Collection<Long> listed) {
    return roles.reach(guildId, listed).entrySet().stream()
        .filter(it -> it.getValue() == Reach.IN_REACH)
        .map(Map.Entry::getKey)
        .toList();
  }
}
