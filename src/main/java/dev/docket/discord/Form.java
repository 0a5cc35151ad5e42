package dev.docket.discord;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the one text that a command still lacks; sent off, the command is carried out as if all
 * had been typed at once.
 *
 * @param command the command's path
 * @param option the text option that is filled in
 * @param title at most 45 characters; longer ones are shortened
 * @param value what stands there already
 * @param targetId the user whom the command is about; 0 for none
 * @param about the message that the command is about, if any
 * @param options the command's number options
 * @param longest how long the text may be
 * @param more further texts that may be filled in
 */
public record Form(
    String command,
    String option,
    String title,
    String label,
    @Nullable String value,
    long targetId,
    Asked.@Nullable Message about,
    Map<String, Long> options,
    int longest,
    List<Field> more) {

  static final int LONGEST_TEXT = 1_000;

  /**
   * A text option that may be filled in.
   *
   * @param value what stands there already
   */
  public record Field(String option, String label, @Nullable String value, int longest) {}

  /** A form with one text of ordinary length. */
  public Form(
      String command,
      String option,
      String title,
      String label,
      @Nullable String value,
      long targetId,
      Asked.@Nullable Message about,
      Map<String, Long> options) {
    this(command, option, title, label, value, targetId, about, options, LONGEST_TEXT, List.of());
  }
}
