package dev.docket.discord;

/** Where somebody watches work that takes a while. */
public interface Screen {

  /** Shows how far the work is, in place of what was shown before. */
  void show(Reply progress);

  /** Whether there is any use in showing more; not while Docket shuts down. */
  boolean isOpen();
}
