package dev.docket;

import static dev.docket.PermissionMatrix.SETTINGS;
import static dev.docket.PermissionMatrix.joined;
import static dev.docket.PermissionMatrix.row;
import static dev.docket.support.Given.NOON;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.gifs.GifCommand.ClearChannelGifLimits;
import dev.docket.gifs.GifCommand.ClearGifLimits;
import dev.docket.gifs.GifCommand.SetChannelGifLimits;
import dev.docket.gifs.GifCommand.SetGifLimits;
import dev.docket.gifs.GifLimit;
import java.time.Duration;
import java.util.Map;

/** The rows of the permission matrix that are about GIFs. */
final class GifPermissions {

  private static final GifLimit LIMIT = new GifLimit(3, 10);

  private GifPermissions() {}

  /** Every slash command, given those of the other rooms. */
  static Map<String, Takes> door(Map<String, Takes> others) {
    return joined(
        VoicePermissions.door(others),
        Map.ofEntries(
            Map.entry("gif-limits set", SETTINGS),
            Map.entry("gif-limits channel", SETTINGS),
            Map.entry("gif-limits disable", SETTINGS),
            Map.entry("gif-limits show", SETTINGS)));
  }

  /** Every command behind the doors, given those of the other rooms. */
  static Map<Class<?>, Sent> behind(Map<Class<?>, Sent> others) {
    return joined(
        VoicePermissions.behind(others),
        Map.ofEntries(
            row(
                SetGifLimits.class,
                SETTINGS,
                by ->
                    new SetGifLimits(by.guildId(), by.actor(), LIMIT, Duration.ofMinutes(1), NOON)),
            row(
                SetChannelGifLimits.class,
                SETTINGS,
                by -> new SetChannelGifLimits(by.guildId(), by.actor(), 70, LIMIT, NOON)),
            row(
                ClearChannelGifLimits.class,
                SETTINGS,
                by -> new ClearChannelGifLimits(by.guildId(), by.actor(), 70, NOON)),
            row(
                ClearGifLimits.class,
                SETTINGS,
                by -> new ClearGifLimits(by.guildId(), by.actor(), NOON))));
  }
}
