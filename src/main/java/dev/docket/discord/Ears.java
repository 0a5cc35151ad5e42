package dev.docket.discord;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What is heard at the gateway waits here for a thread that looks at it: the gateway is never held
 * up, and what comes faster than it can be looked at is let pass.
 */
public abstract class Ears<T> implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Ears.class);
  private static final int WAITING = 4_096;

  private final String name;
  private final BlockingQueue<T> waiting = new ArrayBlockingQueue<>(WAITING);
  private volatile @Nullable Thread thread;

  /** Ears whose thread has a name. */
  protected Ears(String name) {
    this.name = name;
  }

  /** Looks at one thing that was heard; what it throws is logged and goes no further. */
  protected abstract void consider(T heard);

  /** Lets something wait for its turn. */
  protected final void later(T heard) {
    if (!waiting.offer(heard)) {
      LOG.debug("The {} let something pass", name);
    }
  }

  private void listen() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        consider(waiting.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.warn("The {} cannot make sense of something: {}", name, e.toString());
      }
    }
  }

  @Override
  public final void start() {
    thread = Thread.ofPlatform().daemon().name(name).start(this::listen);
  }

  @Override
  public final void stop() {
    var listening = thread;
    if (listening != null) {
      listening.interrupt();
    }
    thread = null;
  }

  @Override
  public final boolean isRunning() {
    return thread != null;
  }

  /** Before the gateway opens. */
  @Override
  public final int getPhase() {
    return 15;
  }
}
