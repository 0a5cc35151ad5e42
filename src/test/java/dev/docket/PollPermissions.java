package dev.docket;

import static dev.docket.PermissionMatrix.EVERYONE;
import static dev.docket.PermissionMatrix.joined;
import static dev.docket.PermissionMatrix.row;
import static dev.docket.support.Given.NOON;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.polls.PollCommand.ClosePoll;
import dev.docket.polls.PollCommand.CreatePoll;
import dev.docket.polls.PollCommand.Vote;
import java.util.Map;

/** The rows of the permission matrix that are about polls. */
final class PollPermissions {

  private PollPermissions() {}

  /** Every slash command, given those of the other rooms. */
  static Map<String, Takes> door(Map<String, Takes> others) {
    return joined(
        others,
        Map.ofEntries(
            Map.entry("poll create", EVERYONE),
            Map.entry("poll close", EVERYONE),
            Map.entry("poll show", EVERYONE)));
  }

  /** Every command behind the doors, given those of the other rooms. */
  static Map<Class<?>, Sent> behind(Map<Class<?>, Sent> others) {
    return joined(
        others,
        Map.ofEntries(
            row(
                CreatePoll.class,
                EVERYONE,
                by ->
                    new CreatePoll(
                        by.guildId(), by.actor(), 1, 70, "Lunch?", "soup, bread", null, NOON)),
            row(Vote.class, EVERYONE, by -> new Vote(by.guildId(), by.actor(), 1, 1, NOON)),
            row(
                ClosePoll.class,
                EVERYONE,
                by -> new ClosePoll(by.guildId(), by.actor(), 1, NOON))));
  }
}
