package dev.docket.eventlog;

import dev.docket.eventlog.UnitOfEvents.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ties each event to all before it: SHA-256 over the previous hash and the event's own canonical
 * form, in which every field is preceded by its length.
 */
final class HashChain {

  private static final int LENGTH = 32;

  private static final int USUAL_SIZE = 2_048;

  private final MessageDigest digest;
  private ByteBuffer form = ByteBuffer.allocate(USUAL_SIZE);

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
    form.clear();
    add(previous);
    add(position);
    add(guildId);
    add(entry.streamType());
    add(entry.stream());
    add(entry.sequence());
    add(entry.eventId());
    add(entry.name());
    add(entry.revision());
    add(entry.micros());
    add(entry.payload());
    add(entry.metadata());
    digest.update(form.flip());
    return digest.digest();
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(long number) {
    room(Long.BYTES).putLong(number);
  }

  private void add(byte[] bytes) {
    room(bytes.length).put(bytes);
  }

  /** Writes the length of the field that comes next, and makes room for it. */
  private ByteBuffer room(int length) {
    if (form.remaining() < Integer.BYTES + length) {
      form = ByteBuffer.allocate(2 * (form.position() + Integer.BYTES + length)).put(form.flip());
    }
    return form.putInt(length);
  }
}
