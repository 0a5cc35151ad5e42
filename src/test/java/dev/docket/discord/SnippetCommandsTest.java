package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.RestCall;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** {@code /snippet}, typed by a guild's people. */
class SnippetCommandsTest {

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

  private static String member(String command, Object... options) {
    return world.asks(world.member.id(), "snippet " + command, options);
  }

  @Test
  void aTextIsKeptShownAndCounted() {
    assertThat(member("create", "name", "Rules", "content", "Be kind."))
        .isEqualTo("✅ The snippet `rules` is kept.");
    assertThat(member("alias", "name", "law", "target", "RULES"))
        .isEqualTo("✅ `law` is an alias of `rules` now.");
    assertThat(member("create", "name", "l", "content", "Law"))
        .isEqualTo("✅ `l` is an alias of `rules` now.");
    assertThat(member("use", "name", "rules")).isEqualTo("`rules`\nBe kind.");
    assertThat(member("use", "name", "LAW")).isEqualTo("`law` → `rules`\nBe kind.");
    assertThat(member("info", "name", "rules"))
        .contains("Be kind.", "`l`, `law`", "<@%d>".formatted(world.member.id()))
        .contains("\"Uses\",\"value\":\"2\"");
    assertThat(member("delete", "name", "rules"))
        .startsWith("✅ The snippet `rules` is deleted, and with it its aliases: `l`, `law`.");
    assertThat(member("use", "name", "law")).isEqualTo("❌ There is no snippet `law`.");
    assertThat(member("restore", "name", "rules"))
        .isEqualTo("✅ The snippet `rules` is there again.");
    assertThat(member("use", "name", "l")).contains("Be kind.");
  }

  @Test
  void d14_aSnippetIsFoundHoweverItsNameIsTyped() {
    member("create", "name", "Hello", "content", "Hello!");
    assertThat(member("use", "name", "hELLO")).contains("Hello!");
    assertThat(member("use", "name", "ｈｅｌｌｏ")).contains("Hello!");
    assertThat(member("create", "name", "HELLO", "content", "x"))
        .isEqualTo("❌ There is a snippet `hello` already.");
    assertThat(member("create", "name", "two words", "content", "x"))
        .startsWith("❌ `two words` cannot be the name of a snippet.");
  }

  @Test
  void nobodyIsPinged() {
    var text = "@everyone <@%d> <@&%d>".formatted(world.moderator.id(), world.moderatorRole);
    member("create", "name", "ping", "content", text);
    var shown = world.slash(world.member.id(), "snippet use", "name", "ping").reply(PATIENCE);
    assertThat(shown.content()).isEqualTo("`ping`\n" + text);
    eventually("the reply is among the calls", () -> !pinging().isEmpty());
    assertThat(pinging())
        .allSatisfy(it -> {
          assertThat(it.has("parse")).isTrue();
          assertThat(it.path("parse").isEmpty()).isTrue();
        });
  }

  private static List<JsonNode> pinging() {
    return world.calls("PATCH", "/webhooks/.*").stream()
        .map(RestCall::body)
        .filter(it -> it.path("content").asString("").contains("@everyone"))
        .map(it -> it.path("allowed_mentions"))
        .toList();
  }

  @Test
  void aLongTextIsPagedAndItsButtonsOutliveARestart() {
    var lines = "A line of forty characters, more or less.\n".repeat(95);
    member("create", "name", "long", "content", lines);
    var shown = world.slash(world.member.id(), "snippet use", "name", "long").reply(PATIENCE);
    assertThat(shown.content()).startsWith("`long` · 1/3\n").hasSizeLessThanOrEqualTo(2_000);
    assertThat(buttonsOf(shown)).containsExactly("snippet:long:1");
    world.stopDocket();
    world.startDocket();
    var second =
        world.guild.click(world.moderator.id(), shown.id(), "snippet:long:1").reply(PATIENCE);
    assertThat(second.content()).startsWith("`long` · 2/3\n");
    assertThat(buttonsOf(second)).containsExactly("snippet:long:0", "snippet:long:2");
    assertThat(member("info", "name", "long"))
        .as("who turns a page does not use it again")
        .contains("\"Uses\",\"value\":\"1\"");
  }

  @Test
  void aFormHasRoomForLinesAndShowsWhatIsThere() {
    var opened = world.slash(world.member.id(), "snippet create", "name", "poem");
    assertThat(world.fills(opened, "content", "Roses.\nViolets."))
        .isEqualTo("✅ The snippet `poem` is kept.");
    var edit = world.slash(world.member.id(), "snippet edit", "name", "poem");
    edit.awaitAcknowledgement(PATIENCE);
    assertThat(edit.modal().toString()).contains("Snippet poem", "Roses.\\nViolets.");
    assertThat(world.fills(edit, "content", "Roses.\nViolets.\nYou."))
        .isEqualTo("✅ The snippet `poem` has a new text.");
    assertThat(member("use", "name", "poem")).isEqualTo("`poem`\nRoses.\nViolets.\nYou.");
    assertThat(
            world.asks(
                world.newMember("otto").id(), "snippet edit", "name", "poem", "content", "x"))
        .isEqualTo("❌ The snippet `poem` is not yours.");
  }

  @Test
  void whoWouldBeRefusedIsNotAskedToWriteFirst() {
    member("create", "name", "sonnet", "content", "Shall I?");
    member("alias", "name", "eighteen", "target", "sonnet");
    assertThat(member("create", "name", "sonnet"))
        .isEqualTo("❌ There is a snippet `sonnet` already.");
    assertThat(member("edit", "name", "eighteen")).contains("Change `sonnet` instead.");
    assertThat(member("edit", "name", "nineteen")).isEqualTo("❌ There is no snippet `nineteen`.");
    assertThat(world.asks(world.newMember("ines").id(), "snippet edit", "name", "sonnet"))
        .isEqualTo("❌ The snippet `sonnet` is not yours.");
  }

  @Test
  void versionsAreListedComparedAndRestored() {
    member("create", "name", "menu", "content", "Tea");
    member("edit", "name", "menu", "content", "Coffee");
    assertThat(member("versions", "name", "menu"))
        .contains("versions", "**2** <t:", "`Coffee`", "**1** <t:", "`Tea`");
    assertThat(member("diff", "name", "menu")).contains("version 1 to 2", "-Tea\\n+Coffee");
    assertThat(member("diff", "name", "menu", "from", 2, "to", 2)).contains("Nothing differs.");
    assertThat(member("diff", "name", "menu", "from", 1, "to", 3))
        .isEqualTo("❌ There is no version 3 of the snippet `menu`; the latest is 2.");
    assertThat(member("restore", "name", "menu", "version", 1))
        .isEqualTo("✅ The snippet `menu` says what it said in version 1.");
    assertThat(member("use", "name", "menu")).isEqualTo("`menu`\nTea");
    assertThat(member("versions", "name", "menu")).contains("↩ 1");
    var other = world.newMember("rita");
    for (var command : new String[] {"snippet versions", "snippet diff"}) {
      assertThat(world.asks(other.id(), command, "name", "menu"))
          .isEqualTo("❌ The snippet `menu` is not yours.");
      assertThat(world.asks(command, "name", "menu")).contains("Snippet · menu");
    }
  }

  @Test
  void aSnippetIsShownAsItWas() {
    member("create", "name", "past", "content", "Then.");
    assertThat(member("info", "name", "past", "at", "2026-01-01"))
        .isEqualTo("❌ There is no snippet `past`.");
  }

  @Test
  void aLockBindsTheAuthorWhoIsTold() {
    var author = world.newMember("lola");
    world.asks(author.id(), "snippet create", "name", "mine", "content", "Mine.");
    assertThat(world.asks(author.id(), "snippet lock", "name", "mine"))
        .contains("You do not have the permission");
    assertThat(world.asks("snippet lock", "name", "mine"))
        .isEqualTo("✅ The snippet `mine` is locked: only moderators may change it.");
    assertThat(world.asks(author.id(), "snippet delete", "name", "mine"))
        .isEqualTo("❌ The snippet `mine` is locked: only moderators may change it.");
    assertThat(world.asks(author.id(), "snippet use", "name", "mine")).startsWith("`mine` 🔒\n");
    told(author, "**Lighthouse**: moderators have locked your snippet `mine`.");
    world.asks("snippet unlock", "name", "mine");
    told(author, "**Lighthouse**: moderators have unlocked your snippet `mine`.");
    assertThat(world.asks(author.id(), "snippet delete", "name", "mine")).startsWith("✅");
  }

  private static void told(SandboxUser user, String start) {
    eventually(
        start, () -> world.directMessages(user).stream().anyMatch(it -> it.startsWith(start)));
  }

  @Test
  void whoIsBarredIsToldSo() {
    var barred = world.newMember("bert");
    world.asks("snippetban", "user", barred);
    assertThat(world.asks(barred.id(), "snippet create", "name", "bad", "content", "x"))
        .isEqualTo("❌ You may not write snippets here: moderators have barred you from it.");
  }

  @Test
  void aRoleThatIsNeededIsNamed() {
    var role = world.guild.createRole("scribes", 1);
    var owner = world.guild.ownerId();
    world.asks(owner, "config snippets", "role", role);
    assertThat(member("create", "name", "scribe", "content", "x"))
        .startsWith(
            "❌ To write snippets here, you need one of these roles: <@&%d>".formatted(role));
    world.asks(owner, "config snippets", "role", role, "clear", true);
  }

  @Test
  void namesAreSuggestedWhileOneTypes() {
    member("create", "name", "zebra", "content", "Stripes.");
    member("alias", "name", "zeb", "target", "zebra");
    assertThat(member("info", "name", "zeb")).as("who asks waits for it").contains("zebra");
    assertThat(world.suggests(world.member, "snippet use", "name", "ZEB"))
        .containsEntry("zebra", "zebra")
        .containsEntry("zeb → zebra", "zeb");
    assertThat(world.suggests(world.member, "snippet alias", "target", "stripes"))
        .containsValue("zebra");
  }

  @Test
  void whatWasDeletedIsSuggestedToWhomItWasOrWhoModerates() {
    member("create", "name", "bygone", "content", "Over.");
    member("delete", "name", "bygone");
    assertThat(member("delete", "name", "bygone")).isEqualTo("❌ There is no snippet `bygone`.");
    var label = "bygone · deleted";
    assertThat(world.suggests(world.member, "snippet restore", "name", "byg")).containsKey(label);
    assertThat(world.suggests(world.moderator, "snippet restore", "name", "")).containsKey(label);
    assertThat(world.suggests(world.newMember("nils"), "snippet restore", "name", "byg")).isEmpty();
  }

  @Test
  void theListIsPagedAndSearched() {
    var author = world.newMember("lena");
    for (var i = 10; i < 22; i++) {
      world.asks(author.id(), "snippet create", "name", "list" + i, "content", "In: a list.");
    }
    var list = world.slash(author.id(), "snippet list", "search", "IN: A", "user", author);
    var first = list.reply(PATIENCE);
    assertThat(textOf(first)).contains("Snippets · 12", "**1** `list10` · 0 uses", "**10**");
    var more = buttonsOf(first).getFirst();
    var second = world.guild.click(author.id(), first.id(), more).reply(PATIENCE);
    assertThat(textOf(second)).contains("Snippets · 12", "**11** `list20`", "**12** `list21`");
    var back = world.guild.click(author.id(), first.id(), buttonsOf(second).getFirst());
    assertThat(textOf(back.reply(PATIENCE))).contains("**1** `list10`");
    assertThat(member("list", "search", "nowhere")).isEqualTo("There is no such snippet.");
    assertThat(member("list", "search", "x".repeat(41))).contains("at most 40 are allowed");
  }
}
