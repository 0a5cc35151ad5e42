package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Whoever has set Discord to German is answered in German. */
class GermanTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    german = world.newMember("greta", world.moderatorRole);
    world.discord.speak(german, "de");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static SandboxUser german;

  @Test
  void refusalsAreWordedInGerman() {
    assertThat(world.asks(german.id(), "ban", "user", german))
        .isEqualTo("❌ Das kannst du nicht mit dir selbst tun.");
    assertThat(world.asks(german.id(), "timeout", "user", world.member, "duration", "4000d"))
        .contains("liegt außerhalb", "dauer", "3650 Tage");
  }

  @Test
  void suggestionsAreWordedInGerman() {
    assertThat(world.suggests(german, "tempban", "duration", "2").keySet())
        .contains("2h · 2 Stunden");
  }

  @Test
  void formsAreWordedInGerman() {
    var opened = world.guild.menu(german.id(), world.general, "Ban", world.member);
    opened.awaitAcknowledgement(PATIENCE);

    assertThat(opened.modal().toString()).contains("Bannen · max", "Begründung");
  }

  @Test
  void cardsAreWordedInGerman() {
    var said = world.asks(german.id(), "warn", "user", world.newMember("karla"));

    assertThat(said).contains("Fall #", "VERWARNUNG", "vollzogen", "Keine Begründung angegeben");
  }

  @Test
  void theModLogSpeaksTheLanguageOfTheServer() {
    var guild = world.discord.createGuild("Leuchtturm", "de");
    var general = guild.createChannel("general");
    var log = guild.createChannel("mod-log");
    var target = world.discord.createUser("lena");
    guild.join(target);

    guild.slash(guild.ownerId(), general, "warn", SandboxWorld.options("user", target));

    eventually("the case is posted", () -> !guild.messages(log).isEmpty());
    assertThat(textOf(guild.messages(log).getFirst())).contains("VERWARNUNG", "vollzogen");
    assertThat(world.directMessages(target)).singleElement().asString().contains("Du wurdest");
  }

  @Test
  void escalationRulesAmongTheSettingsAreWordedInGerman() {
    var guild = world.discord.createGuild("Warte", "de");
    var general = guild.createChannel("general");
    var log = guild.createChannel("audit-log");
    var admin = world.discord.createUser("gerda");
    guild.join(admin, guild.createRole("verwaltung", 1, SandboxPermission.ADMINISTRATOR));
    world.discord.speak(admin, "de");
    guild
        .slash(
            admin.id(),
            general,
            "config log",
            SandboxWorld.options("type", "audit", "channel", log))
        .reply(PATIENCE);

    guild
        .slash(
            admin.id(),
            general,
            "escalation add",
            SandboxWorld.options(
                "name",
                "drei",
                "counts",
                "warn",
                "points",
                3L,
                "within",
                "30d",
                "action",
                "timeout",
                "duration",
                "1h"))
        .reply(PATIENCE);

    var german =
        "3 Punkte innerhalb von 30 Tage (Verwarnung 1) führen zu"
            + " **Stummschaltung 1 Stunde** · aus";
    eventually(
        "the audit log tells of the rule",
        () -> guild.messages(log).stream().anyMatch(it -> textOf(it).contains(german)));
    var history = guild.slash(admin.id(), general, "config history", SandboxWorld.options());
    assertThat(textOf(history.reply(PATIENCE)))
        .contains("Eskalationsregel `drei`", german)
        .doesNotContain("points", "switched");
  }

  @Test
  void everyCommandHasAGermanNameAndDescription() {
    assertThat(world.discord.commands()).hasSizeGreaterThan(10).allSatisfy(GermanTest::hasGerman);
  }

  private static void hasGerman(JsonNode named) {
    var what = named.toString();
    assertThat(german(named, "name")).as(what).isNotBlank();
    if (!named.path("description").asString("").isEmpty()) {
      assertThat(german(named, "description")).as(what).isNotBlank();
    }
    named.path("options").forEach(GermanTest::hasGerman);
    named
        .path("choices")
        .forEach(it -> assertThat(german(it, "name")).as(it.toString()).isNotBlank());
  }

  private static String german(JsonNode named, String part) {
    return named.path(part + "_localizations").path("de").asString("");
  }

  @Test
  void othersAreAnsweredInEnglish() {
    var dane = world.newMember("dorte");
    world.discord.speak(dane, "da");

    assertThat(textOf(world.slash(dane.id(), "ban", "user", german).reply(PATIENCE)))
        .contains("You do not have the permission");
  }
}
