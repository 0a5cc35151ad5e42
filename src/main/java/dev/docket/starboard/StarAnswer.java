package dev.docket.starboard;

import org.jspecify.annotations.Nullable;

/**
 * What a command came to: what the board owes a message.
 *
 * @param wanted whether it is to be shown
 * @param fresh whether it is so by this very command, so that there cannot be a post yet
 * @param round how often it has come to be shown
 * @param post the post that shows it, if there is one
 */
public record StarAnswer(boolean wanted, boolean fresh, int round, @Nullable BoardPost post) {

  static final StarAnswer NOTHING = new StarAnswer(false, false, 0, null);
}
