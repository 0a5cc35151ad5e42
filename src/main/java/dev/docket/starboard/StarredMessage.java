package dev.docket.starboard;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.starboard.StarboardCommand.CountStars;
import dev.docket.starboard.StarboardCommand.RecordBoardPost;
import dev.docket.starboard.StarboardCommand.RecordBoardPostGone;
import dev.docket.starboard.StarboardEvent.ChannelHeeded;
import dev.docket.starboard.StarboardEvent.ChannelIgnored;
import dev.docket.starboard.StarboardEvent.MessagePosted;
import dev.docket.starboard.StarboardEvent.PostRemoved;
import dev.docket.starboard.StarboardEvent.StarboardChanged;
import dev.docket.starboard.StarboardEvent.StarboardRemoved;
import dev.docket.starboard.StarboardEvent.StarsCounted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides whether one message is shown on the board, and by which one post. */
@AggregateRoot(type = "starred-message")
class StarredMessage {

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable StarsCounted counted;
  private @Nullable BoardPost post;
  private boolean unwanted;
  private int round;

  static String streamOf(long guildId, long messageId) {
    return "starred-message/" + guildId + "/" + messageId;
  }

  /** What never reached the threshold leaves no trace. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  StarAnswer handle(CountStars it) {
    var before = counted;
    var isEnough = it.stars() >= it.threshold();
    if (before == null && !isEnough) {
      return StarAnswer.NOTHING;
    }
    var fresh = isEnough && !isShown();
    if (before == null || before.stars() != it.stars() || isEnough != isShown()) {
      var author = before == null ? it.authorId() : before.authorId();
      apply(
          new StarsCounted(
              it.guildId(),
              it.ref().channelId(),
              it.ref().messageId(),
              author,
              it.stars(),
              it.threshold(),
              it.at()));
    }
    return answer(fresh);
  }

  /** A second post is not recorded: the answer names the one that stays. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  StarAnswer handle(RecordBoardPost it) {
    if (post == null && counted != null) {
      apply(
          new MessagePosted(
              it.guildId(),
              it.ref().messageId(),
              it.post().channelId(),
              it.post().messageId(),
              it.at()));
    }
    return answer(false);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  StarAnswer handle(RecordBoardPostGone it) {
    if (it.post().equals(post)) {
      apply(
          new PostRemoved(
              it.guildId(), it.ref().messageId(), it.post().messageId(), it.byHand(), it.at()));
    }
    return answer(false);
  }

  private boolean isShown() {
    return counted != null && counted.stars() >= counted.threshold();
  }

  private StarAnswer answer(boolean fresh) {
    return new StarAnswer(isShown() && !unwanted, fresh, round, post);
  }

  @EventSourcingHandler
  void evolve(StarboardEvent event) {
    switch (event) {
      case StarsCounted e -> {
        stream = streamOf(e.guildId(), e.messageId());
        var wasShown = isShown();
        counted = e;
        if (isShown() && !wasShown) {
          round++;
          unwanted = false;
        }
      }
      case MessagePosted e -> post = new BoardPost(e.boardChannelId(), e.postId());
      case PostRemoved e -> {
        post = null;
        unwanted = e.byHand();
      }
      case StarboardChanged _, StarboardRemoved _, ChannelIgnored _, ChannelHeeded _ -> {}
    }
  }
}
