package dev.docket.discord.levels;

import dev.docket.discord.Heard;
import dev.docket.discord.MessageListener;
import dev.docket.discord.Reacted;
import dev.docket.discord.ReactionListener;
import dev.docket.kernel.Commands;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.Occasion;
import dev.docket.levels.XpSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Turns messages and reactions into XP commands on a few lanes, which minutes in voice share: those
 * of one member stay in order, and a full lane sheds them rather than hold up the gateway.
 */
public final class MessageXp implements MessageListener, ReactionListener, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MessageXp.class);
  private static final int LANES = 8;
  private static final int LANE_LENGTH = 4_096;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Commands commands;
  private final InstantSource clock;
  private final List<BlockingQueue<Earned>> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final LongAdder handled = new LongAdder();
  private final LongAdder shed = new LongAdder();
  private volatile boolean running;

  /** Awards XP through the given commands. */
  public MessageXp(Commands commands, InstantSource clock) {
    this.commands = commands;
    this.clock = clock;
  }

  private record Earned(AwardXp command, long actorId, String commandId) {}

  @Override
  public void hear(Heard heard) {
    var occasion =
        new Occasion(
            XpSource.MESSAGE,
            heard.channelId(),
            heard.parentId(),
            heard.messageId(),
            heard.roles(),
            1,
            heard.length());
    queue(
        new AwardXp(heard.guildId(), heard.userId(), occasion, dice(), heard.at()),
        heard.userId(),
        "message/" + heard.messageId());
  }

  /** However often somebody reacts to one message, it is the same command. */
  @Override
  public void hear(Reacted reacted) {
    var occasion =
        new Occasion(
            XpSource.REACTION,
            reacted.channelId(),
            reacted.parentId(),
            reacted.messageId(),
            reacted.roles(),
            1,
            Occasion.UNSEEN);
    queue(
        new AwardXp(reacted.guildId(), reacted.userId(), occasion, dice(), clock.instant()),
        reacted.userId(),
        commandId(reacted));
  }

  /** The same for whoever wrote the message, with the roles that they hold. */
  void hearOf(Reacted reacted, Set<Long> authorsRoles) {
    var occasion =
        new Occasion(
            XpSource.REACTION,
            reacted.channelId(),
            reacted.parentId(),
            reacted.messageId(),
            authorsRoles,
            1,
            Occasion.UNSEEN,
            true,
            Set.of());
    queue(
        new AwardXp(reacted.guildId(), reacted.authorId(), occasion, dice(), clock.instant()),
        reacted.userId(),
        commandId(reacted) + "/author");
  }

  private static String commandId(Reacted reacted) {
    return "reaction/" + reacted.messageId() + "/" + reacted.userId();
  }

  static long dice() {
    return ThreadLocalRandom.current().nextLong();
  }

  void queue(AwardXp command, long actorId, String commandId) {
    var lane = lanes.get(Math.floorMod(Long.hashCode(command.userId()), LANES));
    if (!lane.offer(new Earned(command, actorId, commandId))) {
      shed.increment();
      if (shed.sum() % 1_000 == 1) {
        LOG.warn(
            "XP for {} messages, reactions and minutes was shed: the event log does not keep up",
            shed.sum());
      }
    }
  }

  /** How many messages were decided upon since the start. */
  public long handled() {
    return handled.sum();
  }

  /** How many messages were given up since the start because their lane was full. */
  public long shed() {
    return shed.sum();
  }

  @Override
  public void start() {
    running = true;
    for (var i = 0; i < LANES; i++) {
      var lane = new ArrayBlockingQueue<Earned>(LANE_LENGTH);
      lanes.add(lane);
      threads.add(Thread.ofPlatform().daemon().name("message-xp-" + i).start(() -> drain(lane)));
    }
  }

  private void drain(BlockingQueue<Earned> lane) {
    try {
      while (running) {
        award(lane.take());
        handled.increment();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void award(Earned earned) throws InterruptedException {
    var origin = Origin.of(earned.actorId(), Source.DISCORD, earned.commandId());
    while (running) {
      try {
        commands.send(earned.command(), origin);
        return;
      } catch (LogUnavailable e) {
        Thread.sleep(PAUSE);
      } catch (Refused e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("No XP for {}", earned.commandId(), e);
        return;
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    threads.forEach(Thread::interrupt);
    threads.clear();
    lanes.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the gateway opens. */
  @Override
  public int getPhase() {
    return 15;
  }
}
