/** The Discord door to reminders. */
@NullMarked
package dev.docket.discord.reminders;

import org.jspecify.annotations.NullMarked;
