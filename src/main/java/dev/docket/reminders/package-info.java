/** What people have Docket remind them of, each for themselves and in no guild. */
@NullMarked
package dev.docket.reminders;

import org.jspecify.annotations.NullMarked;
