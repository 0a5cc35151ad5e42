package dev.docket.levels;

import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.levels.DecayQuery.DueMember;
import dev.docket.levels.DecayQuery.ListDecaying;
import dev.docket.levels.DecayQuery.ListDueMembers;
import dev.docket.levels.LevelCommand.DecayXp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the decay of members who gained no XP for a while; whether they lose any, their stream
 * says. One duty for each guild goes through those who are due, a page at a time.
 */
final class WhenMemberIsIdleThenTakeXp implements DutyHandler, DutySweep {

  static final String KIND = "take-decayed-xp";

  static final int PAGE = 100;
  private static final int PAGES_AT_ONCE = 20;
  private static final Duration BOARD_BEHIND = Duration.ofSeconds(5);

  private final Commands commands;
  private final Queries queries;
  private final InstantSource now;

  /**
   * Takes XP by the time of a clock.
   *
   * @param now the database's time, as a node's own clock may jump
   */
  WhenMemberIsIdleThenTakeXp(Commands commands, Queries queries, InstantSource now) {
    this.commands = commands;
    this.queries = queries;
    this.now = now;
  }

  @Override
  public String name() {
    return "when-member-is-idle-then-take-xp";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void sweep(Duties roster) {
    var at = now.instant();
    var guilds = queries.ask(new ListDecaying(at)).guildIds();
    roster.noteAll(KIND, guilds.stream().map(String::valueOf).toList(), at);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var guild = Long.parseLong(id);
    var at = now.instant();
    try {
      var after = DueMember.NOBODY;
      for (var pages = 0; pages < PAGES_AT_ONCE; pages++) {
        var page = queries.askLatest(new ListDueMembers(guild, at, after, PAGE)).members();
        take(guild, page, at);
        if (page.size() < PAGE) {
          return Optional.empty();
        }
        after = page.getLast();
      }
      return Optional.of(at);
    } catch (Refused boardIsBehind) {
      return Optional.of(at.plus(BOARD_BEHIND));
    }
  }

  /** The id has the due date in it: two nodes ask for the same, and get the same answer. */
  private void take(long guild, List<DueMember> page, Instant at) {
    for (var it : page) {
      var id = KIND + "/" + guild + "/" + it.userId() + "/" + it.due().toEpochMilli();
      commands.send(new DecayXp(guild, it.userId(), at), Origin.following(id, Source.POLICY, id));
    }
  }
}
