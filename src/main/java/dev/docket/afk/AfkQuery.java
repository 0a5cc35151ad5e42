package dev.docket.afk;

import dev.docket.kernel.Query;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about being AFK. */
public sealed interface AfkQuery<R> extends Query<R> {

  /** One time of being AFK. */
  record FindSpell(long guildId, long userId, int spell) implements AfkQuery<AfkView> {
    @Override
    public Class<AfkView> answerType() {
      return AfkView.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Afk.streamOf(guildId, userId));
    }
  }

  /** Who of a guild is AFK. */
  record ListAway(long guildId) implements AfkQuery<AwayMembers> {
    @Override
    public Class<AwayMembers> answerType() {
      return AwayMembers.class;
    }

    @Override
    public List<String> streams() {
      return List.of("afk/" + guildId + "/");
    }
  }

  /** How some members are AFK, those of them who are. */
  record FindAway(long guildId, Set<Long> userIds) implements AfkQuery<AfkViews> {
    @Override
    public Class<AfkViews> answerType() {
      return AfkViews.class;
    }

    @Override
    public List<String> streams() {
      return userIds.stream().map(it -> Afk.streamOf(guildId, it)).toList();
    }
  }

  /**
   * Self-timeouts and what moderators ended, latest first.
   *
   * @param kind only of this kind
   * @param userId only by or about this user
   * @param before only below this position, for the next page
   * @param limit 1 to 100
   */
  record ListAfkActs(
      long guildId,
      @Nullable AfkActKind kind,
      @Nullable Long userId,
      @Nullable Long before,
      int limit)
      implements AfkQuery<AfkActs> {
    @Override
    public Class<AfkActs> answerType() {
      return AfkActs.class;
    }

    @Override
    public List<String> streams() {
      return List.of("afk/" + guildId + "/");
    }
  }

  /** What is still to be done at a moment, in all guilds. */
  record ListAfkDuties(Instant at) implements AfkQuery<AfkDuties> {
    @Override
    public Class<AfkDuties> answerType() {
      return AfkDuties.class;
    }
  }
}
