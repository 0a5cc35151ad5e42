package dev.docket.discord.bookmarks;

import dev.docket.bookmarks.BookmarkCommand.RemoveBookmark;
import dev.docket.bookmarks.BookmarkQuery.FindCopy;
import dev.docket.bookmarks.BookmarkRefusal;
import dev.docket.discord.ChannelWork;
import dev.docket.discord.Copies;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Guilds;
import dev.docket.discord.Marks;
import dev.docket.discord.Replies;
import dev.docket.discord.Reply;
import dev.docket.kernel.Commands;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bookmarks what is marked with 🔖, and removes the bookmark whose copy is marked with 🗑️. What
 * comes faster than it can be looked at is let pass.
 */
final class BookmarkEars implements Marks {

  private static final Logger LOG = LoggerFactory.getLogger(BookmarkEars.class);
  private static final String BOOKMARK = "\uD83D\uDD16";
  private static final String BIN = "\uD83D\uDDD1";
  private static final Duration NOTICE_STAYS = Duration.ofSeconds(30);
  private static final int AT_ONCE = 32;
  private static final int RADIX = 36;

  private final Bookmarking bookmarking;
  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final Copies copies;
  private final ChannelWork work;
  private final Semaphore room = new Semaphore(AT_ONCE);

  BookmarkEars(
      Bookmarking bookmarking,
      Commands commands,
      Queries queries,
      Guilds guilds,
      Copies copies,
      ChannelWork work) {
    this.bookmarking = bookmarking;
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
    this.copies = copies;
    this.work = work;
  }

  @Override
  public void marked(Mark it) {
    if (it.guildId() != 0 && it.emoji().startsWith(BOOKMARK)) {
      aside(() -> bookmark(it));
    } else if (it.guildId() == 0 && it.emoji().startsWith(BIN)) {
      aside(() -> remove(it));
    }
  }

  private void aside(Runnable task) {
    if (!room.tryAcquire()) {
      LOG.debug("A mark is not looked at: too many at once");
      return;
    }
    Thread.ofVirtual()
        .name("bookmarks")
        .start(() -> {
          try {
            task.run();
          } catch (Refused | LogUnavailable | DiscordFailure e) {
            LOG.info("A mark came to nothing: {}", e.getMessage());
          } finally {
            room.release();
          }
        });
  }

  private void bookmark(Mark it) {
    if (!bookmarking.isOn(it.guildId())) {
      return;
    }
    var original = copies.find(it.guildId(), it.channelId(), it.messageId(), it.userId());
    if (original.isEmpty()) {
      return;
    }
    var words = guilds.wordsOf(it.guildId());
    var id =
        "bookmark/mark/%d/%d/%d".formatted(it.messageId(), it.userId(), it.at().toEpochMilli());
    try {
      bookmarking.keep(it.guildId(), it.userId(), original.get(), id, words, it.at());
    } catch (Refused e) {
      tell(it, e);
    }
  }

  private void tell(Mark it, Refused refused) {
    var said = Replies.of(refused, guilds.wordsOf(it.guildId()));
    if (refused.refusal() == BookmarkRefusal.DIRECT_MESSAGES_CLOSED) {
      var named = Reply.of("<@" + it.userId() + "> " + said.text());
      var posted = guilds.post(it.guildId(), it.channelId(), named, nonce("bmc", it));
      CompletableFuture.delayedExecutor(NOTICE_STAYS.toMillis(), TimeUnit.MILLISECONDS)
          .execute(() ->
              aside(() ->
                  work.delete(List.of(posted), it.guildId(), it.channelId(), "bookmark notice")));
    } else {
      guilds.tell(it.userId(), said, nonce("bmt", it));
    }
  }

  /** So that whoever marks the same message again and again is told so now and then. */
  private static String nonce(String what, Mark it) {
    return what + Long.toString(it.messageId() ^ it.userId(), RADIX);
  }

  /** Any other message is none of its business. */
  private void remove(Mark it) {
    for (var bookmark : queries.askLatest(new FindCopy(it.userId(), it.messageId())).bookmarks()) {
      commands.send(
          new RemoveBookmark(bookmark.guildId(), it.userId(), bookmark.number(), it.at()),
          Origin.of(it.userId(), Source.DISCORD, "bookmark/bin/" + it.messageId()));
    }
  }
}
