package dev.docket.sealing;

import dev.docket.eventlog.TextPlace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * What is stored in place of a text. It says itself whose it is, under which key and where it
 * stands, and the ciphertext is bound to all of that.
 *
 * @param generation of the subject's keys, from 1
 * @param sealed nonce, ciphertext and tag
 */
record Token(long subjectId, int generation, String holder, String pointer, byte[] sealed) {

  private static final String PREFIX = "sealed:v1:";

  static boolean isToken(String stored) {
    return stored.startsWith(PREFIX);
  }

  static Token parse(String stored) {
    try {
      var bytes = Base64.getUrlDecoder().decode(stored.substring(PREFIX.length()));
      var in = new DataInputStream(new ByteArrayInputStream(bytes));
      return new Token(in.readLong(), in.readInt(), in.readUTF(), in.readUTF(), in.readAllBytes());
    } catch (IllegalArgumentException | IOException e) {
      throw new IllegalStateException("A sealed text was altered and cannot be read", e);
    }
  }

  String stored() {
    var bound = bound();
    var whole = Arrays.copyOf(bound, bound.length + sealed.length);
    System.arraycopy(sealed, 0, whole, bound.length, sealed.length);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  Token with(byte[] ciphertext) {
    return new Token(subjectId, generation, holder, pointer, ciphertext);
  }

  IllegalStateException altered() {
    return new IllegalStateException(
        "The sealed text of user %d at %s in %s was altered".formatted(subjectId, pointer, holder));
  }

  /** What the ciphertext is bound to. */
  byte[] bound() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(subjectId);
      out.writeInt(generation);
      out.writeUTF(holder);
      out.writeUTF(pointer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Makes sure that it stands where it was sealed. */
  void check(long subject, TextPlace place) {
    if (subjectId != subject
        || !holder.equals(place.holder())
        || !pointer.equals(Objects.requireNonNullElse(place.pointer(), pointer))) {
      throw new IllegalStateException(
          ("The sealed text of user %d at %s in %s was moved there: it belongs to user %d, at %s in"
                  + " %s")
              .formatted(subject, place.pointer(), place.holder(), subjectId, pointer, holder));
    }
  }
}
