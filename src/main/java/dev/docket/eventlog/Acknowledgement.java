package dev.docket.eventlog;

import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Travels with a command and learns the position at which its events became durable. */
public final class Acknowledgement {

  /** The metadata key under which a command carries it; it never reaches an event. */
  public static final String KEY = "acknowledgement";

  private volatile long position;

  static @Nullable Acknowledgement in(Message<?> message) {
    return (Acknowledgement) message.getMetaData().get(KEY);
  }

  void acknowledge(long durable) {
    position = durable;
  }

  /** The position of the command's last event; 0 if it appended none. */
  public long position() {
    return position;
  }
}
