package dev.docket.levels;

import dev.docket.kernel.Query;
import java.util.List;

/** Everything that can be asked about levels. */
public sealed interface LevelQuery<R> extends Query<R> {

  /** The guild concerned. */
  long guildId();

  /** A rank depends on everyone in the guild, and a level on its curve. */
  @Override
  default List<String> streams() {
    return List.of(Progress.streamsOf(guildId()), LevelSettings.streamOf(guildId()));
  }

  /** Where one member stands. */
  record FindRank(long guildId, long userId) implements LevelQuery<RankView> {
    @Override
    public Class<RankView> answerType() {
      return RankView.class;
    }
  }

  /**
   * The members with most XP, ties by user id.
   *
   * @param offset how many to leave out, 0 or more
   * @param limit 1 to 1,000
   */
  record ListTopMembers(long guildId, int offset, int limit) implements LevelQuery<Leaderboard> {
    @Override
    public Class<Leaderboard> answerType() {
      return Leaderboard.class;
    }
  }

  /** Everyone by XP, a page of 1 to 1,000. */
  record ListBoardPage(long guildId, long selfId, Edge edge, int limit)
      implements LevelQuery<BoardPage> {
    @Override
    public Class<BoardPage> answerType() {
      return BoardPage.class;
    }
  }

  /** XP and levels of up to 1,000 members, on the board or not; who has no XP is left out. */
  record ListLevels(long guildId, List<Long> userIds) implements LevelQuery<MemberLevels> {
    @Override
    public Class<MemberLevels> answerType() {
      return MemberLevels.class;
    }
  }

  /** Many members at once, in one query; members without XP are left out. */
  record ListMembers(long guildId, List<Long> userIds) implements LevelQuery<Leaderboard> {
    @Override
    public Class<Leaderboard> answerType() {
      return Leaderboard.class;
    }
  }

  /**
   * What everyone has everywhere, to be compared with the log.
   *
   * @param after the last that an earlier page told
   */
  record ListTotals(Totals.Total after, int limit) implements LevelQuery<Totals> {

    @Override
    public long guildId() {
      return 0;
    }

    @Override
    public List<String> streams() {
      return List.of();
    }

    @Override
    public Class<Totals> answerType() {
      return Totals.class;
    }
  }

  /** What one member has, whether they are on the leaderboard or not. */
  record FindLevel(long guildId, long userId) implements LevelQuery<LevelView> {
    @Override
    public Class<LevelView> answerType() {
      return LevelView.class;
    }
  }

  /**
   * Everyone who earned XP on any board, 100 to a page; who earned on several is named more often.
   *
   * @param board where the page begins, 0 at first
   * @param afterUser the last one of the page before, 0 at first
   */
  record ListEarners(long guildId, int board, long afterUser) implements LevelQuery<Earners> {
    @Override
    public Class<Earners> answerType() {
      return Earners.class;
    }
  }
}
