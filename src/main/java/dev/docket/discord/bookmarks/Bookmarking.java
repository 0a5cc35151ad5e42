package dev.docket.discord.bookmarks;

import dev.docket.bookmarks.BookmarkCommand.KeepBookmark;
import dev.docket.bookmarks.BookmarkCommand.Outcome;
import dev.docket.bookmarks.BookmarkCommand.ReportBookmark;
import dev.docket.bookmarks.BookmarkQuery.FindBookmarkSetup;
import dev.docket.bookmarks.BookmarkRefusal;
import dev.docket.discord.Copies;
import dev.docket.discord.Copies.Original;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Guilds;
import dev.docket.discord.Words;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Instant;
import java.time.InstantSource;

/** Records a bookmark, sends its copy, and records what became of that. */
final class Bookmarking {

  private static final int RADIX = 36;

  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final Copies copies;
  private final InstantSource clock;

  Bookmarking(
      Commands commands, Queries queries, Guilds guilds, Copies copies, InstantSource clock) {
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
    this.copies = copies;
    this.clock = clock;
  }

  boolean isOn(long guildId) {
    return queries.askLatest(new FindBookmarkSetup(guildId)).on();
  }

  /**
   * Sends a member a copy.
   *
   * @return the bookmark's number
   */
  int keep(
      long guildId, long userId, Original original, String commandId, Words words, Instant at) {
    var number =
        commands
            .send(
                new KeepBookmark(
                    guildId,
                    userId,
                    isOn(guildId),
                    original.channelId(),
                    original.id(),
                    original.authorId(),
                    at),
                Origin.of(userId, Source.DISCORD, commandId))
            .answer()
            .number();
    var card = CopyCard.of(original, guildId, guilds.nameOf(guildId), number, words);
    try {
      var nonce = "bm-" + Long.toString(original.id(), RADIX);
      var copy = copies.send(userId, card, nonce);
      if (copy.isEmpty()) {
        report(guildId, userId, number, new Outcome.Failed("direct messages are closed"));
        throw Refused.because(BookmarkRefusal.DIRECT_MESSAGES_CLOSED);
      }
      report(guildId, userId, number, new Outcome.Sent(copy.getAsLong()));
      return number;
    } catch (DiscordFailure e) {
      if (e.permanent()) {
        report(guildId, userId, number, new Outcome.Failed(e.said()));
      }
      throw e;
    }
  }

  /** Of two who ask for the same at once, the first to report is right for both. */
  private void report(long guildId, long userId, int number, Outcome outcome) {
    try {
      commands.send(
          new ReportBookmark(guildId, userId, number, outcome, clock.instant()),
          Origin.of(
              Origin.DOCKET,
              Source.DISCORD,
              "bookmark/%d/%d/%d".formatted(guildId, userId, number)));
    } catch (Refused e) {
      if (e.refusal() != BookmarkRefusal.BOOKMARK_SETTLED) {
        throw e;
      }
    }
  }
}
