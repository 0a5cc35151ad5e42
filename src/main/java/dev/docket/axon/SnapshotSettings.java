package dev.docket.axon;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When snapshots are taken.
 *
 * @param every so many events of a stream, 2 to 100,000
 */
@ConfigurationProperties("docket.snapshots")
record SnapshotSettings(@DefaultValue("200") int every) {

  SnapshotSettings {
    if (every < 2 || every > 100_000) {
      throw new IllegalArgumentException(
          "docket.snapshots.every must be 2 to 100000, not " + every);
    }
  }
}
