package dev.docket.sandbox;

import java.util.List;
import java.util.Map;

/** What members ask of the bot in a guild. */
abstract sealed class GuildUse permits GuildVoice {

  abstract Asked asked(long userId, long channelId);

  abstract SandboxMessage requireMessage(long messageId);

  /** Uses a slash command that the bot registered, by its full name, e.g. {@code "case view"}. */
  public SandboxInteraction slash(
      long userId, long channelId, String command, Map<String, ?> options) {
    return asked(userId, channelId).slash(command, options);
  }

  /** Chooses from the context menu of a user. */
  public SandboxInteraction menu(long userId, long channelId, String entry, SandboxUser target) {
    return asked(userId, channelId).menu(entry, target);
  }

  /** Chooses from the context menu of a message. */
  public SandboxInteraction menu(long userId, String entry, long messageId) {
    var message = requireMessage(messageId);
    return asked(userId, message.channelId()).menu(entry, message);
  }

  /** Types into an option that completes itself; the others may be filled in already. */
  public SandboxInteraction autocomplete(
      long userId,
      long channelId,
      String command,
      String option,
      String typed,
      Map<String, ?> rest) {
    return asked(userId, channelId).autocomplete(command, option, typed, rest);
  }

  /** Presses a button. */
  public SandboxInteraction click(long userId, long messageId, String customId) {
    return choose(userId, messageId, customId);
  }

  /** Chooses from a menu. */
  public SandboxInteraction choose(long userId, long messageId, String customId, String... values) {
    var message = requireMessage(messageId);
    return asked(userId, message.channelId()).component(message, customId, List.of(values));
  }

  /** Fills in and sends the modal with which the bot answered. */
  public SandboxInteraction submitModal(SandboxInteraction opened, Map<String, String> values) {
    return asked(opened.userId(), opened.channelId()).modal(opened.modal(), values);
  }

  /** Delivers the very same interaction once more, as Discord does after a lost connection. */
  public SandboxInteraction repeat(SandboxInteraction interaction) {
    interaction.again();
    return interaction;
  }
}
