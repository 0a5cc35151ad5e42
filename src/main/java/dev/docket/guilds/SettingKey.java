package dev.docket.guilds;

import java.util.Comparator;

/**
 * Tells one setting of a guild from another.
 *
 * @param name which of several settings of the kind; empty where there is only one
 */
public record SettingKey(SettingKind kind, String name) implements Comparable<SettingKey> {

  static final SettingKey PREFIX = new SettingKey(SettingKind.PREFIX, "");

  private static final Comparator<SettingKey> ORDER =
      Comparator.comparing(SettingKey::kind).thenComparing(SettingKey::name);

  @Override
  public int compareTo(SettingKey other) {
    return ORDER.compare(this, other);
  }
}
