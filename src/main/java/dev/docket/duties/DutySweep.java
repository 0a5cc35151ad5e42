package dev.docket.duties;

import java.time.Duration;

/** Looks through the read models, at start and now and then, for duties that nobody noted. */
public interface DutySweep {

  /** In kebab case. */
  String name();

  /** Time between two sweeps. */
  Duration every();

  /** Notes what it finds. */
  void sweep(Duties duties);
}
