package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.ListInForce;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.cases.InForceList.Item;
import dev.docket.discord.cases.Drift;
import dev.docket.discord.cases.Reconciliation;
import dev.docket.eventlog.EventFilter;
import dev.docket.eventlog.LogSearch;
import dev.docket.kernel.Stories;
import dev.docket.kernel.Story;
import dev.docket.sandbox.SandboxInteraction;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * However Docket's rulings and acts by hand follow each other, the log ends where Discord does;
 * what falls into the very moment in which Docket acts, nobody can order, and drift mends.
 */
class InterleavedHandsTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final int STEPS = 30;
  private static final int LONGEST_PAUSE_NANOS = 120_000_000;

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /** The impatient go on by hand, as fast as people do, while Docket is still at work. */
  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, true", "11, false", "12, false", "13, false"})
  void theLogEndsWhereDiscordDoes(long seed, boolean patient) {
    var dice = new Random(seed);
    var user = world.newMember("target " + seed);
    var asked = new ArrayList<SandboxInteraction>();
    for (var i = 0; i < STEPS; i++) {
      step(user, dice, patient, asked);
    }
    asked.forEach(it -> it.reply(PATIENCE));
    var marker = world.newMember("marker " + seed);
    world.guild.kick(world.moderator.id(), marker.id(), "the last entry");
    eventually("everything was heard", () -> !world.casesOf(marker).isEmpty());
    eventually("everything is settled", () -> world.casesOf(user).stream().allMatch(this::settled));
    if (!isBanned(user)) {
      world.guild.join(user);
    }
    if (!patient) {
      mendWhatNobodyCanOrder();
    }

    var about = "seed %d: %s".formatted(seed, describe(user));
    assertThat(inForce(user, CaseKind.BAN, CaseKind.TEMPBAN).isPresent())
        .as(about)
        .isEqualTo(isBanned(user));
    if (!isBanned(user)) {
      assertThat(inForce(user, CaseKind.TIMEOUT).map(Item::endsAt).map(Instant::getEpochSecond))
          .as(about)
          .isEqualTo(world.guild.timedOutUntil(user.id()).map(Instant::getEpochSecond));
      assertThat(summary(user).contains("No timeout."))
          .as(about)
          .isEqualTo(world.guild.timedOutUntil(user.id()).isEmpty());
    }
    assertThat(summary(user).contains("No ban.")).as(about).isEqualTo(!isBanned(user));
  }

  private static void mendWhatNobodyCanOrder() {
    var context = world.docket.context();
    var settings =
        Binder.get(context.getEnvironment()).bindOrCreate("docket.discord", DiscordSettings.class);
    var queries = world.docket.queries();
    var now = Instant.now();
    try (var visit = DiscordVisit.open(settings, context.getBean(Clock.class))) {
      var mending = new Reconciliation(world.docket.commands(), visit.guilds(), now);
      Drift.find(visit, queries, world.guild.id(), now).differences().forEach(mending::record);
    }
  }

  private boolean settled(CaseView it) {
    return it.state() != CaseState.RULED && it.state() != CaseState.RETRYING;
  }

  private static boolean isBanned(SandboxUser user) {
    return world.guild.bans().containsKey(user.id());
  }

  private static void step(
      SandboxUser user, Random dice, boolean patient, List<SandboxInteraction> asked) {
    if (!isBanned(user)) {
      world.guild.join(user);
    }
    if (dice.nextBoolean()) {
      byHand(user, dice);
    } else {
      var interaction = byDocket(user, dice);
      asked.add(interaction);
      if (patient) {
        interaction.reply(PATIENCE);
      } else {
        LockSupport.parkNanos(dice.nextInt(LONGEST_PAUSE_NANOS));
      }
    }
  }

  private static void byHand(SandboxUser user, Random dice) {
    var mona = world.moderator.id();
    if (isBanned(user)) {
      world.guild.unban(mona, user.id(), "by hand");
      return;
    }
    switch (dice.nextInt(4)) {
      case 0 -> world.guild.ban(mona, user.id(), "by hand");
      case 1 -> world.guild.kick(mona, user.id(), "by hand");
      case 2 ->
          world.guild.timeOut(
              mona,
              user.id(),
              Instant.now().plus(Duration.ofHours(1 + dice.nextInt(9))),
              "by hand");
      default -> {
        if (world.guild.timedOutUntil(user.id()).isPresent()) {
          world.guild.endTimeout(mona, user.id(), "by hand");
        }
      }
    }
  }

  /** Docket refuses what makes no sense. */
  private static SandboxInteraction byDocket(SandboxUser user, Random dice) {
    var mona = world.moderator.id();
    return switch (dice.nextInt(6)) {
      case 0 -> world.slash(mona, "ban", "user", user);
      case 1 -> world.slash(mona, "tempban", "user", user, "duration", "1h");
      case 2 -> world.slash(mona, "unban", "user", user);
      case 3 -> world.slash(mona, "kick", "user", user);
      case 4 -> world.slash(mona, "timeout", "user", user, "duration", "2h");
      default -> world.slash(mona, "untimeout", "user", user);
    };
  }

  private static Optional<Item> inForce(SandboxUser user, CaseKind... kinds) {
    return world
        .docket
        .queries()
        .askLatest(new ListInForce(world.guild.id(), Instant.now()))
        .items()
        .stream()
        .filter(it -> it.userId() == user.id() && List.of(kinds).contains(it.kind()))
        .findFirst();
  }

  /** What the record itself believes. */
  private static List<String> summary(SandboxUser user) {
    var stories = new Stories(world.docket.all(Story.class));
    var stream = "member-record/%d/%d".formatted(world.guild.id(), user.id());
    var log = world.docket.get(LogSearch.class);
    var filter = EventFilter.ALL.in(List.of(stream)).between(0, Long.MAX_VALUE);
    var events = log.recorded(log.list(filter, 1_000));
    var summary = stories.of(events.getFirst().opened().event()).addUp();
    events.forEach(it -> summary.add(it.opened().event()));
    return summary.sentences();
  }

  private static String describe(SandboxUser user) {
    var cases = new StringBuilder("at Discord: banned ").append(isBanned(user)).append('\n');
    world
        .casesOf(user)
        .reversed()
        .forEach(it ->
            cases.append(
                "#%d %s %s %s %s->%s%n"
                    .formatted(
                        it.caseNumber(),
                        it.kind(),
                        it.state(),
                        it.ruledAt(),
                        it.failure(),
                        it.relatedCase())));
    return cases.toString();
  }
}
