package dev.docket.guilds;

import static dev.docket.guilds.SettingsFixture.ADMINISTRATOR;
import static dev.docket.guilds.SettingsFixture.holding;
import static dev.docket.guilds.SettingsFixture.inCharge;
import static dev.docket.guilds.SettingsFixture.refuses;
import static dev.docket.guilds.SettingsFixture.when;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.guilds.GuildCommand.AssignCommandLevel;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.AssignLogChannel;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.SettingEvent.CommandLevelAssigned;
import dev.docket.guilds.SettingEvent.LevelAssigned;
import dev.docket.guilds.SettingEvent.LevelCleared;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Right;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may change settings, and what the levels that were given mean. */
class WhoMayConfigureTest {

  private static final Right BAN = new Right("ban", 3, 1L << 2);
  private static final Right CASE_VIEW = new Right("case view", 2, 1L << 40);
  private static final Right RANK = Right.ofEveryone("rank");
  private static final Right RESTART = new Right("restart", 8, 0);

  /** Each level is held by the role whose id is the level plus 80. */
  private static LevelAssigned level(int level) {
    return new LevelAssigned(GUILD, level, 80 + level, null, MODERATOR, NOON);
  }

  private static Settings settings(SettingEvent... history) {
    var settings = new Settings();
    List.of(history).forEach(settings::evolve);
    return settings;
  }

  private static Actor member(long permissions, Long... roles) {
    return new Actor(1, false, permissions, 3, Set.of(roles));
  }

  private static boolean allowed(Settings settings, Actor actor, Right right) {
    return settings.allows(actor, right, new Operators(Set.of(9L), Set.of(8L)));
  }

  @ParameterizedTest
  @ValueSource(longs = {85, 86, 87})
  void fromLevelFiveOnSettingsMayBeChanged(long role) {
    when(new AssignLogChannel(holding(role), LogType.MOD, 70), level(5), level(6), level(7))
        .expectSuccessfulHandlerExecution();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 80, 84})
  void belowLevelFiveTheyMayNot(long role) {
    refuses(
        GuildRefusal.MISSING_PERMISSION,
        List.of(),
        new AssignLogChannel(holding(role), LogType.MOD, 70),
        level(0),
        level(4),
        level(5));
  }

  @Test
  void withoutLevelsOnlyAdministratorsMay() {
    refuses(
        GuildRefusal.MISSING_PERMISSION,
        List.of(),
        new AssignLogChannel(holding(), LogType.MOD, 70));
  }

  @Test
  void nobodyRaisesThemselves() {
    for (var role : List.of(85L, 86L)) {
      var history = new SettingEvent[] {level(5), level(6), level(7)};
      refuses(
          GuildRefusal.MISSING_PERMISSION,
          List.of(),
          new AssignLevel(holding(role), 4, role),
          history);
      refuses(
          GuildRefusal.MISSING_PERMISSION,
          List.of(),
          new AssignCommandLevel(holding(role), "ban", 0),
          history);
    }
    when(new AssignLevel(holding(87L), 4, 99), level(7)).expectSuccessfulHandlerExecution();
    when(new AssignLevel(inCharge(), 4, 99), level(7)).expectSuccessfulHandlerExecution();
  }

  /** Two levels of one member count as the higher one. */
  @Test
  void theHighestRoleCounts() {
    var settings = settings(level(1), level(3));
    assertThat(allowed(settings, member(0, 81L, 83L), BAN)).isTrue();
    assertThat(allowed(settings, member(0, 81L), BAN)).isFalse();
  }

  @Test
  void onceThereAreLevelsDiscordsPermissionsDecideNoMore() {
    assertThat(allowed(settings(), member(1L << 2), BAN)).isTrue();
    assertThat(allowed(settings(level(3)), member(1L << 2), BAN)).isFalse();
    assertThat(allowed(settings(level(3)), member(0, 83L), BAN)).isTrue();
    var cleared = new LevelCleared(GUILD, 3, 83, MODERATOR, NOON);
    assertThat(allowed(settings(level(3), cleared), member(1L << 2), BAN)).isTrue();
  }

  @Test
  void aGuildsOwnLevelForACommandWins() {
    var raised = new CommandLevelAssigned(GUILD, "ban", 5, null, MODERATOR, NOON);
    var closed = new CommandLevelAssigned(GUILD, "rank", 1, null, MODERATOR, NOON);
    var settings = settings(level(3), level(5), raised, closed);
    assertThat(allowed(settings, member(0, 83L), BAN)).isFalse();
    assertThat(allowed(settings, member(0, 85L), BAN)).isTrue();
    assertThat(allowed(settings, member(0), RANK)).isFalse();
    assertThat(allowed(settings, member(0, 83L), RANK)).isTrue();
  }

  @Test
  void aLevelForAFamilyOfCommandsHoldsForThoseWithoutTheirOwn() {
    var all = new CommandLevelAssigned(GUILD, "case", 5, null, MODERATOR, NOON);
    var view = new CommandLevelAssigned(GUILD, "case view", 0, null, MODERATOR, NOON);
    assertThat(allowed(settings(level(3), all), member(0, 83L), CASE_VIEW)).isFalse();
    assertThat(allowed(settings(level(3), all, view), member(0), CASE_VIEW)).isTrue();
  }

  @Test
  void operatorsHaveTheirLevelWhereGuildsHaveLevels() {
    var levels = settings(level(3));
    for (var operator : List.of(8L, 9L)) {
      var actor = new Actor(operator, false, 0, 0, Set.of());
      assertThat(allowed(levels, actor, BAN)).isTrue();
      assertThat(allowed(settings(), actor, BAN)).isFalse();
      assertThat(allowed(settings(), actor, RESTART)).isTrue();
    }
    assertThat(allowed(levels, new Actor(1, true, ADMINISTRATOR, 9, Set.of(87L)), RESTART))
        .as("a guild's owner does not run this Docket")
        .isFalse();
  }

  /** Tux gave owners and administrators nothing, and later denied what was not configured. */
  @Test
  void d24_ownersAndAdministratorsAreNeverLockedOut() {
    var owner = new Actor(1, true, 0, 0, Set.of());
    var administrator = new Actor(1, false, ADMINISTRATOR, 0, Set.of());
    var strict = new CommandLevelAssigned(GUILD, "ban", 7, null, MODERATOR, NOON);
    for (var settings : List.of(settings(), settings(level(7)), settings(level(7), strict))) {
      for (var right : List.of(BAN, CASE_VIEW, RANK, SettingRight.LEVELS.right())) {
        assertThat(allowed(settings, owner, right)).isTrue();
        assertThat(allowed(settings, administrator, right)).isTrue();
      }
    }
    var back = new AssignLevel(new By(GUILD, owner, NOON), 7, 99);
    when(back, level(7)).expectSuccessfulHandlerExecution();
  }

  @Test
  void d24_aCommandWithoutALevelOfItsOwnIsNotDenied() {
    assertThat(allowed(settings(level(3)), member(0, 83L), BAN)).isTrue();
    assertThat(allowed(settings(level(3)), member(0), RANK)).isTrue();
    assertThat(allowed(settings(), member(1L << 2), BAN)).isTrue();
  }

  /** Tux wrote levels by number and read them by the name of a column. */
  @Test
  void tux_whatIsSetByNumberIsReadByNumber() {
    for (var level = 0; level <= Settings.HIGHEST_LEVEL; level++) {
      assertThat(settings(level(level)).roleOf(level)).isEqualTo(80L + level);
    }
  }
}
