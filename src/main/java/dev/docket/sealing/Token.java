package dev.docket.sealing;

import dev.docket.eventlog.TextPlace;
import dev.docket.kernel.TextKey;
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
 * @param key which keys open it
 * @param sealed nonce, ciphertext and tag
 */
record Token(long subjectId, TextKey key, String holder, String pointer, byte[] sealed) {

  /** Under the subject's key alone. */
  private static final String OF_SUBJECT = "sealed:v1:";

  /** Under the keys of the subject and of the guild. */
  private static final String OF_GUILD = "sealed:v2:";

  static boolean isToken(String stored) {
    return stored.startsWith(OF_SUBJECT) || stored.startsWith(OF_GUILD);
  }

  static Token parse(String stored) {
    try {
      var bytes = Base64.getUrlDecoder().decode(stored.substring(OF_SUBJECT.length()));
      var in = new DataInputStream(new ByteArrayInputStream(bytes));
      var subject = in.readLong();
      var generation = in.readInt();
      var key =
          stored.startsWith(OF_GUILD)
              ? new TextKey(generation, in.readLong(), in.readInt())
              : new TextKey(generation, 0, 0);
      return new Token(subject, key, in.readUTF(), in.readUTF(), in.readAllBytes());
    } catch (IllegalArgumentException | IOException e) {
      throw new IllegalStateException("A sealed text was altered and cannot be read", e);
    }
  }

  String stored() {
    var bound = bound();
    var whole = Arrays.copyOf(bound, bound.length + sealed.length);
    System.arraycopy(sealed, 0, whole, bound.length, sealed.length);
    return (key.guildId() == 0 ? OF_SUBJECT : OF_GUILD)
        + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  Token with(byte[] ciphertext) {
    return new Token(subjectId, key, holder, pointer, ciphertext);
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
      out.writeInt(key.generation());
      if (key.guildId() != 0) {
        out.writeLong(key.guildId());
        out.writeInt(key.guildGeneration());
      }
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
