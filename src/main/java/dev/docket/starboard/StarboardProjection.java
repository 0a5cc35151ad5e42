package dev.docket.starboard;

import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import dev.docket.starboard.StarboardEvent.ChannelHeeded;
import dev.docket.starboard.StarboardEvent.ChannelIgnored;
import dev.docket.starboard.StarboardEvent.MessagePosted;
import dev.docket.starboard.StarboardEvent.PostRemoved;
import dev.docket.starboard.StarboardEvent.StarboardChanged;
import dev.docket.starboard.StarboardEvent.StarboardRemoved;
import dev.docket.starboard.StarboardEvent.StarsCounted;
import dev.docket.starboard.StarboardTables.ChangeRow;
import dev.docket.starboard.StarboardTables.IgnoredRow;
import dev.docket.starboard.StarboardTables.MessageRow;
import dev.docket.starboard.StarboardTables.PostRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/starboard}. */
final class StarboardProjection implements Projection {

  static final ReadModel STARBOARD = new ReadModel("starboard", 1);

  @Override
  public ReadModel readModel() {
    return STARBOARD;
  }

  @Override
  public Class<StarboardEvent> family() {
    return StarboardEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new StarboardFold(
        new StarboardTables(tables),
        new ArrayList<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>());
  }

  private record Key(long guildId, long id) {}

  private record StarboardFold(
      StarboardTables tables,
      List<ChangeRow> changes,
      Map<Key, MessageRow> messages,
      Map<Key, PostRow> posts,
      Map<Key, IgnoredRow> ignored)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      switch ((StarboardEvent) recorded.event()) {
        case StarboardChanged e ->
            changes.add(
                new ChangeRow(
                    e.guildId(),
                    recorded.position(),
                    e.at(),
                    e.moderatorId(),
                    e.channelId(),
                    e.emoji(),
                    e.threshold()));
        case StarboardRemoved e ->
            changes.add(
                new ChangeRow(
                    e.guildId(), recorded.position(), e.at(), e.moderatorId(), null, null, null));
        case ChannelIgnored e -> ignore(e.guildId(), e.channelId(), true);
        case ChannelHeeded e -> ignore(e.guildId(), e.channelId(), false);
        case StarsCounted e -> count(e);
        case MessagePosted e ->
            post(new PostRow(e.guildId(), e.messageId(), e.boardChannelId(), e.postId()));
        case PostRemoved e -> post(new PostRow(e.guildId(), e.messageId(), null, null));
      }
    }

    private void ignore(long guildId, long channelId, boolean isIgnored) {
      ignored.put(new Key(guildId, channelId), new IgnoredRow(guildId, channelId, isIgnored));
    }

    private void count(StarsCounted e) {
      var key = new Key(e.guildId(), e.messageId());
      var earlier = messages.get(key);
      messages.put(
          key,
          new MessageRow(
              e.guildId(),
              e.messageId(),
              e.channelId(),
              e.authorId(),
              e.stars(),
              earlier == null ? e.at() : earlier.reachedAt(),
              null,
              null));
    }

    private void post(PostRow row) {
      posts.put(new Key(row.guildId(), row.messageId()), row);
    }

    @Override
    public int held() {
      return changes.size() + messages.size() + posts.size() + ignored.size();
    }

    @Override
    public void write() {
      tables.save(changes, messages.values(), posts.values(), ignored.values());
    }
  }
}
