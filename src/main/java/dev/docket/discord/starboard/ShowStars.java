package dev.docket.discord.starboard;

import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.discord.StarMessages;
import dev.docket.discord.StarMessages.Place;
import dev.docket.discord.StarMessages.Showcase;
import dev.docket.discord.StarMessages.Sight;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.starboard.BoardPost;
import dev.docket.starboard.StarAnswer;
import dev.docket.starboard.StarEmoji;
import dev.docket.starboard.StarRef;
import dev.docket.starboard.StarboardCommand;
import dev.docket.starboard.StarboardCommand.CountStars;
import dev.docket.starboard.StarboardCommand.RecordBoardPost;
import dev.docket.starboard.StarboardCommand.RecordBoardPostGone;
import dev.docket.starboard.StarboardQuery.FindStarboard;
import dev.docket.starboard.StarboardView;
import dev.docket.starboard.StarboardView.Board;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a message, counts its stars, and has the board show what it is worth, in one post. */
final class ShowStars implements DutyHandler {

  static final String KIND = "show-stars";

  /** Ends the id of a duty whose message or post was changed: what is known of it may be old. */
  static final String ANEW = "-anew";

  /** Ends the id of a duty whose channel is gone. */
  static final String GONE = "-gone";

  private static final Logger LOG = LoggerFactory.getLogger(ShowStars.class);
  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final int MOST_TRIES = 100;
  private static final int REMEMBERED = 10_000;
  private static final int RADIX = 36;

  private final Commands commands;
  private final Queries queries;
  private final StarMessages messages;
  private final Guilds guilds;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  /** What one message is shown as takes turns. */
  private final Lock[] turns =
      IntStream.range(0, 256).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

  /** What the latest posts show; what this forgets is edited once in vain. */
  private final Map<Long, Showcase> shown =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Showcase> eldest) {
          return size() > REMEMBERED;
        }
      };

  ShowStars(
      Commands commands,
      Queries queries,
      StarMessages messages,
      Guilds guilds,
      DiscordSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.commands = commands;
    this.queries = queries;
    this.messages = messages;
    this.guilds = guilds;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(String.valueOf(StarRef.parse(id).guildId()));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = StarRef.parse(id);
    var turn = turns[Math.floorMod(Long.hashCode(ref.messageId()), turns.length)];
    turn.lock();
    try {
      var view = queries.askLatest(new FindStarboard(ref.guildId()));
      var board = view.board();
      if (board != null) {
        show(id, ref, board, sight(id, ref, view, board));
      }
      failures.remove(id);
      return Optional.empty();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    } catch (DiscordFailure e) {
      return failed(id, ref, e);
    } finally {
      turn.unlock();
    }
  }

  private Sight sight(String id, StarRef ref, StarboardView view, Board board) {
    if (id.endsWith(GONE)) {
      return new Sight.Gone();
    }
    if (view.ignored().contains(ref.channelId()) || ref.channelId() == board.channelId()) {
      return new Sight.Excluded();
    }
    return messages.look(
        new Place(ref.guildId(), ref.channelId(), ref.messageId()),
        board.channelId(),
        it -> board.emoji().isLike(new StarEmoji(it)));
  }

  private void show(String id, StarRef ref, Board board, Sight sight) {
    switch (sight) {
      case Sight.Unknown _ -> {}
      case Sight.Gone _, Sight.Excluded _ -> takeDown(id, ref, count(id, ref, board, 0, 0));
      case Sight.Seen seen -> {
        var answer = count(id, ref, board, seen.authorId(), seen.stars());
        var post = answer.post();
        if (!answer.wanted()) {
          takeDown(id, ref, answer);
        } else if (post == null) {
          post(id, ref, board, seen, answer);
        } else {
          edit(id, ref, post, showcase(ref, board, seen));
        }
      }
    }
  }

  private StarAnswer count(String id, StarRef ref, Board board, long author, int stars) {
    var count = new CountStars(ref, author, stars, board.threshold(), clock.instant());
    return send(id, "count", count);
  }

  /** Each look is an act of its own, whose outcome must not be that of an earlier one. */
  private StarAnswer send(String id, String what, StarboardCommand command) {
    var commandId = String.join("/", KIND, id, what, clock.instant().toString());
    return commands.send(command, Origin.following(id, Source.DISCORD, commandId)).answer();
  }

  /** Where a post may be there that nobody recorded, it is looked for first. */
  private void post(String id, StarRef ref, Board board, Sight.Seen seen, StarAnswer answer) {
    var showcase = showcase(ref, board, seen);
    var nonce = Long.toString(ref.messageId(), RADIX) + "-" + answer.round();
    var earlier =
        answer.fresh()
            ? OptionalLong.empty()
            : messages.find(ref.guildId(), board.channelId(), seen.link(), seen.at());
    var made =
        earlier.isPresent()
            ? earlier.getAsLong()
            : messages.post(ref.guildId(), board.channelId(), showcase, nonce);
    var post = new BoardPost(board.channelId(), made);
    var recorded = send(id, "post", new RecordBoardPost(ref, post, clock.instant()));
    if (!post.equals(recorded.post())) {
      messages.delete(ref.guildId(), post.channelId(), made);
    } else if (!recorded.wanted()) {
      takeDown(id, ref, recorded);
    } else if (earlier.isPresent()) {
      edit(id, ref, post, showcase);
    } else {
      remember(made, showcase);
    }
  }

  private void edit(String id, StarRef ref, BoardPost post, Showcase showcase) {
    if (!id.endsWith(ANEW) && showcase.equals(shown(post.messageId()))) {
      return;
    }
    if (messages.edit(ref.guildId(), post.channelId(), post.messageId(), showcase)) {
      remember(post.messageId(), showcase);
    } else {
      send(id, "gone", new RecordBoardPostGone(ref, post, true, clock.instant()));
    }
  }

  private void takeDown(String id, StarRef ref, StarAnswer answer) {
    var post = answer.post();
    if (post != null) {
      messages.delete(ref.guildId(), post.channelId(), post.messageId());
      send(id, "gone", new RecordBoardPostGone(ref, post, false, clock.instant()));
    }
  }

  private Showcase showcase(StarRef ref, Board board, Sight.Seen seen) {
    var words = guilds.wordsOf(ref.guildId());
    var heading = board.emoji().text() + " **" + seen.stars() + "** · <#" + ref.channelId() + ">";
    return new Showcase(heading, words.say("star.link"), seen);
  }

  private @Nullable Showcase shown(long post) {
    synchronized (shown) {
      return shown.get(post);
    }
  }

  private void remember(long post, Showcase showcase) {
    synchronized (shown) {
      shown.put(post, showcase);
    }
  }

  private Optional<Instant> failed(String id, StarRef ref, DiscordFailure failure) {
    var times = failures.merge(id, 1, Integer::sum);
    if (times == 1) {
      LOG.warn("The starboard does not show message {} as it is: {}", ref, failure.said());
    }
    if (failure.permanent() || times >= MOST_TRIES) {
      failures.remove(id);
      return Optional.empty();
    }
    var pause = Backoff.pause(settings.firstRetry(), times, LONGEST_PAUSE, random);
    return Optional.of(clock.instant().plus(pause));
  }
}
