package dev.docket.discord.starboard;

import dev.docket.discord.Ears;
import dev.docket.discord.MessageWatcher;
import dev.docket.duties.Duties;
import dev.docket.kernel.Queries;
import dev.docket.starboard.StarEmoji;
import dev.docket.starboard.StarRef;
import dev.docket.starboard.StarboardQuery.FindStarred;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears what may change the starboard, and notes for each message that it is to be looked at once a
 * second has passed. What comes faster than it can be noted is let pass; a recount finds it.
 */
final class StarEars extends Ears<Runnable> implements MessageWatcher {

  private static final int REMEMBERED = 10_000;
  private static final long GATHERING = 1_000;

  private final Duties duties;
  private final Queries queries;
  private final KnownBoards boards;
  private final InstantSource clock;
  private final Map<String, Boolean> noted =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  StarEars(Duties duties, Queries queries, KnownBoards boards, InstantSource clock) {
    super("star-ears");
    this.duties = duties;
    this.queries = queries;
    this.boards = boards;
    this.clock = clock;
  }

  @Override
  public void reacted(long guildId, long channelId, long messageId, @Nullable String emoji) {
    later(() -> {
      var view = boards.of(guildId);
      var board = view.board();
      var isStar = board != null && (emoji == null || board.emoji().isLike(new StarEmoji(emoji)));
      if (isStar && board.channelId() != channelId && !view.ignored().contains(channelId)) {
        note(new StarRef(guildId, channelId, messageId), "");
      }
    });
  }

  @Override
  public void changed(long guildId, long channelId, List<Long> messageIds) {
    later(() -> {
      if (boards.of(guildId).board() != null) {
        starred(guildId, channelId, messageIds).forEach(it -> note(it, ShowStars.ANEW));
      }
    });
  }

  @Override
  public void channelGone(long guildId, long channelId) {
    later(() ->
        starred(guildId, channelId, List.of())
            .forEach(
                it -> note(it, it.channelId() == channelId ? ShowStars.GONE : ShowStars.ANEW)));
  }

  private List<StarRef> starred(long guildId, long channelId, Collection<Long> messageIds) {
    return queries.askLatest(new FindStarred(guildId, channelId, messageIds)).refs();
  }

  /** All that happens within a second is one duty, which is due when that second is over. */
  private void note(StarRef ref, String how) {
    var second = clock.millis() / GATHERING;
    var id = ref + "/" + second + how;
    if (noted.put(id, true) == null) {
      var due = Instant.ofEpochMilli((second + 1) * GATHERING);
      duties.note(ShowStars.KIND, id, due);
    }
  }

  @Override
  protected void consider(Runnable look) {
    look.run();
  }
}
