package dev.docket.cli;

import dev.docket.discord.levels.MessageXp;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.levels.Leaderboard.Line;
import dev.docket.levels.LevelQuery.ListTopMembers;
import dev.docket.sandbox.ActivityTrace;
import dev.docket.sandbox.Contribution;
import dev.docket.sandbox.SandboxDiscord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Plays an activity trace as messages through the real JDA client and the real log. */
final class TracePlay {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PAGE = 1_000;
  private static final int LONGEST_MESSAGE = 2_000;

  /** Few enough to fit the door's lanes, so that no message is shed. */
  private static final int MOST_IN_FLIGHT = 2_000;

  private final Path file;
  private final List<Contribution> trace;

  private TracePlay(Path file, List<Contribution> trace) {
    this.file = file;
    this.trace = trace;
  }

  static TracePlay of(Path file) {
    try {
      return new TracePlay(file, ActivityTrace.read(file));
    } catch (ActivityTrace.Unreadable e) {
      throw new BadInput(e.getMessage());
    }
  }

  int messages() {
    return trace.size();
  }

  /** Plays everything, writes the totals and returns the number of authors. */
  int into(ApplicationContext docket, Path out) throws IOException, InterruptedException {
    var discord = docket.getBean(SandboxDiscord.class);
    discord.awaitBot(PATIENCE);
    var guild = discord.createGuild(String.valueOf(file.getFileName()));
    var channel = guild.createChannel("general");
    var ids = new HashMap<String, Long>();
    var names = new HashMap<Long, String>();
    for (var contribution : trace) {
      ids.computeIfAbsent(
          contribution.author(),
          author -> {
            var user = discord.createUser(author);
            guild.join(user);
            names.put(user.id(), author);
            return user.id();
          });
    }
    var door = docket.getBean(MessageXp.class);
    var before = door.handled();
    try (var bar = Progress.bar("Play", trace.size())) {
      var sent = 0L;
      for (var contribution : trace) {
        while (sent - (door.handled() - before) >= MOST_IN_FLIGHT) {
          Thread.sleep(1);
        }
        var text = "·".repeat(Math.clamp(contribution.textLength(), 1, LONGEST_MESSAGE));
        guild.say(ids.get(contribution.author()), channel, text, contribution.at());
        sent++;
        bar.stepTo(door.handled() - before);
      }
      awaitHandled(door, before + sent);
      bar.stepTo(sent);
    }
    return write(docket, guild.id(), names, out);
  }

  private static void awaitHandled(MessageXp door, long all) throws InterruptedException {
    var handled = door.handled();
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (handled < all) {
      if (door.shed() > 0 || System.nanoTime() > deadline) {
        throw new Failure(
            "%d messages got no answer; the totals would be wrong".formatted(all - handled));
      }
      Thread.sleep(5);
      if (door.handled() > handled) {
        handled = door.handled();
        deadline = System.nanoTime() + PATIENCE.toNanos();
      }
    }
  }

  private static int write(
      ApplicationContext docket, long guildId, HashMap<Long, String> names, Path out)
      throws IOException {
    var lines = new ArrayList<String>();
    lines.add("author,xp,level");
    var queries = docket.getBean(Queries.class);
    var head = docket.getBean(PostgresEventLog.class).head();
    for (var offset = 0; ; offset += PAGE) {
      var page = top(queries, new ListTopMembers(guildId, offset, PAGE), head);
      page.forEach(it -> lines.add(names.get(it.userId()) + "," + it.xp() + "," + it.level()));
      if (page.size() < PAGE) {
        break;
      }
    }
    var whole = Files.createTempFile(out.toAbsolutePath().getParent(), "totals", ".part");
    Files.write(whole, lines);
    Files.move(whole, out, StandardCopyOption.REPLACE_EXISTING);
    return lines.size() - 1;
  }

  private static List<Line> top(Queries queries, ListTopMembers query, long position) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return queries.ask(query, position).lines();
      } catch (Refused e) {
        if (e.refusal() != InputRefusal.READ_MODEL_BEHIND || System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }
}
