package dev.docket.levels;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Right;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of XP that another bot counted. */
public sealed interface ImportCommand extends LevelCommand<ImportAnswer> {

  /** Who asks for it. */
  Actor actor();

  /** Which import it belongs to. */
  String importId();

  /** When. */
  Instant at();

  @Override
  default Class<ImportAnswer> answerType() {
    return ImportAnswer.class;
  }

  /** What it takes. */
  default Right right() {
    return LevelRight.EVERYONE.right();
  }

  /**
   * Takes over what a member had there, once for each import; nothing is announced.
   *
   * @param xpThere XP there, 0 or more
   * @param levelThere the level there, if the export says so
   */
  record ImportXp(
      long guildId,
      long userId,
      ImportSource source,
      long xpThere,
      @Nullable Integer levelThere,
      OnConflict onConflict,
      Actor actor,
      Instant at)
      implements ImportCommand {

    @Override
    public String importId() {
      return source.importId();
    }
  }

  /** Takes an import back; XP that was earned since stays. */
  record UndoImport(long guildId, long userId, String importId, Actor actor, Instant at)
      implements ImportCommand {}
}
