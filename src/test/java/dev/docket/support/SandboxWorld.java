package dev.docket.support;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseHistory;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.postgres.DatabaseAccess;
import dev.docket.sandbox.RestCall;
import dev.docket.sandbox.SandboxDiscord;
import dev.docket.sandbox.SandboxGuild;
import dev.docket.sandbox.SandboxInteraction;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Docket behind the real JDA client, in a guild with an owner, a moderator and a few members. */
public final class SandboxWorld implements AutoCloseable {

  public static final Duration PATIENCE = Duration.ofSeconds(60);

  public TestDocket docket;
  public final SandboxDiscord discord;
  public final SandboxGuild guild;
  public final long general;
  public final long modLog;
  public final SandboxUser moderator;
  public final SandboxUser member;
  public final long moderatorRole;

  private final DatabaseAccess database;
  private final List<String> properties;
  private final boolean lasting;

  private SandboxWorld(
      TestDocket docket,
      SandboxDiscord discord,
      DatabaseAccess database,
      List<String> properties,
      boolean lasting) {
    this.docket = docket;
    this.discord = discord;
    this.database = database;
    this.properties = properties;
    this.lasting = lasting;
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
    this.moderator = newMember("mona", moderatorRole);
    this.member = newMember("max");
    discord.awaitBot(PATIENCE);
    var log = "/guilds/" + guild.id() + "/audit-logs";
    eventually("the audit log is watched", () -> !calls("GET", log).isEmpty());
  }

  /** The sandbox lives and dies with Docket. */
  public static SandboxWorld start(DatabaseAccess database, String... properties) {
    var all = new ArrayList<>(List.of("docket.discord.mode=auto"));
    all.addAll(Arrays.asList(properties));
    var docket = TestDocket.start(database, all.toArray(String[]::new));
    return new SandboxWorld(docket, docket.get(SandboxDiscord.class), database, all, false);
  }

  /** The sandbox outlives Docket, which finds it as it would find Discord. */
  public static SandboxWorld lasting(DatabaseAccess database, String... properties) {
    return lasting(database, Clock.systemUTC(), properties);
  }

  /** As {@link #lasting(DatabaseAccess, String...)}, where Discord has a clock of its own. */
  public static SandboxWorld lasting(
      DatabaseAccess database, InstantSource clockOfDiscord, String... properties) {
    var discord = SandboxDiscord.start(clockOfDiscord);
    var all =
        new ArrayList<>(
            List.of(
                "docket.discord.mode=auto",
                "DISCORD_TOKEN=" + discord.token(),
                "DOCKET_DISCORD_REST_URL=" + discord.restUrl(),
                "DOCKET_DISCORD_GATEWAY_URL=" + discord.gatewayUrl()));
    all.addAll(Arrays.asList(properties));
    var docket = TestDocket.start(database, all.toArray(String[]::new));
    return new SandboxWorld(docket, discord, database, all, true);
  }

  /** Stops Docket and leaves Discord as it is. */
  public void stopDocket() {
    docket.close();
  }

  /** Starts Docket anew on the same database and the same Discord. */
  public void startDocket() {
    docket = TestDocket.start(database, properties.toArray(String[]::new));
    discord.awaitBot(PATIENCE);
  }

  public SandboxUser newMember(String name, long... roles) {
    var user = discord.createUser(name);
    guild.join(user, roles);
    return user;
  }

  /** The moderator's command, and what the door answers in the end. */
  public String asks(String command, Object... options) {
    return asks(moderator.id(), command, options);
  }

  public String asks(long userId, String command, Object... options) {
    return textOf(slash(userId, command, options).reply(PATIENCE));
  }

  public SandboxInteraction slash(long userId, String command, Object... options) {
    return guild.slash(userId, general, command, options(options));
  }

  /** What Discord suggests while somebody types into an option, as label and value. */
  public Map<String, String> suggests(
      SandboxUser user, String command, String option, String typed, Object... rest) {
    var asked = guild.autocomplete(user.id(), general, command, option, typed, options(rest));
    var shown = new LinkedHashMap<String, String>();
    asked
        .choices(PATIENCE)
        .forEach(it -> shown.put(it.path("name").asString(), it.path("value").asString()));
    return shown;
  }

  /** Fills in the form with which an interaction was answered, and returns the reply in the end. */
  public String fills(SandboxInteraction opened, String field, String text) {
    opened.awaitAcknowledgement(PATIENCE);
    return textOf(guild.submitModal(opened, Map.of(field, text)).reply(PATIENCE));
  }

  public static Map<String, Object> options(Object... pairs) {
    var options = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      options.put((String) pairs[i], pairs[i + 1]);
    }
    return options;
  }

  public CaseView caseOf(long number) {
    return docket.queries().ask(new FindCase(guild.id(), number));
  }

  /** The latest case about a user. */
  public CaseView latestCaseOf(SandboxUser user) {
    return casesOf(user).getFirst();
  }

  /** All cases about a user, newest first. */
  public List<CaseView> casesOf(SandboxUser user) {
    return docket
        .queries()
        .ask(new ListCases(guild.id(), CaseFilter.ALL.ofUser(user.id()), null, 100))
        .cases();
  }

  public List<CaseHistory.What> historyOf(long number) {
    return docket.queries().ask(new ListCaseChanges(guild.id(), number)).changes().stream()
        .map(CaseHistory.Change::what)
        .toList();
  }

  public CaseView awaitState(long number, CaseState state) {
    eventually("case %d is %s".formatted(number, state), () -> caseOf(number).state() == state);
    return caseOf(number);
  }

  /** The mod log's post on a case, once it is there and recorded. */
  public String awaitModLog(long number) {
    eventually("case %d is posted".formatted(number), () -> caseOf(number).logMessageId() != null);
    return modLogPosts(number).getFirst();
  }

  public List<String> modLogPosts(long number) {
    return guild.messages(modLog).stream()
        .map(SandboxWorld::textOf)
        .filter(it -> it.contains("Case #" + number + " ·"))
        .toList();
  }

  public List<String> directMessages(SandboxUser user) {
    return discord.directMessages(user.id()).stream().map(SandboxWorld::textOf).toList();
  }

  /** The calls by which Docket changes something, other than by answering whoever asks. */
  public List<RestCall> acts() {
    return discord.calls().stream()
        .filter(it -> !it.method().equals("GET"))
        .filter(it -> !it.path().matches("/(interactions|webhooks|applications)/.*"))
        .toList();
  }

  /** The calls of a method to a path, given as regular expressions. */
  public List<RestCall> calls(String method, String path) {
    return discord.calls().stream()
        .filter(it -> it.method().matches(method) && it.path().matches(path))
        .toList();
  }

  /** The ids of a message's buttons. */
  public static List<String> buttonsOf(SandboxMessage message) {
    return message.components().stream()
        .flatMap(row -> row.path("components").valueStream())
        .map(it -> it.path("custom_id").asString())
        .toList();
  }

  /** Content and embeds as one text. */
  public static String textOf(SandboxMessage message) {
    return message.content()
        + message.embeds().stream().map(JsonNode::toString).collect(Collectors.joining());
  }

  public static void eventually(String what, BooleanSupplier holds) {
    eventually(what, PATIENCE, holds);
  }

  public static void eventually(String what, Duration patience, BooleanSupplier holds) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + patience + ": " + what);
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
    if (lasting) {
      discord.close();
    }
  }
}
