/** Messages that many members starred, and the board on which they are shown. */
@NullMarked
package dev.docket.starboard;

import org.jspecify.annotations.NullMarked;
