package dev.docket.cli;

import dev.docket.discord.levels.MessageXp;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Stories;
import dev.docket.sandbox.SandboxDiscord;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets a guild live in the sandbox, and tells in the terminal what the log says of it. */
final class SandboxDay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxDay.class);

  private final SandboxDiscord discord;
  private final Queries queries;
  private final Stories stories;
  private final PostgresEventLog log;
  private final MessageXp door;
  private final InstantSource clock;
  private final PrintStream terminal;
  private volatile boolean running;
  private Thread life = Thread.ofPlatform().unstarted(() -> {});

  SandboxDay(
      SandboxDiscord discord,
      Queries queries,
      Stories stories,
      PostgresEventLog log,
      MessageXp door,
      InstantSource clock,
      PrintStream terminal) {
    this.discord = discord;
    this.queries = queries;
    this.stories = stories;
    this.log = log;
    this.door = door;
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public void start() {
    running = true;
    life = Thread.ofPlatform().daemon().name("sandbox-day").start(this::live);
  }

  private void live() {
    try {
      var guild = GuildLife.settle(discord, clock);
      var narrator = new Narrator(log, queries, stories, guild, terminal);
      guild.liveADay(narrator, door, GuildLife.TO_WATCH);
      guild.liveOn(narrator);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (running) {
        LOG.error("The sandbox's day ended early; Docket itself goes on", e);
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    life.interrupt();
    try {
      life.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** When everything else is up, the web server included. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
