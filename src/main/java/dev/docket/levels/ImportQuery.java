package dev.docket.levels;

import dev.docket.kernel.Query;
import java.util.List;

/** What can be asked about imports. */
public sealed interface ImportQuery<R> extends Query<R> {

  /** Every import of a guild, latest first. */
  record ListImports(long guildId) implements ImportQuery<ImportList> {
    @Override
    public Class<ImportList> answerType() {
      return ImportList.class;
    }
  }

  /**
   * Members of an import, in the order of the log.
   *
   * @param after the position behind which to look, 0 for the first ones
   */
  record ListImported(long guildId, String importId, long after)
      implements ImportQuery<ImportedPage> {
    @Override
    public Class<ImportedPage> answerType() {
      return ImportedPage.class;
    }
  }

  /**
   * Whose XP imports and their undoing changed in a stretch of the log.
   *
   * @param after the position before its first
   * @param upTo its last position
   */
  record ListChangedByImports(long guildId, long after, long upTo) implements ImportQuery<Changed> {
    @Override
    public Class<Changed> answerType() {
      return Changed.class;
    }
  }

  /** Whose XP changed, each of them once. */
  record Changed(List<Long> userIds) {}

  /**
   * A stretch of an import.
   *
   * @param userIds whose XP it changed
   * @param next where to go on, 0 at the end
   */
  record ImportedPage(List<Long> userIds, long next) {}
}
