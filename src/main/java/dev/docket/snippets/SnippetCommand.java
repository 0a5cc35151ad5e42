package dev.docket.snippets;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.kernel.Right;
import java.time.Instant;

/** Everything that can be asked of a snippet. */
public sealed interface SnippetCommand extends Command<SnippetAnswer> {

  /**
   * Who asks for it.
   *
   * @param actor as Discord states them at that moment
   */
  record By(long guildId, Actor actor, Instant at) {}

  /** Who asks for it. */
  By by();

  /** Of which name. */
  SnippetName name();

  @Override
  default long guildId() {
    return by().guildId();
  }

  @Override
  default String stream() {
    return switch (this) {
      case UseSnippet _ -> SnippetUses.streamOf(guildId(), name().text());
      case CreateSnippet _,
          AliasSnippet _,
          EditSnippet _,
          RestoreVersion _,
          DeleteSnippet _,
          RestoreSnippet _,
          LockSnippet _,
          UnlockSnippet _ ->
          Snippet.streamOf(guildId(), name().text());
    };
  }

  @Override
  default Class<SnippetAnswer> answerType() {
    return SnippetAnswer.class;
  }

  /** What it takes. */
  default Right right() {
    var right =
        switch (this) {
          case CreateSnippet _ -> SnippetRight.CREATE;
          case AliasSnippet _ -> SnippetRight.ALIAS;
          case EditSnippet _ -> SnippetRight.EDIT;
          case RestoreVersion _, RestoreSnippet _ -> SnippetRight.RESTORE;
          case DeleteSnippet _ -> SnippetRight.DELETE;
          case LockSnippet _ -> SnippetRight.LOCK;
          case UnlockSnippet _ -> SnippetRight.UNLOCK;
          case UseSnippet _ -> SnippetRight.USE;
        };
    return right.right();
  }

  /**
   * Gives a free name a text, or makes it an alias where the text is nothing but another name.
   *
   * @param content at most 4,000 characters
   */
  record CreateSnippet(By by, SnippetName name, String content) implements SnippetCommand {}

  /**
   * Lets a free name stand for a snippet; where that is an alias itself, for what it stands for.
   */
  record AliasSnippet(By by, SnippetName name, SnippetName target) implements SnippetCommand {}

  /**
   * Gives a snippet another text.
   *
   * @param content at most 4,000 characters
   */
  record EditSnippet(By by, SnippetName name, String content) implements SnippetCommand {}

  /** Makes the text of an older version current again. */
  record RestoreVersion(By by, SnippetName name, int version) implements SnippetCommand {}

  /** Gives a name up, and with it all aliases of it. */
  record DeleteSnippet(By by, SnippetName name) implements SnippetCommand {}

  /** Brings back what was deleted. */
  record RestoreSnippet(By by, SnippetName name) implements SnippetCommand {}

  /** Lets only moderators change it. */
  record LockSnippet(By by, SnippetName name) implements SnippetCommand {}

  /** Lets its author change it again. */
  record UnlockSnippet(By by, SnippetName name) implements SnippetCommand {}

  /** Counts that it is shown. */
  record UseSnippet(By by, SnippetName name) implements SnippetCommand {}
}
