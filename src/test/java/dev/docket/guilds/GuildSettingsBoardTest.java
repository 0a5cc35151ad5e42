package dev.docket.guilds;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.guilds.GuildCommand.AddTemplate;
import dev.docket.guilds.GuildCommand.AssignCommandLevel;
import dev.docket.guilds.GuildCommand.AssignJailChannel;
import dev.docket.guilds.GuildCommand.AssignJailRole;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.AssignLogChannel;
import dev.docket.guilds.GuildCommand.AssignPrefix;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ChangeSnippetRole;
import dev.docket.guilds.GuildCommand.ChangeTemplate;
import dev.docket.guilds.GuildCommand.ClearLevel;
import dev.docket.guilds.GuildCommand.ClearLogChannel;
import dev.docket.guilds.GuildCommand.RemoveTemplate;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildQuery.ListSettingChanges;
import dev.docket.kernel.Actor;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.kernel.Stories;
import dev.docket.kernel.Story;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is settled is shown, and holds on every node from that moment on. */
class GuildSettingsBoardTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final AtomicLong GUILDS = new AtomicLong(70_000);
  private static TestDocket docket;
  private static TestDocket other;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts acts = new Acts(docket, guild);
  private long position;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(postgres.access());
    other = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
    other.close();
  }

  private By owner() {
    return new By(guild, new Actor(10, true, 0, 5, Set.of()), NOON);
  }

  private void done(GuildCommand command) {
    position = acts.send(command).position();
  }

  private GuildSettingsView settings() {
    return docket.queries().ask(new FindGuildSettings(guild), position);
  }

  @Test
  void aGuildThatSettledNothingHasAView() {
    assertThat(settings())
        .isEqualTo(
            new GuildSettingsView(
                guild, Map.of(), Map.of(), null, null, Map.of(), Map.of(), Set.of(), Map.of(),
                null));
  }

  @Test
  void whatIsSettledIsShown() {
    done(new AssignLogChannel(owner(), LogType.MOD, 70));
    done(new AssignLogChannel(owner(), LogType.AUDIT, 71));
    done(new ClearLogChannel(owner(), LogType.AUDIT));
    done(new AssignLevel(owner(), 3, 83));
    done(new AssignJailRole(owner(), 90));
    done(new AssignJailChannel(owner(), 72));
    done(new AddTemplate(owner(), "Spam", "No ads."));
    done(new ChangeTemplate(owner(), "spam", "No ads!"));
    done(new AddTemplate(owner(), "raid", "Raid."));
    done(new RemoveTemplate(owner(), "raid"));
    done(new AssignCommandLevel(owner(), "ban", 5));
    done(new ChangeSnippetRole(owner(), 84, true));
    done(new ChangeSnippetRole(owner(), 85, true));
    done(new ChangeSnippetRole(owner(), 84, false));
    done(new AssignPrefix(owner(), "$"));

    var expected =
        new GuildSettingsView(
            guild,
            Map.of(LogType.MOD, 70L),
            Map.of(3, 83L),
            90L,
            72L,
            Map.of("spam", "No ads!"),
            Map.of("ban", 5),
            Set.of(85L),
            Map.of(),
            "$");
    assertThat(settings()).isEqualTo(expected);
    assertThat(settings().logChannel(LogType.MOD)).contains(70L);
    assertThat(settings().logChannel(LogType.AUDIT)).isEmpty();
    assertThat(docket.rebuild(GuildSettingsProjection.GUILD_SETTINGS)).allMatch(it -> it.isEqual());
    assertThat(settings()).isEqualTo(expected);
  }

  @Test
  void theHistorySaysWhoChangedWhatFromWhatToWhat() {
    done(new AssignLevel(owner(), 3, 83));
    var first = position;
    done(new AssignLevel(owner(), 3, 84));
    done(new ClearLevel(owner(), 3));

    var latest = docket.queries().ask(new ListSettingChanges(guild, null, 2), position);
    assertThat(latest.changes())
        .extracting(it -> it.before() + " to " + it.after())
        .containsExactly("84 to null", "83 to 84");
    var page = docket.queries().ask(new ListSettingChanges(guild, latest.next(), 2));
    assertThat(page.next()).isNull();
    assertThat(page.changes())
        .containsExactly(
            new SettingHistory.Change(
                first, NOON, 10, Source.DISCORD, SettingKind.LEVEL, "3", null, "83"));
    assertThat(
            docket
                .queries()
                .askAsOf(new FindGuildSettings(guild), new AsOf.Position(first))
                .levels())
        .isEqualTo(Map.of(3, 83L));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> docket.queries().ask(new ListSettingChanges(guild, null, 101)))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(InputRefusal.NUMBER_OUT_OF_RANGE));
  }

  /** Both nodes have decided on these settings before, so both have cached them. */
  @Test
  void whatOneNodeSettlesTheOtherOneKnowsAtOnce() {
    var right = new Right("ban", 3, 1L << 2);
    var actor = new Actor(20, false, 0, 5, Set.of(83L));
    var here = docket.get(GuildRules.class);
    var there = other.get(GuildRules.class);
    for (var round = 0; round < 20; round++) {
      done(new AssignLevel(owner(), 3, 83));
      assertThat(there.allows(guild, actor, right)).isTrue();
      new Acts(other, guild).send(new ClearLevel(owner(), 3));
      assertThat(here.allows(guild, actor, right)).isFalse();
    }
  }

  @Test
  void whoWasJustDemotedOnAnotherNodeChangesNothingHere() {
    var level7 = new By(guild, new Actor(20, false, 0, 5, Set.of(87L)), NOON);
    done(new AssignLevel(owner(), 7, 87));
    done(new AssignLogChannel(level7, LogType.MOD, 70));
    new Acts(other, guild).send(new AssignLevel(owner(), 7, 88));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> done(new AssignLogChannel(level7, LogType.MOD, 71)))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(GuildRefusal.MISSING_PERMISSION));
  }

  @Test
  void theStoryIsTold() {
    done(new AssignLevel(owner(), 3, 83));
    done(new AssignLevel(owner(), 3, 84));
    done(new AssignCommandLevel(owner(), "ban", 5));
    done(new AddTemplate(owner(), "spam", "No ads.\nNever."));
    done(new AssignLogChannel(owner(), LogType.MOD, 70));

    var telling = docket.get(Stories.class).begin(it -> "user " + it);
    var lines =
        events().stream().flatMap(it -> telling.hear(it).stream()).map(Story.Line::text).toList();
    assertThat(lines)
        .containsExactly(
            "user 10 gave level 3 to role 83.",
            "user 10 gave level 3 to role 84 instead of 83.",
            "user 10 lets /ban take level 5.",
            "user 10 wrote the template “spam”: “No ads. Never.”.",
            "user 10 made channel 70 the mod log.");
    var summary = docket.get(Stories.class).of(events().getFirst().event()).addUp();
    events().forEach(it -> summary.add(it.event()));
    assertThat(summary.sentences())
        .contains(
            "The level 3 is 84.", "The log channel MOD is 70.", "The command level ban is 5.");
  }

  private List<Recorded> events() {
    return docket.get(PostgresEventLog.class).after(0, 1_000).stream()
        .filter(it -> it.event().guildId() == guild)
        .toList();
  }
}
