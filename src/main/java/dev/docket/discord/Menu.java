package dev.docket.discord;

import java.util.Locale;

/**
 * An entry of Discord's context menus, which runs a command on a member or on a message's author.
 *
 * @param name at most 32 characters
 * @param command the command's path
 * @param asksReason whether a form asks for the reason first
 */
public record Menu(On on, String name, String command, boolean asksReason) {

  /** What was clicked on. */
  public enum On {
    USER,
    MESSAGE
  }

  /** Under which its name is found in other languages. */
  public String key() {
    return "menu." + name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
