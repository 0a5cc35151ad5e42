package dev.docket.eventlog;

import java.time.Duration;

/** A listener's hearing that a test commands, by a clock of its own. */
public final class Hearings {

  private long nanos = 1;
  private final Hearing hearing = new Hearing(() -> nanos);

  public Hearing hearing() {
    return hearing;
  }

  public Duration longest() {
    return Hearing.LONGEST;
  }

  public void hearsNow() {
    nanos += Duration.ofHours(1).toNanos();
    hearing.heard(nanos);
  }

  public void isLost() {
    hearing.lost();
  }

  /** Since it last heard. */
  public void isSilentFor(Duration silence) {
    hearing.heard(nanos - silence.toNanos());
  }
}
