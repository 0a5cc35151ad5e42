package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.afk.AfkCommand.GoAfk;
import dev.docket.afk.AfkEnding;
import dev.docket.afk.AfkName;
import dev.docket.afk.AfkQuery.FindSpell;
import dev.docket.afk.AfkState;
import dev.docket.afk.AfkView;
import dev.docket.readmodels.Comparison;
import dev.docket.readmodels.ReadModel;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** AFK until a moment ends by itself, once, also where Docket was not there at that moment. */
class AfkExpiryTest {

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

  private static SandboxUser awayFor(String name, int seconds) {
    var user = world.newMember(name);
    var until = Instant.now().plusSeconds(seconds);
    Acts.at(world.docket)
        .send(
            new GoAfk(
                world.guild.id(),
                user.id(),
                new AfkName(null, name),
                "lunch",
                until,
                false,
                Instant.now()));
    return user;
  }

  private static AfkView spell(SandboxUser user) {
    return world.docket.queries().askLatest(new FindSpell(world.guild.id(), user.id(), 1));
  }

  private static boolean isMarked(SandboxUser user) {
    return world.guild.member(user.id()).orElseThrow().nick() != null;
  }

  @Test
  void itEndsByItselfOnceAlsoOverARestart() {
    var soon = awayFor("soon", 3);
    var later = awayFor("later", 4);
    eventually("both are marked", () -> isMarked(soon) && isMarked(later));
    assertThat(spell(soon).ending()).isNull();

    world.stopDocket();
    var up = Instant.now().plusSeconds(4);
    eventually("the time of both is up", () -> Instant.now().isAfter(up));
    world.startDocket();

    for (var user : new SandboxUser[] {soon, later}) {
      eventually("it is over", () -> spell(user).state() == AfkState.SETTLED);
      assertThat(spell(user).ending()).isEqualTo(AfkEnding.EXPIRED);
      assertThat(isMarked(user)).isFalse();
      var path = "/guilds/" + world.guild.id() + "/members/" + user.id();
      assertThat(world.calls("PATCH", path)).hasSize(2);
    }
  }

  @Test
  void bothReadModelsAreTheSameWhenTheyAreBuiltAnew() {
    var user = awayFor("again", 600);
    eventually("they are marked", () -> isMarked(user));
    world.asks("clearafk", "user", user, "reason", "done");
    eventually("it is over", () -> spell(user).state() == AfkState.SETTLED);
    world.guild.say(user.id(), world.general, "hello");
    world.asks(world.guild.ownerId(), "purge", "count", 1);
    world.asks(world.guild.ownerId(), "slowmode", "delay", "5s");
    world.asks(user.id(), "report", "user", world.member, "reason", "rude");

    for (var name : new String[] {"afk", "guild-audit"}) {
      assertThat(world.docket.rebuild(new ReadModel(name, 1)))
          .isNotEmpty()
          .allMatch(Comparison::isEqual);
    }
  }
}
