package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.discord.Reply.Card;
import dev.docket.discord.Reply.Field;
import dev.docket.sandbox.RestCall;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Text from people is shown without pinging anyone, and within Discord's limits. */
class SafeTextTest {

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
  void nothingThatDocketWritesPingsAnyone() {
    var target = world.newMember("quiet");
    var reason = "@everyone @here <@&" + world.moderatorRole + "> `code` **bold** ||x|| [a](b)";

    assertThat(world.asks("ban", "user", target, "reason", reason)).contains(reason);
    var number = world.latestCaseOf(target).caseNumber();
    assertThat(world.awaitModLog(number)).contains(reason);
    assertThat(world.asks("case history", "number", number)).contains("@everyone");
    world.asks("timeout", "user", world.member, "duration", "`@everyone`");

    var texts =
        world.discord.calls().stream()
            .filter(it -> it.body().has("content") || it.body().has("embeds"))
            .map(RestCall::body)
            .toList();
    assertThat(texts).hasSizeGreaterThan(3);
    assertThat(texts)
        .allSatisfy(it -> {
          assertThat(it.path("allowed_mentions").has("parse")).isTrue();
          assertThat(it.path("allowed_mentions").path("parse").isEmpty()).isTrue();
          assertThat(it.path("allowed_mentions").path("users").isEmpty()).isTrue();
        });
  }

  @Test
  void theLongestReasonIsShownInFull() {
    var target = world.newMember("long");
    var reason = "`*@".repeat(333) + "x";

    var said = world.asks("ban", "user", target, "reason", reason);

    assertThat(said).contains(reason, "applied");
    var number = world.latestCaseOf(target).caseNumber();
    assertThat(world.awaitModLog(number)).contains(reason);
    assertThat(world.directMessages(target)).singleElement().asString().endsWith(reason);
    assertThat(world.guild.bans().get(target.id())).hasSize(512).startsWith("Case #" + number);
  }

  @Test
  void aReasonOfEmojiIsNotCutThroughOne() {
    var target = world.newMember("emoji");

    assertThat(world.asks("ban", "user", target, "reason", "x" + "😀".repeat(499)))
        .contains("applied");

    assertThat(world.guild.bans().get(target.id())).endsWith("😀").doesNotContain("?");
  }

  @Test
  void aHistoryThatIsTooLongShowsItsLatestPart() {
    var target = world.newMember("rewritten");
    world.asks("warn", "user", target, "silent", true);
    var number = world.latestCaseOf(target).caseNumber();
    for (var i = 0; i < 12; i++) {
      world.asks("case reason", "number", number, "reason", i + "-" + "y".repeat(990));
    }

    var said = world.asks("case history", "number", number);

    assertThat(said).contains("… ", " earlier", "to “11-y").doesNotContain("opened the case");
  }

  @Test
  void aCardBeyondDiscordsLimitsIsShortened() {
    var fields = Collections.nCopies(12, new Field("name", "v".repeat(2_000), false));
    var card = new Card("t".repeat(300), "😀".repeat(3_000), 0, fields);

    var embed = JdaMessages.create(Reply.of(card)).getEmbeds().getFirst();

    assertThat(embed.getLength()).isLessThanOrEqualTo(6_000);
    assertThat(embed.getDescription()).endsWith("😀…");
    assertThat(embed.getFields()).hasSizeGreaterThan(1);
  }

  @Test
  void aTextBeyondDiscordsLimitIsShortened() {
    var text = new Reply("z".repeat(2_001), null, List.of());

    assertThat(JdaMessages.create(text).getContent()).hasSize(2_000).endsWith("…");
  }

  @Test
  void aFailureOfAnyLengthIsShown() {
    var target = world.newMember("verbose");
    world
        .discord
        .failures()
        .on("PUT", ".*/bans/" + target.id())
        .answer(403, 50013, "no ".repeat(2_000));

    var asked = world.slash(world.moderator.id(), "ban", "user", target);

    assertThat(textOf(asked.reply(PATIENCE))).contains("failed: Discord answered 403");
    var number = world.latestCaseOf(target).caseNumber();
    assertThat(world.asks("case history", "number", number)).contains("not carried out");
    world.awaitModLog(number);
    world.discord.failures().clear();
  }
}
