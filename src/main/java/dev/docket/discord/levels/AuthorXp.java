package dev.docket.discord.levels;

import dev.docket.discord.MemberRoles;
import dev.docket.discord.Reacted;
import dev.docket.discord.ReactionListener;
import dev.docket.kernel.Queries;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import dev.docket.levels.XpSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Finds out of whom Discord says only that they wrote the message reacted to: whether they are a
 * member and no bot, and which roles they hold. Where authors earn nothing, nobody is asked.
 */
final class AuthorXp implements ReactionListener, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(AuthorXp.class);
  private static final int AT_ONCE = 4;
  private static final int MOST_WAITING = 4_096;
  private static final int REMEMBERED = 10_000;

  /** Many react to one message, and Discord need not be asked for each of them. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Queries queries;
  private final MemberRoles members;
  private final MessageXp awards;
  private final InstantSource clock;

  private final Map<Author, Known> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Author, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Aside from the lanes of messages, as Discord may be slow; what does not fit is shed. */
  private final ThreadPoolExecutor asking =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofVirtual().name("author-xp-", 0).factory(),
          (_, _) -> {});

  AuthorXp(Queries queries, MemberRoles members, MessageXp awards, InstantSource clock) {
    this.queries = queries;
    this.members = members;
    this.awards = awards;
    this.clock = clock;
  }

  private record Author(long guildId, long userId) {}

  private record Known(Optional<Set<Long>> roles, Instant until) {}

  @Override
  public void hear(Reacted reacted) {
    asking.execute(() -> ask(reacted));
  }

  private void ask(Reacted reacted) {
    try {
      if (authorsEarn(reacted.guildId())) {
        roles(new Author(reacted.guildId(), reacted.authorId()))
            .ifPresent(it -> awards.hearOf(reacted, it));
      }
    } catch (RuntimeException e) {
      LOG.warn("No XP for the author of message {}: {}", reacted.messageId(), e.toString());
    }
  }

  private boolean authorsEarn(long guildId) {
    var terms = queries.ask(new FindLevelSettings(guildId));
    var award = terms.awards().get(XpSource.REACTION);
    return terms.reactionEarner().includes(true) && award != null && award.most() > 0;
  }

  private Optional<Set<Long>> roles(Author author) {
    synchronized (known) {
      var remembered = known.get(author);
      if (remembered != null && clock.instant().isBefore(remembered.until())) {
        return remembered.roles();
      }
    }
    var roles = members.heldByPerson(author.guildId(), author.userId());
    synchronized (known) {
      known.put(author, new Known(roles, clock.instant().plus(FRESH)));
    }
    return roles;
  }

  @Override
  public void destroy() {
    asking.shutdownNow();
  }
}
