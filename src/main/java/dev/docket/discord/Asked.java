package dev.docket.discord;

import dev.docket.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A slash command as somebody used it.
 *
 * @param interactionId unique for ever; Discord may deliver it twice
 * @param guildId where they asked; {@link #NO_GUILD} in a direct message
 * @param channelId where they asked
 * @param self who asks, and {@code actor} what they may do
 * @param target the user named by option {@code user}, if any
 * @param options the other options by name: text, long, boolean or {@link Attachment}
 * @param locale the language in which they use Discord
 * @param about the message on which they used it, if they did
 */
public record Asked(
    long interactionId,
    long guildId,
    long channelId,
    Person self,
    Actor actor,
    int docketTopRole,
    @Nullable Person target,
    boolean targetIsOwner,
    boolean targetIsDocket,
    Map<String, Object> options,
    Instant at,
    Locale locale,
    @Nullable Message about) {

  /** Stands for a direct message, which is in no guild. */
  public static final long NO_GUILD = 0;

  /**
   * A user, as a member of the guild where they are one.
   *
   * @param topRole position of the highest role; 0 without roles
   * @param roles ids of the roles held that Docket could give back
   */
  public record Person(
      long id,
      String name,
      boolean isBot,
      boolean isMember,
      int topRole,
      List<Long> roles,
      @Nullable Instant timedOutUntil,
      Looks looks) {}

  /**
   * How a user shows themselves.
   *
   * @param name which they chose for this guild or for all
   * @param picture where Discord keeps it; null for one of Discord's own
   */
  public record Looks(String name, @Nullable String picture) {}

  /**
   * A file as Discord keeps it for a while.
   *
   * @param size in bytes
   * @param contentType as the uploader's client stated it
   */
  public record Attachment(
      long id, String name, String url, long size, @Nullable String contentType) {}

  /**
   * A message.
   *
   * @param text as it stood when the command was used; null if that is no longer known
   * @param stickers their names
   */
  public record Message(
      long channelId,
      long id,
      long authorId,
      String link,
      @Nullable String text,
      List<Attachment> attachments,
      List<String> stickers) {}

  /** The words in which they are answered. */
  public Words words() {
    return Words.in(locale);
  }

  /** A text option. */
  public @Nullable String text(String name) {
    return (String) options.get(name);
  }

  /** A number option, or the id of a user, channel or role. */
  public Optional<Long> number(String name) {
    return Optional.ofNullable((Long) options.get(name));
  }

  /** A file. */
  public Optional<Attachment> attachment(String name) {
    return Optional.ofNullable((Attachment) options.get(name));
  }

  /** A flag; not given means no. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(options.get(name));
  }
}
