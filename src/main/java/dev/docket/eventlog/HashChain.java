package dev.docket.eventlog;

import dev.docket.eventlog.UnitOfEvents.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Ties each event to all before it: SHA-256 over the previous hash and the event's own canonical
 * form, in which every field is preceded by its length.
 */
final class HashChain {

  private static final int LENGTH = 32;

  private final MessageDigest digest;

  HashChain() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What stands for the hash before the first event. */
  static byte[] start() {
    return new byte[LENGTH];
  }

  /** The hash of an event at a position, after the event with the hash {@code previous}. */
  byte[] next(byte[] previous, long position, long guildId, Entry entry) {
    var id = UUID.fromString(entry.eventId());
    add(previous);
    add(position);
    add(guildId);
    add(entry.streamType());
    add(entry.stream());
    add(entry.sequence());
    add(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
    add(entry.name());
    add(entry.revision());
    add(ChronoUnit.MICROS.between(Instant.EPOCH, entry.occurredAt()));
    add(entry.payload());
    add(entry.metadata());
    return digest.digest();
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(long number) {
    add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private void add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
