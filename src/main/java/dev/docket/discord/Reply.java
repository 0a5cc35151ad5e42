package dev.docket.discord;

import dev.docket.pictures.Picture;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the door says; mentions in it never notify anyone.
 *
 * @param text plain text, at most 2,000 characters
 * @param card a framed part, if any
 * @param picture shown with it, if any
 * @param document handed out with it, if any
 * @param selects menus under the reply, above its buttons
 */
public record Reply(
    String text,
    @Nullable Card card,
    List<Button> buttons,
    @Nullable Picture picture,
    @Nullable Document document,
    List<Select> selects) {

  /** Without any file. */
  public Reply(String text, @Nullable Card card, List<Button> buttons) {
    this(text, card, buttons, null, null, List.of());
  }

  /** Only text. */
  public static Reply of(String text) {
    return new Reply(text, null, List.of());
  }

  /** Only a card. */
  public static Reply of(Card card) {
    return new Reply("", card, List.of());
  }

  /** The same beside a picture. */
  public Reply with(@Nullable Picture shown) {
    return new Reply(text, card, buttons, shown, document, selects);
  }

  /** The same with a file to keep. */
  public Reply with(Document handedOut) {
    return new Reply(text, card, buttons, picture, handedOut, selects);
  }

  /** The same with menus to choose from. */
  public Reply choosing(List<Select> menus) {
    return new Reply(text, card, buttons, picture, document, menus);
  }

  /**
   * A framed part.
   *
   * @param colour 0xRRGGBB
   */
  public record Card(String title, String description, int colour, List<Field> fields) {}

  /** A labelled value in a card. */
  public record Field(String name, String value, boolean inline) {}

  /**
   * A menu from which one thing, or none, is chosen.
   *
   * @param options what there is to choose from, by value; at most 25, and only of words
   * @param value what is chosen already, if anything
   */
  public record Select(
      String id,
      String placeholder,
      Of of,
      SequencedMap<String, String> options,
      @Nullable String value) {

    /** What is chosen from. */
    public enum Of {
      WORDS,
      CHANNELS,
      ROLES
    }
  }

  /** A button under the reply. */
  public record Button(String id, String label) {}
}
