package dev.docket;

import static dev.docket.PermissionMatrix.EVERYONE;
import static dev.docket.PermissionMatrix.MODERATORS;
import static dev.docket.PermissionMatrix.joined;
import static dev.docket.PermissionMatrix.row;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.kernel.Command;
import dev.docket.snippets.SnippetCommand;
import dev.docket.snippets.SnippetCommand.AliasSnippet;
import dev.docket.snippets.SnippetCommand.CreateSnippet;
import dev.docket.snippets.SnippetCommand.DeleteSnippet;
import dev.docket.snippets.SnippetCommand.EditSnippet;
import dev.docket.snippets.SnippetCommand.LockSnippet;
import dev.docket.snippets.SnippetCommand.RestoreSnippet;
import dev.docket.snippets.SnippetCommand.RestoreVersion;
import dev.docket.snippets.SnippetCommand.UnlockSnippet;
import dev.docket.snippets.SnippetCommand.UseSnippet;
import dev.docket.snippets.SnippetName;
import java.util.Map;
import java.util.function.Function;

/** The rows of the permission matrix that are about snippets. */
final class SnippetPermissions {

  private static final SnippetName FAQ = new SnippetName("faq");

  private SnippetPermissions() {}

  /** Every slash command, given those of the other rooms. */
  static Map<String, Takes> door(Map<String, Takes> others) {
    return joined(
        TokenPermissions.door(
            GifPermissions.door(
                PollPermissions.door(
                    BookmarkPermissions.door(
                        StarboardPermissions.door(ReminderPermissions.door(others)))))),
        Map.ofEntries(
            Map.entry("snippet create", EVERYONE),
            Map.entry("snippet alias", EVERYONE),
            Map.entry("snippet edit", EVERYONE),
            Map.entry("snippet delete", EVERYONE),
            Map.entry("snippet restore", EVERYONE),
            Map.entry("snippet use", EVERYONE),
            Map.entry("snippet list", EVERYONE),
            Map.entry("snippet info", EVERYONE),
            Map.entry("snippet versions", EVERYONE),
            Map.entry("snippet diff", EVERYONE),
            Map.entry("snippet lock", MODERATORS),
            Map.entry("snippet unlock", MODERATORS)));
  }

  /** Every command behind the doors, given those of the other rooms. */
  static Map<Class<?>, Sent> behind(Map<Class<?>, Sent> others) {
    return joined(
        TokenPermissions.behind(
            GifPermissions.behind(
                PollPermissions.behind(
                    BookmarkPermissions.behind(
                        StarboardPermissions.behind(ReminderPermissions.behind(others)))))),
        Map.ofEntries(
            snippet(CreateSnippet.class, EVERYONE, it -> new CreateSnippet(it, FAQ, "Read it.")),
            snippet(AliasSnippet.class, EVERYONE, it -> new AliasSnippet(it, FAQ, FAQ)),
            snippet(EditSnippet.class, EVERYONE, it -> new EditSnippet(it, FAQ, "Read that.")),
            snippet(RestoreVersion.class, EVERYONE, it -> new RestoreVersion(it, FAQ, 1)),
            snippet(DeleteSnippet.class, EVERYONE, it -> new DeleteSnippet(it, FAQ)),
            snippet(RestoreSnippet.class, EVERYONE, it -> new RestoreSnippet(it, FAQ)),
            snippet(LockSnippet.class, MODERATORS, it -> new LockSnippet(it, FAQ)),
            snippet(UnlockSnippet.class, MODERATORS, it -> new UnlockSnippet(it, FAQ)),
            snippet(UseSnippet.class, EVERYONE, it -> new UseSnippet(it, FAQ))));
  }

  private static <C extends Command<?>> Map.Entry<Class<?>, Sent> snippet(
      Class<C> type, Takes takes, Function<SnippetCommand.By, C> by) {
    return row(
        type, takes, it -> by.apply(new SnippetCommand.By(it.guildId(), it.actor(), it.at())));
  }
}
