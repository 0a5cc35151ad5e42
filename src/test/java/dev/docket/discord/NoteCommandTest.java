package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Moderators keep notes on members. */
class NoteCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aNoteIsNumberedShownEditedAndDeletedWithATrace() {
    var target = world.newMember("noted");
    assertThat(world.asks("note add", "user", target, "reason", "sells kyes"))
        .contains("NOTE", "sells kyes");
    var number = world.latestCaseOf(target).caseNumber();

    assertThat(world.asks("note edit", "number", number, "text", "sells keys"))
        .contains("sells keys");
    assertThat(world.asks("note show", "number", number)).contains("#" + number, "sells keys");
    assertThat(world.asks("note list", "user", target)).contains("#" + number, "sells keys");
    assertThat(world.asks("case dossier", "user", target)).contains("NOTE");

    assertThat(world.asks("note delete", "number", number, "reason", "it was another"))
        .contains("void");

    assertThat(world.asks("note list", "user", target)).doesNotContain("sells keys");
    assertThat(world.asks("note list", "user", target, "deleted", true)).contains("#" + number);
    assertThat(world.asks("case history", "number", number))
        .contains("sells kyes", "sells keys", "it was another");
    assertThat(world.directMessages(target)).isEmpty();
    assertThat(world.asks("note delete", "number", number, "reason", "again"))
        .contains("void already");
  }

  @Test
  void anotherCaseIsNoNote() {
    var target = world.newMember("warned");
    world.asks("warn", "user", target, "reason", "spam");
    var number = world.latestCaseOf(target).caseNumber();

    assertThat(world.asks("note edit", "number", number, "text", "x"))
        .contains("Case #" + number + " is no note");
    assertThat(world.asks("note show", "number", 9_999)).contains("no case #9999");
    assertThat(world.asks("note delete", "number", number, "reason", "x"))
        .contains("Case #" + number + " is no note");
    assertThat(world.caseOf(number).reason()).isEqualTo("spam");
  }

  @Test
  void onlyModeratorsMay() {
    var target = world.newMember("curious");
    world.asks("note add", "user", target, "reason", "watch this one");
    var number = world.latestCaseOf(target).caseNumber();

    assertThat(world.asks(target.id(), "note list", "user", target))
        .doesNotContain("watch this one");
    assertThat(world.asks(target.id(), "note show", "number", number))
        .doesNotContain("watch this one");
    assertThat(world.asks(target.id(), "note add", "user", world.member, "reason", "x"))
        .doesNotContain("NOTE");
    assertThat(world.asks(target.id(), "note delete", "number", number, "reason", "x"))
        .doesNotContain("void");
    assertThat(world.caseOf(number).reason()).isEqualTo("watch this one");
  }
}
