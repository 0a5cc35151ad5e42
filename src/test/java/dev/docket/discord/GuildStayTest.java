package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Recorded;
import dev.docket.membership.MembershipEvent;
import dev.docket.membership.MembershipQuery.ListMemberships;
import dev.docket.membership.MembershipView;
import dev.docket.sandbox.SandboxGuild;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Docket comes into guilds and is out of them again, heard or not, and forgets nothing. */
class GuildStayTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static Optional<MembershipView> known(SandboxGuild guild) {
    return world.docket.queries().askLatest(new ListMemberships()).guilds().stream()
        .filter(it -> it.guildId() == guild.id())
        .findFirst();
  }

  private static boolean isPresent(SandboxGuild guild) {
    return known(guild).filter(it -> it.leftAt() == null).isPresent();
  }

  private static boolean isLeft(SandboxGuild guild) {
    return known(guild).filter(it -> it.leftAt() != null).isPresent();
  }

  private static SandboxGuild joined(String name) {
    var guild = world.discord.createGuild(name);
    eventually(name + " is joined", () -> isPresent(guild));
    return guild;
  }

  private static List<String> events(SandboxGuild guild) {
    return world.docket.get(PostgresEventLog.class).after(0, 10_000).stream()
        .map(Recorded::event)
        .filter(it -> it instanceof MembershipEvent && it.guildId() == guild.id())
        .map(it -> it.getClass().getSimpleName())
        .toList();
  }

  @Test
  void d9_afterARejoinNumbersAndHistoryGoOn() {
    eventually("the guild is joined", () -> isPresent(world.guild));
    world.asks("warn", "user", world.member, "reason", "first");
    var first = world.latestCaseOf(world.member).caseNumber();
    world.discord.removeBot(world.guild);
    eventually("it is left", () -> isLeft(world.guild));

    world.discord.inviteBot(world.guild);

    eventually("it is joined again", () -> isPresent(world.guild));
    assertThat(known(world.guild).orElseThrow().stays()).isEqualTo(2);
    world.asks("warn", "user", world.member, "reason", "second");
    assertThat(world.latestCaseOf(world.member).caseNumber()).isEqualTo(first + 1);
    assertThat(world.caseOf(first).reason()).isEqualTo("first");
    assertThat(world.asks("case view", "number", first)).contains("first");
    assertThat(events(world.guild)).containsExactly("GuildJoined", "GuildLeft", "GuildRejoined");
  }

  @Test
  void d9_whatHappenedWhileDocketWasDownIsCaughtUpWith() {
    var stays = joined("stays");
    var leaves = joined("leaves");
    var comesBack = joined("comes back");
    var dark = joined("dark");
    var gone = joined("gone");
    world.discord.removeBot(gone);
    eventually("it is left", () -> isLeft(gone));
    world.stopDocket();
    world.discord.removeBot(leaves);
    world.discord.removeBot(comesBack);
    world.discord.inviteBot(comesBack);
    world.discord.inviteBot(gone);
    world.discord.darken(dark);
    var fresh = world.discord.createGuild("fresh");

    world.startDocket();

    eventually("fresh is joined", () -> isPresent(fresh));
    eventually("one is left", () -> isLeft(leaves));
    assertThat(isPresent(stays)).isTrue();
    assertThat(isPresent(dark)).as("an outage is no leaving").isTrue();
    assertThat(events(stays)).containsExactly("GuildJoined");
    assertThat(events(dark)).containsExactly("GuildJoined");
    assertThat(events(comesBack)).containsExactly("GuildJoined", "GuildRejoined");
    assertThat(events(gone)).containsExactly("GuildJoined", "GuildLeft", "GuildRejoined");
    world.discord.relight(dark);
  }

  @Test
  void anOutageOfAGuildIsNoLeaving() {
    var dark = joined("dim");
    var other = joined("other");
    world.discord.darken(dark);
    world.discord.removeBot(other);
    eventually("the other is left", () -> isLeft(other));
    assertThat(isPresent(dark)).isTrue();
    world.discord.relight(dark);
    world.discord.inviteBot(other);
    eventually("the other is joined again", () -> isPresent(other));
    assertThat(events(dark)).containsExactly("GuildJoined");
  }
}
