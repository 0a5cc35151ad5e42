package dev.docket.cli;

import dev.docket.discord.levels.MessageXp;
import dev.docket.sandbox.ActivityGenerator;
import dev.docket.sandbox.SandboxDiscord;
import dev.docket.sandbox.SandboxGuild;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * A made-up guild of two moderators and some thirty members: the same people say the same things.
 */
final class GuildLife {

  private static final long SEED = 20_261_123;
  private static final int MESSAGES = 700;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How long the day takes to play where someone watches. */
  static final Duration TO_WATCH = Duration.ofSeconds(20);

  private static final List<String> NAMES =
      List.of(
          "ada", "ben", "cleo", "dara", "emil", "fay", "gus", "hana", "ivo", "june", "kofi", "lena",
          "milo", "nora", "otto", "pia", "quinn", "rosa", "sami", "tess", "uma", "vito", "wren",
          "xenia", "yuri", "zoe", "arlo", "bea", "ciro", "dina", "elio", "frida");

  private static final String OWNER_NAME = "the owner";

  private final SandboxDiscord discord;
  private final SandboxGuild guild;
  private final InstantSource clock;
  private final long general;
  private final Map<String, SandboxUser> people = new LinkedHashMap<>();
  private int said;
  private final RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  private GuildLife(SandboxDiscord discord, InstantSource clock) {
    this.discord = discord;
    this.clock = clock;
    this.guild = discord.createGuild("The Lighthouse");
    this.general = guild.createChannel("general");
    guild.createChannel("mod-log");
    guild.setBotRolePosition(9);
    var moderators =
        guild.createRole(
            "moderators",
            5,
            SandboxPermission.BAN_MEMBERS,
            SandboxPermission.KICK_MEMBERS,
            SandboxPermission.MODERATE_MEMBERS);
    List.of("mona", "theo").forEach(it -> guild.join(person(it), moderators));
    NAMES.forEach(it -> guild.join(person(it)));
  }

  static GuildLife settle(SandboxDiscord discord, InstantSource clock) {
    discord.awaitBot(PATIENCE);
    return new GuildLife(discord, clock);
  }

  private SandboxUser person(String name) {
    return people.computeIfAbsent(name, discord::createUser);
  }

  long id() {
    return guild.id();
  }

  String nameOf(long userId) {
    return people.entrySet().stream()
        .filter(it -> it.getValue().id() == userId)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(userId == guild.ownerId() ? OWNER_NAME : userId == 0 ? "Docket" : "someone");
  }

  /** One act of a moderator, after so many messages of the day. */
  private record Act(
      int afterMessages, String moderator, String command, Map<String, Object> options) {}

  private List<Act> acts() {
    var acts = new ArrayList<Act>();
    acts.add(act(60, "mona", "warn", "gus", "reason", "links to his shop again"));
    acts.add(act(130, "theo", "timeout", "otto", "duration", "10m", "reason", "shouting"));
    acts.add(
        act(
            190,
            "mona",
            "tempban",
            "gus",
            "duration",
            "1m",
            "reason",
            "still his shop",
            "purge",
            1L));
    acts.add(act(260, "theo", "ban", "yuri", "reason", "sells accounts"));
    acts.add(act(320, "theo", "ban", "yuri", "reason", "sells accounts"));
    acts.add(act(380, "mona", "untimeout", "otto", "reason", "apologised"));
    acts.add(act(430, "mona", "timeout", "fay", "duration", "99999d"));
    acts.add(act(480, "theo", "kick", "vito", "reason", "empty account"));
    acts.add(act(540, "mona", "unban", "yuri", "reason", "it was his brother"));
    acts.add(new Act(600, "theo", "ban", ordered("user", guild.ownerId(), "reason", "mutiny")));
    acts.add(new Act(650, "mona", "case reason", ordered("number", 1L, "reason", "advertising")));
    return acts;
  }

  private Act act(int after, String moderator, String command, String target, Object... more) {
    var options = ordered("user", person(target).id());
    options.putAll(ordered(more));
    return new Act(after, moderator, command, options);
  }

  private static Map<String, Object> ordered(Object... pairs) {
    var options = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      options.put((String) pairs[i], pairs[i + 1]);
    }
    return options;
  }

  /** Plays the last 24 hours, spread over so much time. */
  void liveADay(Narrator narrator, MessageXp door, Duration lasting) throws InterruptedException {
    var start = clock.instant().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    var day = new ActivityGenerator(SEED).day(start, NAMES, MESSAGES);
    var acts = acts().stream().collect(Collectors.toMap(Act::afterMessages, it -> it));
    narrator.begin(day.size(), NAMES.size() + 2);
    var before = door.handled();
    for (var i = 0; i < day.size(); i++) {
      var message = day.get(i);
      say(message.author(), message.textLength(), message.at());
      Thread.sleep(lasting.dividedBy(day.size()));
      var act = acts.get(i + 1);
      if (act != null) {
        awaitHandled(door, before + said);
        narrator.messages(message.at(), said);
        play(act, narrator);
      }
      narrator.tell();
    }
    awaitHandled(door, before + said);
    narrator.messages(clock.instant(), said);
    narrator.tell();
    narrator.sumUp();
  }

  private static void awaitHandled(MessageXp door, long count) throws InterruptedException {
    while (door.handled() < count) {
      Thread.sleep(5);
    }
  }

  /** Members who were banned or kicked say nothing. */
  private void say(String author, int length, Instant at) {
    var user = person(author);
    if (guild.isMember(user.id())) {
      guild.say(user.id(), general, "la ".repeat(Math.clamp(length / 3, 1, 600)), at);
      said++;
    }
  }

  private void play(Act act, Narrator narrator) throws InterruptedException {
    var user = person(act.moderator()).id();
    narrator.typed(act.moderator(), act.command(), act.options());
    var reply = guild.slash(user, general, act.command(), act.options()).reply(PATIENCE);
    narrator.tell();
    narrator.answered(reply);
  }

  /** Goes on at a human pace until interrupted. */
  void liveOn(Narrator narrator) throws InterruptedException {
    while (true) {
      Thread.sleep(dice.nextLong(2_000, 7_000));
      var name = NAMES.get((int) (dice.nextDouble() * dice.nextDouble() * NAMES.size()));
      say(name, 30, clock.instant());
      narrator.tell();
    }
  }
}
