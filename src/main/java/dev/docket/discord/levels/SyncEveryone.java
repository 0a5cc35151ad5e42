package dev.docket.discord.levels;

import dev.docket.discord.Backoff;
import dev.docket.discord.Crowd;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.MemberRoles;
import dev.docket.discord.MemberRoles.Reach;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.levels.Earners.Earner;
import dev.docket.levels.Leaderboard.Line;
import dev.docket.levels.LevelQuery.ListEarners;
import dev.docket.levels.LevelQuery.ListMembers;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Goes through everyone who ever earned XP, a hundred at a time, and notes a duty for each whose
 * level roles are not right. Each page is a duty, so that a restart goes on where it was.
 */
record SyncEveryone(
    Duties duties,
    Queries queries,
    Crowd crowd,
    MemberRoles roles,
    InstantSource clock,
    RandomGenerator random)
    implements DutyHandler {

  static final String KIND = "sync-everyones-level-roles";

  private static final Duration PAUSE = Duration.ofSeconds(5);

  /**
   * The duty of the first page.
   *
   * @param cause tells one round from another, which may begin before it ends
   */
  static String begin(long guildId, long cause) {
    return page(guildId, new Earner(0, 0), String.valueOf(cause));
  }

  private static String page(long guildId, Earner after, String cause) {
    return guildId + "/" + after.board() + "/" + after.userId() + "/" + cause;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.substring(0, id.indexOf('/')));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", -1);
    try {
      var after = new Earner(Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
      look(Long.parseLong(parts[0]), after, parts[3]);
      return Optional.empty();
    } catch (Refused | DiscordFailure e) {
      return Optional.of(clock.instant().plus(Backoff.pause(PAUSE, 1, PAUSE, random)));
    }
  }

  private void look(long guildId, Earner after, String cause) {
    var list = queries.askLatest(new FindLevelSettings(guildId)).roles();
    var page = new ListEarners(guildId, after.board(), after.userId());
    var earners = queries.askLatest(page).earners();
    if (list.byLevel().isEmpty() || earners.isEmpty()) {
      return;
    }
    var users = earners.stream().map(Earner::userId).distinct().toList();
    var levels =
        queries.askLatest(new ListMembers(guildId, users)).lines().stream()
            .collect(Collectors.toMap(Line::userId, Line::level));
    var wrong = new ArrayList<String>();
    var grantable = grantable(guildId, List.copyOf(list.byLevel().values()));
    for (var it : crowd.presences(guildId, users, false).entrySet()) {
      var level = levels.getOrDefault(it.getKey(), 0);
      var held = it.getValue().roles();
      if (it.getValue().isMember() && !list.delta(level, held, grantable).isEmpty()) {
        wrong.add(guildId + "/" + it.getKey() + "/all/" + cause);
      }
    }
    duties.noteAll(SyncLevelRoles.KIND, wrong, clock.instant());
    duties.note(KIND, page(guildId, earners.getLast(), cause), clock.instant());
  }

  private List<Long> grantable(long guildId, List<Long> listed) {
    return roles.reach(guildId, listed).entrySet().stream()
        .filter(it -> it.getValue() == Reach.IN_REACH)
        .map(Map.Entry::getKey)
        .toList();
  }
}
