package dev.docket.support;

import dev.docket.postgres.DatabaseAccess;
import dev.docket.sandbox.SandboxDiscord;
import dev.docket.sandbox.SandboxGuild;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Docket behind the real JDA client, in a guild with an owner, a moderator and a few members. */
public final class SandboxWorld implements AutoCloseable {

  public static final Duration PATIENCE = Duration.ofSeconds(20);

  public final TestDocket docket;
  public final SandboxDiscord discord;
  public final SandboxGuild guild;
  public final long general;
  public final long modLog;
  public final SandboxUser moderator;
  public final SandboxUser member;
  public final long moderatorRole;

  private SandboxWorld(TestDocket docket) {
    this.docket = docket;
    this.discord = docket.get(SandboxDiscord.class);
    this.guild = discord.createGuild("Lighthouse");
    this.general = guild.createChannel("general");
    this.modLog = guild.createChannel("mod-log");
    this.moderatorRole =
        guild.createRole(
            "moderators",
            5,
            SandboxPermission.BAN_MEMBERS,
            SandboxPermission.KICK_MEMBERS,
            SandboxPermission.MODERATE_MEMBERS);
    guild.setBotRolePosition(9);
    this.moderator = discord.createUser("mona");
    guild.join(moderator, moderatorRole);
    this.member = discord.createUser("max");
    guild.join(member);
    discord.awaitBot(PATIENCE);
  }

  public static SandboxWorld start(DatabaseAccess database, String... properties) {
    var all = new String[properties.length + 1];
    all[0] = "docket.discord.mode=auto";
    System.arraycopy(properties, 0, all, 1, properties.length);
    return new SandboxWorld(TestDocket.start(database, all));
  }

  /** The moderator's command about the member, and what the door answers in the end. */
  public String asks(String command, Object... options) {
    return asks(moderator.id(), command, options);
  }

  public String asks(long userId, String command, Object... options) {
    return textOf(guild.slash(userId, general, command, options(options)).reply(PATIENCE));
  }

  public static Map<String, Object> options(Object... pairs) {
    var options = new java.util.LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      options.put((String) pairs[i], pairs[i + 1]);
    }
    return options;
  }

  /** Content and embeds as one text. */
  public static String textOf(SandboxMessage message) {
    return message.content()
        + message.embeds().stream().map(JsonNode::toString).collect(Collectors.joining());
  }

  public static void eventually(String what, BooleanSupplier holds) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + PATIENCE + ": " + what);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }

  @Override
  public void close() {
    docket.close();
  }
}
