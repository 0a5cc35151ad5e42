package dev.docket.readmodels;

import dev.docket.readmodels.Claims.Others;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Shares the segments of all that follows the log among the nodes that are alive, and runs this
 * node's share.
 */
public final class Followers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
  private static final Duration RETIRED = Duration.ofMinutes(1);

  private final FollowerTools tools;
  private final Handlers handlers;
  private final Generations generations;
  private final ReadModels readModels;
  private final ParkedEvents parked;
  private final LogSignal appended;
  private final Duration beat;
  private final boolean automatic;
  private final LogSignal changed = new LogSignal();
  private final List<FollowerThread> running = new ArrayList<>();
  private volatile boolean started;
  private Thread steward = Thread.ofVirtual().unstarted(() -> {});
  private Thread retries = Thread.ofVirtual().unstarted(() -> {});

  Followers(
      FollowerTools tools,
      Handlers handlers,
      Generations generations,
      ReadModels readModels,
      ParkedEvents parked,
      LogSignal appended,
      Duration claim,
      boolean automatic) {
    this.tools = tools;
    this.handlers = handlers;
    this.generations = generations;
    this.readModels = readModels;
    this.parked = parked;
    this.appended = appended;
    this.beat = claim.dividedBy(SegmentGroup.BEATS_OF_A_CLAIM);
    this.automatic = automatic;
  }

  /** The read models that this version of Docket keeps. */
  public List<ReadModel> readModels() {
    return handlers.readModels();
  }

  /** Makes the tables of those that have none. */
  public void prepare() {
    handlers.prepareReadModels();
  }

  /** Looks at once whether there is something to claim, as when another node says so. */
  public void wake() {
    changed.raise();
  }

  @Override
  public synchronized void start() {
    handlers.prepare();
    started = true;
    share();
    steward = Thread.ofVirtual().name("follower-steward").start(this::watch);
  }

  private void watch() {
    var outage = false;
    while (started) {
      var seen = changed.count();
      try {
        changed.await(seen, beat);
        synchronized (this) {
          if (started) {
            share();
          }
        }
        outage = false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        if (!outage) {
          LOG.warn("The followers of the log wait for the database: {}", Outages.words(e));
        }
        outage = true;
      }
    }
  }

  private void share() {
    readModels.refresh();
    var live = handlers.live();
    var others = tools.claims().beat(live.keySet());
    running.removeIf(it -> !it.isRunning());
    for (var name : live.keySet()) {
      giveBack(name, others);
    }
    var held = tools.claims().held();
    running.stream()
        .filter(it -> !live.containsKey(it.claim().follower()) || !it.claim().isAmong(held))
        .forEach(FollowerThread::beginStop);
    for (var open : tools.claims().open(live.keySet())) {
      if (count(open.follower()) < share(open, others)) {
        tools
            .claims()
            .claim(open.follower(), open.segment())
            .ifPresent(it -> run(live.get(open.follower()), it));
      }
    }
    generations.retiredLongerThan(RETIRED).forEach(generations::drop);
    if (!retries.isAlive()) {
      retries = Thread.ofVirtual().name("asked-retries").start(this::retryAsked);
    }
  }

  /** Apart from the steward, which has to say in time that this node is alive. */
  private void retryAsked() {
    try {
      parked.retryAsked();
    } catch (RuntimeException e) {
      if (started) {
        LOG.warn("Parked events are tried again later: {}", Outages.words(e));
      }
    }
  }

  private void run(Handler handler, Claim claim) {
    running.add(new FollowerThread(new Follower(tools, handler, claim), tools.claims(), appended));
  }

  private void giveBack(String name, Map<String, Others> others) {
    var mine = running.stream().filter(it -> it.claim().follower().equals(name)).toList();
    if (!mine.isEmpty()) {
      mine.stream().skip(share(mine.getFirst().claim(), others)).forEach(FollowerThread::beginStop);
    }
  }

  private long count(String name) {
    return running.stream().filter(it -> it.claim().follower().equals(name)).count();
  }

  private static int share(Claim claim, Map<String, Others> others) {
    return others.getOrDefault(claim.follower(), Others.NONE).share(claim.segments());
  }

  @Override
  public synchronized void stop() {
    started = false;
    changed.raise();
    running.forEach(FollowerThread::beginStop);
    running.forEach(FollowerThread::awaitStop);
    if (retries.isAlive()) {
      awaitRetries();
    }
    running.clear();
    try {
      tools.claims().leave();
    } catch (RuntimeException e) {
      LOG.debug("This node could not say that it leaves; its claims run out", e);
    }
  }

  private void awaitRetries() {
    try {
      retries.join(FollowerThread.LONGEST_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return started;
  }

  @Override
  public boolean isAutoStartup() {
    return automatic;
  }

  /** After everything that writes has its beans, before the doors open. */
  @Override
  public int getPhase() {
    return 0;
  }
}
