package dev.docket;

import static dev.docket.PermissionMatrix.ADMINISTRATOR;
import static dev.docket.PermissionMatrix.BAN;
import static dev.docket.PermissionMatrix.BEHIND;
import static dev.docket.PermissionMatrix.DOOR;
import static dev.docket.PermissionMatrix.KICK;
import static dev.docket.PermissionMatrix.MODERATE;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.PermissionMatrix.Takes;
import dev.docket.afk.AfkCommand;
import dev.docket.afk.AfkRefusal;
import dev.docket.audit.AuditCommand;
import dev.docket.audit.AuditRefusal;
import dev.docket.bookmarks.BookmarkCommand;
import dev.docket.bookmarks.BookmarkRefusal;
import dev.docket.cases.BatchCommand;
import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseRefusal;
import dev.docket.discord.SlashSpec;
import dev.docket.eventlog.EventNames;
import dev.docket.gifs.GifCommand;
import dev.docket.gifs.GifRefusal;
import dev.docket.guilds.GuildCommand;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildRefusal;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelCommand;
import dev.docket.levels.LevelRefusal;
import dev.docket.levels.LevelSettingCommand;
import dev.docket.membership.MembershipCommand;
import dev.docket.polls.PollCommand;
import dev.docket.polls.PollRefusal;
import dev.docket.reminders.ReminderCommand;
import dev.docket.snippets.SnippetCommand;
import dev.docket.snippets.SnippetRefusal;
import dev.docket.starboard.StarboardCommand;
import dev.docket.starboard.StarboardRefusal;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import dev.docket.tempvoice.VoiceCommand;
import dev.docket.tempvoice.VoiceRefusal;
import dev.docket.tokens.TokenCommand;
import dev.docket.tokens.TokenRefusal;
import dev.docket.watch.WatchCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Who may do what: every slash command at the door, every command behind it, in a guild with levels
 * and in one without. What is new has no row here, and fails until it is given one.
 */
class PermissionMatrixTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  /** What has no row. */
  private static final Takes NOBODYS = new Takes(10, 0);

  private static final long LEVELLED = 91_001;
  private static final long UNLEVELLED = 91_002;
  private static final long SYSTEM_ADMINISTRATOR = 8;
  private static final long BOT_OWNER = 9;

  private static final Set<Refusal> DENIED =
      Set.of(
          CaseRefusal.MISSING_PERMISSION,
          GuildRefusal.MISSING_PERMISSION,
          SnippetRefusal.MISSING_PERMISSION,
          LevelRefusal.MISSING_PERMISSION,
          AuditRefusal.MISSING_PERMISSION,
          AfkRefusal.MISSING_PERMISSION,
          StarboardRefusal.MISSING_PERMISSION,
          BookmarkRefusal.MISSING_PERMISSION,
          PollRefusal.MISSING_PERMISSION,
          GifRefusal.MISSING_PERMISSION,
          VoiceRefusal.MISSING_PERMISSION,
          TokenRefusal.MISSING_PERMISSION);

  private static TestDocket docket;

  /** Each level from 0 to 7 is held by the role whose id is the level plus 80. */
  @BeforeAll
  static void start() {
    docket =
        TestDocket.start(
            POSTGRES.access(),
            "docket.owners=" + BOT_OWNER,
            "docket.system-administrators=" + SYSTEM_ADMINISTRATOR);
    var owner = new By(LEVELLED, new Actor(1, true, 0, 9, Set.of()), NOON);
    IntStream.rangeClosed(0, 7)
        .forEach(it -> Acts.at(docket).send(new AssignLevel(owner, it, 80L + it)));
    for (var guild : List.of(LEVELLED, UNLEVELLED)) {
      var by = new By(guild, owner.actor(), NOON);
      Acts.at(docket).send(BEHIND.get(WarnMember.class).by().apply(by));
    }
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  /**
   * Somebody in the matrix.
   *
   * @param level none, or 0 to 9
   */
  private record Somebody(Optional<Integer> level, boolean owns, boolean administers, long bits) {

    Actor actor() {
      var user = level.filter(it -> it > 7).map(Integer::longValue).orElse(10L);
      return new Actor(
          user,
          owns,
          administers ? bits | ADMINISTRATOR : bits,
          5,
          level.filter(it -> it <= 7).map(it -> Set.of(80L + it)).orElse(Set.of()));
    }

    /** What the rules ought to say, in other words than theirs. */
    boolean may(Takes takes, boolean guildHasLevels) {
      if (takes.level() > 7) {
        return level.orElse(0) >= takes.level();
      }
      if (owns || administers) {
        return true;
      }
      return guildHasLevels
          ? level.orElse(0) >= takes.level()
          : takes.permission() == 0 || (bits & takes.permission()) != 0;
    }
  }

  private static List<Somebody> everybody() {
    var levels = new ArrayList<Optional<Integer>>(List.of(Optional.empty()));
    IntStream.rangeClosed(0, 9).mapToObj(Optional::of).forEach(levels::add);
    return everybody(levels, List.of(0L, KICK, BAN, MODERATE, ~ADMINISTRATOR));
  }

  /** Those just above and just below what a command takes. */
  private static List<Somebody> closeTo(Takes takes) {
    var levels =
        List.of(
            Optional.<Integer>empty(),
            Optional.of(Math.max(0, takes.level() - 1)),
            Optional.of(takes.level()),
            Optional.of(9));
    var bits = takes.permission();
    return everybody(levels, List.of(0L, bits & ~ADMINISTRATOR, ~(bits | ADMINISTRATOR)));
  }

  private static List<Somebody> everybody(List<Optional<Integer>> levels, List<Long> permissions) {
    var all = new ArrayList<Somebody>();
    for (var level : levels) {
      for (var bits : permissions) {
        all.add(new Somebody(level, false, false, bits));
        all.add(new Somebody(level, true, false, bits));
        all.add(new Somebody(level, false, true, bits));
      }
    }
    return all;
  }

  @Test
  void everySlashCommandHasItsRow() {
    var actual =
        Catalogue.read().slashes().stream()
            .collect(
                Collectors.toMap(
                    SlashSpec::path, it -> new Takes(it.right().level(), it.right().permission())));
    assertThat(actual).containsExactlyInAnyOrderEntriesOf(DOOR);
  }

  @Test
  void everyCommandHasItsRow() {
    var commands = new ArrayList<Class<?>>(EventNames.eventsOf(CaseCommand.class));
    commands.addAll(EventNames.eventsOf(BatchCommand.class));
    commands.addAll(EventNames.eventsOf(GuildCommand.class));
    commands.addAll(EventNames.eventsOf(SnippetCommand.class));
    commands.addAll(EventNames.eventsOf(AuditCommand.class));
    commands.addAll(EventNames.eventsOf(AfkCommand.class));
    commands.addAll(EventNames.eventsOf(ReminderCommand.class));
    commands.addAll(EventNames.eventsOf(StarboardCommand.class));
    commands.addAll(EventNames.eventsOf(BookmarkCommand.class));
    commands.addAll(EventNames.eventsOf(PollCommand.class));
    commands.addAll(EventNames.eventsOf(GifCommand.class));
    commands.addAll(EventNames.eventsOf(VoiceCommand.class));
    commands.addAll(EventNames.eventsOf(TokenCommand.class));
    commands.addAll(EventNames.eventsOf(WatchCommand.class));
    commands.addAll(EventNames.eventsOf(MembershipCommand.class));
    commands.addAll(EventNames.eventsOf(LevelSettingCommand.class));
    commands.addAll(EventNames.eventsOf(LevelCommand.class));
    var rows = new ArrayList<>(BEHIND.keySet());
    rows.addAll(OwnCommands.ALL);
    assertThat(commands).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void theDoorAllowsWhatTheMatrixSays() {
    var rules = docket.get(GuildRules.class);
    var wrong = new LinkedHashMap<String, Boolean>();
    var asked = 0;
    for (var slash : Catalogue.read().slashes()) {
      var takes = DOOR.getOrDefault(slash.path(), NOBODYS);
      for (var guild : List.of(LEVELLED, UNLEVELLED)) {
        for (var somebody : everybody()) {
          asked++;
          var may = rules.allows(guild, somebody.actor(), slash.right());
          if (may != somebody.may(takes, guild == LEVELLED)) {
            wrong.put(slash.path() + " " + somebody + " in " + guild, may);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isEqualTo(DOOR.size() * 2 * 11 * 15);
  }

  /** Whoever may is at most refused for another reason. */
  @Test
  void everyCommandDecidesAsTheDoorDoes() {
    var wrong = new ArrayList<String>();
    BEHIND.forEach((type, sent) -> {
      for (var guild : List.of(LEVELLED, UNLEVELLED)) {
        for (var somebody : closeTo(sent.takes())) {
          var denied = isDenied(sent.by().apply(new By(guild, somebody.actor(), NOON)));
          if (denied == somebody.may(sent.takes(), guild == LEVELLED)) {
            wrong.add(type.getSimpleName() + " " + somebody + " in " + guild);
          }
        }
      }
    });
    assertThat(wrong).isEmpty();
  }

  private static boolean isDenied(Command<?> command) {
    try {
      Acts.at(docket).send(command);
      return false;
    } catch (Refused e) {
      return DENIED.contains(e.refusal());
    }
  }
}
