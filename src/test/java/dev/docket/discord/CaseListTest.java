package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxInteraction;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases in a list: filtered, newest first, ten to a page. */
class CaseListTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final Pattern NUMBER = Pattern.compile("`#(\\d+)`");

  private static SandboxWorld world;
  private static SandboxUser other;
  private static SandboxUser often;
  private static SandboxUser banned;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    other = world.newMember("otto", world.moderatorRole);
    often = world.newMember("often");
    banned = world.newMember("banned");
    for (var i = 0; i < 23; i++) {
      world.asks("warn", "user", often, "silent", true);
    }
    world.asks(other.id(), "ban", "user", banned, "silent", true);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void itFiltersByUser() {
    assertThat(world.asks("case list", "user", banned))
        .contains("**BAN** <@" + banned.id() + "> by <@" + other.id() + ">", ": applied")
        .doesNotContain("WARN");
  }

  @Test
  void itFiltersByModerator() {
    assertThat(numbers(world.asks("case list", "moderator", other))).containsExactly(24L);
  }

  @Test
  void itFiltersByType() {
    assertThat(numbers(world.asks("case list", "type", "BAN"))).containsExactly(24L);
    assertThat(world.asks("case list", "type", "KICK")).isEqualTo("No cases found.");
  }

  @Test
  void itFiltersByDay() {
    var today = LocalDate.now(ZoneOffset.UTC);
    var yesterday = today.minusDays(1).toString();
    assertThat(numbers(world.asks("case list", "since", yesterday))).hasSize(10);
    assertThat(numbers(world.asks("case list", "until", today.toString()))).hasSize(10);
    assertThat(numbers(world.asks("case list", "since", "1h"))).hasSize(10);
    assertThat(world.asks("case list", "until", "1h")).isEqualTo("No cases found.");
    assertThat(world.asks("case list", "since", today.plusDays(1).toString()))
        .isEqualTo("No cases found.");
    assertThat(world.asks("case list", "until", today.minusDays(1).toString()))
        .isEqualTo("No cases found.");
  }

  @Test
  void allFiltersHoldAtOnceAndOnEveryPage() {
    var listed =
        world.slash(
            world.moderator.id(), "case list", "user", often, "type", "WARN", "since", "1d");

    var pages = pagesOf(listed, () -> {});

    assertThat(pages).hasSize(3);
    assertThat(pages.stream().flatMap(it -> numbers(it).stream()))
        .hasSize(23)
        .doesNotContain(24L)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(world.asks("case list", "user", often, "type", "BAN")).isEqualTo("No cases found.");
  }

  @Test
  void pagesNeitherSkipNorRepeatWhileNewCasesArrive() {
    var asker = world.newMember("reader", world.moderatorRole);
    var listed = world.slash(asker.id(), "case list", "moderator", world.moderator);

    var pages =
        pagesOf(
            listed, () -> world.asks("warn", "user", world.newMember("newcomer"), "silent", true));

    var numbers = pages.stream().flatMap(it -> numbers(it).stream()).toList();
    assertThat(numbers).doesNotHaveDuplicates().endsWith(3L, 2L, 1L);
    assertThat(numbers.stream().filter(it -> it <= 23)).hasSize(23);
  }

  private static List<String> pagesOf(SandboxInteraction listed, Runnable between) {
    var pages = new ArrayList<String>();
    var page = listed.reply(PATIENCE);
    pages.add(textOf(page));
    while (!page.components().isEmpty()) {
      between.run();
      var id = SandboxWorld.buttonsOf(page).getLast();
      page = world.guild.click(listed.userId(), page.id(), id).reply(PATIENCE);
      pages.add(textOf(page));
    }
    return pages;
  }

  private static List<Long> numbers(String text) {
    return NUMBER.matcher(text).results().map(it -> Long.valueOf(it.group(1))).toList();
  }
}
