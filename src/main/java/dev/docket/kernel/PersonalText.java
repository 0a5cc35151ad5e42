package dev.docket.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Free text about or by a person, kept apart by type so that it is sealed under that person's key
 * wherever it is stored. It is either open, for those who decide, or as it is stored, for those who
 * only pass it on; taking the one for the other is a fault that shows at once.
 *
 * <p>Whoever repeats a text in another event hands this very object on. It remembers the key that
 * it was sealed under, so that a text that was erased in the meantime is not sealed again under the
 * next key.
 */
public final class PersonalText {

  /** What is read in place of a text whose key was destroyed. */
  public static final String ERASED = "[erased]";

  private final long subjectId;
  private final String value;
  private final boolean stored;
  private volatile @Nullable TextKey key;

  /**
   * An open text that was never sealed.
   *
   * @param subjectId the Discord user whose key seals it
   */
  public PersonalText(long subjectId, String text) {
    this(subjectId, text, false);
  }

  private PersonalText(long subjectId, String value, boolean stored) {
    this.subjectId = subjectId;
    this.value = value;
    this.stored = stored;
  }

  /** A text that was opened with these keys. */
  public static PersonalText opened(long subjectId, String text, TextKey key) {
    var opened = new PersonalText(subjectId, text);
    opened.key = key;
    return opened;
  }

  /** A text as the log holds it. */
  public static PersonalText asStored(long subjectId, String stored) {
    return new PersonalText(subjectId, stored, true);
  }

  /** The Discord user whose key seals it. */
  public long subjectId() {
    return subjectId;
  }

  /**
   * The open text.
   *
   * @throws IllegalStateException if this is only its stored form
   */
  public String text() {
    if (stored) {
      throw new IllegalStateException("A text as stored is opened by a query, on the way out");
    }
    return value;
  }

  /**
   * What a read model may keep, and {@link PersonalTexts} opens.
   *
   * @throws IllegalStateException if this is the open text
   */
  public String stored() {
    if (!stored) {
      throw new IllegalStateException("An open text is never stored");
    }
    return value;
  }

  /** The keys that it was first sealed under; none if it never was. */
  public @Nullable TextKey key() {
    return key;
  }

  /** Notes, once, the keys that it is sealed under. */
  public void sealedUnder(TextKey keys) {
    if (key == null) {
      key = keys;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonalText it
        && subjectId == it.subjectId
        && stored == it.stored
        && value.equals(it.value);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(subjectId) * 31 + value.hashCode();
  }

  /** Without the text: what is printed stays in places that no erasure reaches. */
  @Override
  public String toString() {
    return "PersonalText[subjectId=" + subjectId + "]";
  }
}
