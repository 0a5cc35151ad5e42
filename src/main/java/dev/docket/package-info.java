/**
 * Docket's rooms: {@code kernel} has the shared words; {@code cases}, {@code audit}, {@code afk},
 * {@code bookmarks}, {@code gifs}, {@code guilds}, {@code levels}, {@code membership}, {@code
 * polls}, {@code reminders}, {@code snippets}, {@code starboard}, {@code tempvoice}, {@code
 * tokens}, {@code privacy} and {@code watch} decide; {@code eventlog} remembers; {@code sealing}
 * keeps personal text secret; {@code readmodels} shows; {@code axon} carries messages between them;
 * {@code discord}, {@code cli} and {@code web} are the doors; {@code postgres} and {@code sandbox}
 * bring a database and a Discord where there is none; {@code bench} measures, and {@code pictures}
 * draws.
 */
@NullMarked
package dev.docket;

import org.jspecify.annotations.NullMarked;
