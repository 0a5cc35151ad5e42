package dev.docket.cases;

/** How far a mass action has come. */
public enum BatchPhase {
  /** Asked for; nobody has confirmed it yet. */
  PROPOSED,
  /** Confirmed; one member after the other is ruled on. */
  RUNNING,
  /** Stopped; whoever was ruled on before stays so. */
  CANCELLED,
  /** Every member has a result. */
  FINISHED
}
