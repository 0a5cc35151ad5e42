package dev.docket.telemetry;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and what Sentry is told.
 *
 * @param dsn where, from SENTRY_DSN; none is silence
 * @param environment under which name
 * @param traces how many traces of a hundredfold: 1 is all, 0 none
 * @param batches the same for batches of events
 */
@ConfigurationProperties("docket.sentry")
public record SentrySettings(
    @Nullable String dsn,
    @DefaultValue("production") String environment,
    @DefaultValue("0.1") double traces,
    @DefaultValue("0.01") double batches) {

  /** Checks the shares. */
  public SentrySettings {
    check("traces", traces);
    check("batches", batches);
  }

  private static void check(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("docket.sentry." + name + " must be 0 to 1, not " + share);
    }
  }

  boolean isOn() {
    return dsn != null && !dsn.isBlank();
  }

  /** Without the address, which holds a key. */
  @Override
  public String toString() {
    return "SentrySettings[" + (isOn() ? "on" : "off") + "]";
  }
}
