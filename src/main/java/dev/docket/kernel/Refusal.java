package dev.docket.kernel;

/** Why the rules said no; every feature has an enum of its own, and every door words it. */
public interface Refusal {

  /** The stable code, for example {@code ALREADY_BANNED}. */
  String name();
}
