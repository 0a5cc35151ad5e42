package dev.docket.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.eventlog.UnitOfEvents.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HashChainTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");
  private static final Entry ENTRY =
      entry("00000000-0000-0001-0000-000000000002", "t", "s", 3, "n", 4, NOON, "{}", "[]");

  private final HashChain chain = new HashChain();

  private static Entry entry(
      String id,
      String type,
      String stream,
      long sequence,
      String name,
      int revision,
      Instant at,
      String payload,
      String metadata) {
    return new Entry(id, type, stream, sequence, name, revision, at, payload, metadata);
  }

  @Test
  void theHashIsThatOfTheLengthPrefixedFields() throws Exception {
    var fields =
        "00000020"
            + "00".repeat(32)
            + "00000008"
            + "0000000000000005"
            + "00000008"
            + "0000000000000006"
            + "00000001"
            + "74"
            + "00000001"
            + "73"
            + "00000008"
            + "0000000000000003"
            + "00000024"
            + HexFormat.of().formatHex(ENTRY.eventId().getBytes(UTF_8))
            + "00000001"
            + "6e"
            + "00000008"
            + "0000000000000004"
            + "00000008"
            + HexFormat.of().toHexDigits(NOON.getEpochSecond() * 1_000_000 + 123_456)
            + "00000002"
            + "7b7d"
            + "00000002"
            + "5b5d";

    assertThat(chain.next(HashChain.start(), 5, 6, ENTRY))
        .isEqualTo(
            java.security.MessageDigest.getInstance("SHA-256")
                .digest(HexFormat.of().parseHex(fields)));
  }

  @Test
  void everyFieldCountsAndNoneRunsIntoTheNext() {
    var id = ENTRY.eventId();
    var other = "00000000-0000-0001-0000-000000000003";
    var hashes = new ArrayList<byte[]>();
    hashes.add(chain.next(HashChain.start(), 5, 6, ENTRY));
    hashes.add(chain.next(hashes.getFirst(), 5, 6, ENTRY));
    hashes.add(chain.next(HashChain.start(), 6, 6, ENTRY));
    hashes.add(chain.next(HashChain.start(), 5, 7, ENTRY));
    for (var changed :
        new Entry[] {
          entry(other, "t", "s", 3, "n", 4, NOON, "{}", "[]"),
          entry(id, "u", "s", 3, "n", 4, NOON, "{}", "[]"),
          entry(id, "t", "u", 3, "n", 4, NOON, "{}", "[]"),
          entry(id, "ts", "", 3, "n", 4, NOON, "{}", "[]"),
          entry(id, "t", "s", 4, "n", 4, NOON, "{}", "[]"),
          entry(id, "t", "s", 3, "m", 4, NOON, "{}", "[]"),
          entry(id, "t", "s", 3, "n", 5, NOON, "{}", "[]"),
          entry(id, "t", "s", 3, "n", 4, NOON.plusNanos(1_000), "{}", "[]"),
          entry(id, "t", "s", 3, "n", 4, NOON, "[]", "{}"),
          entry(id, "t", "s", 3, "n", 4, NOON, "{}[]", ""),
        }) {
      hashes.add(chain.next(HashChain.start(), 5, 6, changed));
    }

    assertThat(hashes).hasSize(14).doesNotHaveDuplicates();
  }
}
