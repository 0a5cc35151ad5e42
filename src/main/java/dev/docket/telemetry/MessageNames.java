package dev.docket.telemetry;

import java.util.Locale;

/**
 * What a message is called wherever it is seen.
 *
 * @param feature the room that it belongs to
 * @param name with the feature in front, for example {@code cases.ban-member}
 */
record MessageNames(String feature, String name) {

  /** By class, so that each is spelled out once. */
  private static final ClassValue<MessageNames> ALL =
      new ClassValue<>() {
        @Override
        protected MessageNames computeValue(Class<?> type) {
          var room = type.getPackageName();
          var feature = room.substring(room.lastIndexOf('.') + 1);
          var kebab =
              type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
          return new MessageNames(feature, feature + "." + kebab);
        }
      };

  static MessageNames of(Object message) {
    return ALL.get(message.getClass());
  }
}
