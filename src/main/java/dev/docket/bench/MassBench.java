package dev.docket.bench;

import dev.docket.postgres.DatabaseAccess;
import dev.docket.sandbox.RestCall;
import dev.docket.sandbox.SandboxDiscord;
import dev.docket.sandbox.SandboxGuild;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bans many members of one guild by mass actions that run at once, as a moderator would. */
public final class MassBench {

  private static final int AT_ONCE = 200;
  private static final int MOST_PER_SECOND = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration SHORT_PATIENCE = Duration.ofSeconds(60);

  private static final String CASES =
      """
      select count(*) as cases, count(distinct payload -> 'ruled' ->> 'userId') as members
      from event where name = 'case.member-banned'
      """;

  private final DatabaseAccess database;

  /** Measures a Docket on an empty database. */
  public MassBench(DatabaseAccess database) {
    this.database = database;
  }

  private record Cases(long cases, long members) {}

  /** Runs once, against the sandbox that a Docket serves. */
  public List<Figure> run(SandboxDiscord discord, int members, Consumer<String> say)
      throws InterruptedException {
    var guild = discord.createGuild("Bench");
    var general = guild.createChannel("general");
    var log = guild.createChannel("mod-log");
    var role = guild.createRole("admins", 5, SandboxPermission.ADMINISTRATOR);
    guild.setBotRolePosition(9);
    var moderator = discord.createUser("moderator");
    guild.join(moderator, role);
    var raiders = IntStream.range(0, members).mapToObj(i -> raider(discord, guild, i)).toList();
    discord.awaitBot(SHORT_PATIENCE);
    var questions = new ArrayList<Long>();
    for (var from = 0; from < members; from += AT_ONCE) {
      var some = raiders.subList(from, Math.min(from + AT_ONCE, members));
      var options = Map.of("users", ids(some), "reason", "raid");
      questions.add(
          guild.slash(moderator.id(), general, "mass ban", options).reply(SHORT_PATIENCE).id());
    }
    var before = discord.calls().size();
    var start = System.nanoTime();
    for (var question : questions) {
      guild.click(moderator.id(), question, yes(guild, question));
    }
    await(() -> guild.bans().size() >= members);
    var banned = seconds(start);
    say.accept("banned: " + members);
    await(() -> guild.messages(log).size() >= members);
    var posted = seconds(start);
    say.accept("posted: " + members);
    return figures(discord, guild, raiders, before, banned, posted);
  }

  private static SandboxUser raider(SandboxDiscord discord, SandboxGuild guild, int number) {
    var user = discord.createUser("raider " + number);
    guild.join(user);
    return user;
  }

  private static String ids(List<SandboxUser> users) {
    return users.stream().map(it -> String.valueOf(it.id())).collect(Collectors.joining(" "));
  }

  private static String yes(SandboxGuild guild, long question) {
    return guild
        .message(question)
        .orElseThrow()
        .components()
        .getFirst()
        .path("components")
        .path(0)
        .path("custom_id")
        .asString();
  }

  private List<Figure> figures(
      SandboxDiscord discord,
      SandboxGuild guild,
      List<SandboxUser> raiders,
      int before,
      double banned,
      double posted) {
    var calls = discord.calls().stream().skip(before).toList();
    var cases = client().sql(CASES).query(Cases.class).single();
    var bans = guild.bans().keySet();
    var lost = raiders.stream().filter(it -> !bans.contains(it.id())).count();
    var requests = (double) calls.size() / MOST_PER_SECOND;
    return List.of(
        figure("all-banned", "s", banned, requests),
        figure("all-posted", "s", posted, requests),
        figure("requests", "requests", calls.size(), raiders.size()),
        figure("most-per-second", "requests", most(calls), MOST_PER_SECOND),
        figure("doubles", "cases", cases.cases() - cases.members(), 1),
        figure("lost", "members", Math.max(lost, raiders.size() - cases.members()), 1));
  }

  private JdbcClient client() {
    return BenchDatabase.client(database);
  }

  private static Figure figure(String name, String unit, double value, double baseline) {
    var ratio = value / baseline;
    return new Figure(name, unit, value, baseline, ratio, 1, ratio, ratio);
  }

  private static long most(List<RestCall> calls) {
    return calls.stream()
        .mapToLong(from ->
            calls.stream()
                .filter(it -> !it.at().isBefore(from.at()))
                .filter(it -> it.at().isBefore(from.at().plusSeconds(1)))
                .count())
        .max()
        .orElse(0);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void await(BooleanSupplier holds) throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not within " + PATIENCE);
      }
      Thread.sleep(50);
    }
  }
}
