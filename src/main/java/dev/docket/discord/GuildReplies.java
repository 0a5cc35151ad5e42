package dev.docket.discord;

import dev.docket.guilds.GuildRefusal;
import java.util.List;
import java.util.Locale;

/** Refusals to change a guild's settings, in the user's words. */
final class GuildReplies {

  private GuildReplies() {}

  /** Words a refusal. */
  static String words(GuildRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-level");
      case LOG_CHANNEL_UNCHANGED -> words.say("log-channel-unchanged", log(details));
      case LOG_CHANNEL_NOT_SET -> words.say("log-channel-not-set", log(details));
      case LEVEL_UNCHANGED -> words.say("level-unchanged", details.getFirst());
      case LEVEL_NOT_SET -> words.say("level-not-set", details.getFirst());
      case ROLE_HAS_A_LEVEL -> words.say("role-has-a-level", details.getFirst());
      case ROLE_IS_FOR_THE_JAIL -> words.say("role-is-for-the-jail");
      case ROLE_IS_FOR_EVERYONE -> words.say("role-is-for-everyone");
      case JAIL_ROLE_UNCHANGED -> words.say("jail-role-unchanged");
      case JAIL_ROLE_NOT_SET -> words.say("jail-role-not-set");
      case JAIL_CHANNEL_UNCHANGED -> words.say("jail-channel-unchanged");
      case JAIL_CHANNEL_NOT_SET -> words.say("jail-channel-not-set");
      case TEMPLATE_EXISTS -> words.say("template-exists", Replies.plain(details.getFirst()));
      case TEMPLATE_UNCHANGED -> words.say("template-unchanged", Replies.plain(details.getFirst()));
      case UNKNOWN_TEMPLATE -> words.say("unknown-template", Replies.plain(details.getFirst()));
      case TOO_MANY_TEMPLATES -> words.say("too-many-templates", details.getFirst());
      case COMMAND_LEVEL_UNCHANGED ->
          words.say("command-level-unchanged", Replies.plain(details.getFirst()), details.get(1));
      case COMMAND_LEVEL_NOT_SET ->
          words.say("command-level-not-set", Replies.plain(details.getFirst()));
      case COMMAND_LEVEL_IS_FIXED ->
          words.say("command-level-is-fixed", Replies.plain(details.getFirst()));
      case UNKNOWN_COMMAND -> words.say("command-unknown", Replies.plain(details.getFirst()));
      case SNIPPET_ROLE_UNCHANGED -> words.say("snippet-role-unchanged");
      case RULE_EXISTS -> words.say("rule-exists", Replies.plain(details.getFirst()));
      case RULE_UNCHANGED -> words.say("rule-unchanged", Replies.plain(details.getFirst()));
      case UNKNOWN_RULE -> words.say("unknown-rule", Replies.plain(details.getFirst()));
      case TOO_MANY_RULES -> words.say("too-many-rules", details.getFirst());
      case RULE_IS_ON -> words.say("rule-is-on", Replies.plain(details.getFirst()));
      case RULE_IS_OFF -> words.say("rule-is-off", Replies.plain(details.getFirst()));
      case RULE_NEEDS_DURATION -> words.say("rule-needs-duration", words.option("duration"));
      case RULE_TAKES_NO_DURATION -> words.say("rule-takes-no-duration", words.option("duration"));
      case RULE_CHANGED_SINCE -> words.say("rule-changed-since", Replies.plain(details.getFirst()));
      case PREFIX_UNCHANGED -> words.say("prefix-unchanged");
      case PREFIX_NOT_SET -> words.say("prefix-not-set");
      case SETTINGS_CHANGED_SINCE -> words.say("guild-settings-changed-since");
      case SETTINGS_UNCHANGED -> words.say("settings-unchanged");
      case ROLE_HAS_TWO_LEVELS ->
          words.say("role-has-two-levels", details.getFirst(), details.get(1));
      case CHANNEL_IS_GONE -> words.say("channel-is-gone", details.getFirst());
      case CHANNEL_TAKES_NO_POSTS -> words.say("channel-takes-no-posts", details.getFirst());
      case ROLE_IS_GONE -> words.say("role-is-gone", details.getFirst());
      case ROLE_IS_MANAGED -> words.say("role-is-managed", details.getFirst());
      case ROLE_IS_ABOVE_DOCKET -> words.say("role-is-above-docket", details.getFirst());
      case FILE_TOO_LONG -> words.say("file-too-long", details.getFirst());
      case FILE_IS_MISSING -> words.say("file-is-missing");
      case FILE_UNREADABLE -> words.say("file-unreadable", details.getFirst(), details.get(1));
      case NOT_A_SETTINGS_FILE -> words.say("not-a-settings-file");
      case FILE_VERSION_UNREADABLE ->
          words.say("file-version", Replies.plain(details.getFirst()), details.get(1));
      case UNKNOWN_SETTING -> words.say("unknown-setting", Replies.plain(details.getFirst()));
      case SETTING_UNREADABLE -> words.say("setting-unreadable", Replies.plain(details.getFirst()));
      case PREVIEW_NOT_FOUND -> words.say("preview-not-found");
    };
  }

  private static String log(List<String> details) {
    return details.getFirst().toLowerCase(Locale.ROOT);
  }
}
