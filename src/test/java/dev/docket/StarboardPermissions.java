package dev.docket;

import static dev.docket.PermissionMatrix.EVERYONE;
import static dev.docket.PermissionMatrix.joined;
import static dev.docket.PermissionMatrix.row;
import static dev.docket.support.Given.NOON;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.starboard.StarEmoji;
import dev.docket.starboard.StarboardCommand.IgnoreChannel;
import dev.docket.starboard.StarboardCommand.RemoveStarboard;
import dev.docket.starboard.StarboardCommand.SetUpStarboard;
import java.util.Map;

/** The rows of the permission matrix that are about the starboard. */
final class StarboardPermissions {

  private static final Takes BOARD = new Takes(5, 1L << 5);

  private StarboardPermissions() {}

  /** Every slash command, given those of the other rooms. */
  static Map<String, Takes> door(Map<String, Takes> others) {
    return joined(
        others,
        Map.of(
            "starboard setup", BOARD,
            "starboard show", BOARD,
            "starboard remove", BOARD,
            "starboard ignore", BOARD,
            "starboard recount", BOARD,
            "starboard top", EVERYONE));
  }

  /** Every command behind the doors, given those of the other rooms. */
  static Map<Class<?>, Sent> behind(Map<Class<?>, Sent> others) {
    return joined(
        others,
        Map.ofEntries(
            row(
                SetUpStarboard.class,
                BOARD,
                it ->
                    new SetUpStarboard(it.guildId(), it.actor(), 70, new StarEmoji("⭐"), 3, NOON)),
            row(
                RemoveStarboard.class,
                BOARD,
                it -> new RemoveStarboard(it.guildId(), it.actor(), NOON)),
            row(
                IgnoreChannel.class,
                BOARD,
                it -> new IgnoreChannel(it.guildId(), it.actor(), 71, true, NOON))));
  }
}
