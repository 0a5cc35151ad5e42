package dev.docket;

import static dev.docket.PermissionMatrix.SETTINGS;
import static dev.docket.PermissionMatrix.joined;
import static dev.docket.PermissionMatrix.row;
import static dev.docket.support.Given.NOON;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.tempvoice.VoiceCommand.ClearVoiceTemplate;
import dev.docket.tempvoice.VoiceCommand.SetVoiceTemplate;
import java.util.Map;

/** The rows of the permission matrix that are about temporary voice. */
final class VoicePermissions {

  private VoicePermissions() {}

  /** Every slash command, given those of the other rooms. */
  static Map<String, Takes> door(Map<String, Takes> others) {
    return joined(
        others,
        Map.ofEntries(
            Map.entry("temporary-voice enable", SETTINGS),
            Map.entry("temporary-voice disable", SETTINGS),
            Map.entry("temporary-voice show", SETTINGS)));
  }

  /** Every command behind the doors, given those of the other rooms. */
  static Map<Class<?>, Sent> behind(Map<Class<?>, Sent> others) {
    return joined(
        others,
        Map.ofEntries(
            row(
                SetVoiceTemplate.class,
                SETTINGS,
                by -> new SetVoiceTemplate(by.guildId(), by.actor(), 70, NOON)),
            row(
                ClearVoiceTemplate.class,
                SETTINGS,
                by -> new ClearVoiceTemplate(by.guildId(), by.actor(), NOON))));
  }
}
