package dev.docket.discord;

import dev.docket.kernel.Right;
import java.util.Optional;

/** What is behind buttons; a button's id holds all that it needs, so that it outlives a restart. */
public interface ButtonHandler {

  /** What the ids of its buttons begin with, up to the first colon. */
  String prefix();

  /** What pressing one takes. */
  Right right();

  /** Whether a button is meant for a user. */
  default boolean isFor(long userId, String buttonId) {
    return true;
  }

  /** Whether its buttons also work in direct messages, outside of all guilds. */
  default boolean direct() {
    return false;
  }

  /** Whether only the one who pressed sees the reply, and the message stays as it is. */
  default boolean aside() {
    return false;
  }

  /** The form that pressing it opens, if it does; sent off, it is a command like any other. */
  default Optional<Form> form(Pressed pressed) {
    return Optional.empty();
  }

  /** What takes the place of the message with the button, or is said aside. */
  Reply press(Pressed pressed);
}
