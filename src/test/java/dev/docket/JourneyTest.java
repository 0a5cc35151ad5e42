package dev.docket;

import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseState;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One ban from the keystroke to the mod log, on real parts only. */
class JourneyTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @Test
  void aBanGoesFromTheKeystrokeToTheModLog() {
    try (var world = SandboxWorld.start(POSTGRES.access())) {
      var target = world.member.id();

      var said = world.asks("ban", "user", target, "reason", "sells keys");

      assertThat(said).contains("Case #1 · BAN").contains("sells keys").contains("applied");
      assertThat(world.guild.bans()).containsKey(target);
      assertThat(world.guild.bans().get(target)).contains("Case #1").contains("sells keys");
      assertThat(world.discord.directMessages(target))
          .singleElement()
          .satisfies(it -> assertThat(textOf(it)).contains("Lighthouse").contains("sells keys"));
      eventually("the mod log shows it", () -> !world.guild.messages(world.modLog).isEmpty());
      assertThat(textOf(world.guild.messages(world.modLog).getFirst())).contains("Case #1 · BAN");

      assertThat(world.asks("case view", "number", 1)).contains("Case #1");
      assertThat(world.asks("unban", "user", target)).contains("Case #2 · UNBAN");
      assertThat(world.guild.bans()).doesNotContainKey(target);
      var ban = world.docket.queries().ask(new FindCase(world.guild.id(), 1));
      assertThat(ban.state()).isEqualTo(CaseState.LIFTED);
      assertThat(world.asks("case history", "number", 1)).contains("lifted by case #2");
      assertThat(world.discord.unknownCalls()).isEmpty();
    }
  }
}
