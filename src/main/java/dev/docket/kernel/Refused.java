package dev.docket.kernel;

import java.util.List;

/** The rules said no: expected, nothing was changed, never logged as an error. */
public final class Refused extends RuntimeException implements Problem.Foreseen {

  private final transient Refusal refusal;
  private final transient List<String> details;

  private Refused(Refusal refusal, List<String> details) {
    super(refusal + (details.isEmpty() ? "" : " " + details), null, false, false);
    this.refusal = refusal;
    this.details = details;
  }

  /** Refuses for one reason; the details are the values that its wording names, in order. */
  public static Refused because(Refusal refusal, Object... details) {
    return new Refused(refusal, List.of(details).stream().map(String::valueOf).toList());
  }

  /** The reason as a value. */
  public Refusal refusal() {
    return refusal;
  }

  @Override
  public Problem problem() {
    return refusal.problem();
  }

  /** The values that the wording names, in order. */
  public List<String> details() {
    return details;
  }
}
