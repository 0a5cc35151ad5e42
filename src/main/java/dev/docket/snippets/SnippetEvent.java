package dev.docket.snippets;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a snippet. What a snippet says is the guild's text, shown to
 * everyone who asks for it and about nobody.
 */
public sealed interface SnippetEvent extends GuildEvent {

  /** The folded name. */
  String name();

  /** When it was decided. */
  Instant at();

  /**
   * A name that was free got a text.
   *
   * @param version counts on over everything that the name ever stood for
   */
  @EventName("snippet.created")
  record SnippetCreated(
      long guildId, String name, int version, String content, long authorId, Instant at)
      implements SnippetEvent {}

  /**
   * A name that was free stands for another snippet from now on.
   *
   * @param targetLife which of the snippets that were ever called so: the alias ends with it
   */
  @EventName("snippet.aliased")
  record SnippetAliased(
      long guildId, String name, String target, int targetLife, long authorId, Instant at)
      implements SnippetEvent {}

  /** A snippet got another text. */
  @EventName("snippet.edited")
  record SnippetEdited(
      long guildId, String name, int version, String content, long editorId, Instant at)
      implements SnippetEvent {}

  /** An older version's text became current again, as a version of its own. */
  @EventName("snippet.version-restored")
  record VersionRestored(
      long guildId,
      String name,
      int version,
      int restoredVersion,
      String content,
      long editorId,
      Instant at)
      implements SnippetEvent {}

  /** A name was given up, and with it all aliases of it. */
  @EventName("snippet.deleted")
  record SnippetDeleted(long guildId, String name, long actorId, Instant at)
      implements SnippetEvent {}

  /** What was deleted is there again, and so are the aliases that were lost with it. */
  @EventName("snippet.restored")
  record SnippetRestored(long guildId, String name, long actorId, Instant at)
      implements SnippetEvent {}

  /** Only moderators may change it from now on. */
  @EventName("snippet.locked")
  record SnippetLocked(long guildId, String name, long authorId, long actorId, Instant at)
      implements SnippetEvent {}

  /** Its author may change it again. */
  @EventName("snippet.unlocked")
  record SnippetUnlocked(long guildId, String name, long authorId, long actorId, Instant at)
      implements SnippetEvent {}

  /**
   * Somebody had it shown; who, the origin says.
   *
   * @param target whose text it was, if the name is an alias: it was used too
   */
  @EventName("snippet.used")
  record SnippetUsed(long guildId, String name, @Nullable String target, Instant at)
      implements SnippetEvent {}
}
