package dev.docket.starboard;

import dev.docket.kernel.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about the starboard. */
public sealed interface StarboardQuery<R> extends Query<R> {

  /** What a guild shows, and where. */
  record FindStarboard(long guildId) implements StarboardQuery<StarboardView> {
    @Override
    public Class<StarboardView> answerType() {
      return StarboardView.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Starboard.streamOf(guildId));
    }
  }

  /**
   * The messages with the most stars, of those that ever had enough.
   *
   * @param authorId only by this user
   * @param since only written since then
   * @param limit 1 to 100
   */
  record ListStarred(long guildId, @Nullable Long authorId, @Nullable Instant since, int limit)
      implements StarboardQuery<StarredMessages> {
    @Override
    public Class<StarredMessages> answerType() {
      return StarredMessages.class;
    }

    @Override
    public List<String> streams() {
      return List.of("starred-message/" + guildId + "/");
    }
  }

  /**
   * The starred messages that some messages concern, be it themselves or their posts.
   *
   * @param channelId that of all those messages
   * @param messageIds none for everything in the channel
   */
  record FindStarred(long guildId, long channelId, Collection<Long> messageIds)
      implements StarboardQuery<StarRefs> {
    @Override
    public Class<StarRefs> answerType() {
      return StarRefs.class;
    }

    @Override
    public List<String> streams() {
      return List.of("starred-message/" + guildId + "/");
    }
  }
}
