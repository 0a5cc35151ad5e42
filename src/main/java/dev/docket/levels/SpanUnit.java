package dev.docket.levels;

/** By what gains are added up. */
public enum SpanUnit {
  DAY('D'),
  /** From Monday. */
  WEEK('W'),
  MONTH('M'),
  /** Named and bounded by the guild. */
  SEASON('S');

  private final char letter;

  SpanUnit(char letter) {
    this.letter = letter;
  }

  /** Short for it. */
  public String letter() {
    return String.valueOf(letter);
  }
}
