/** Messages that members keep for themselves, as copies in their direct messages. */
@NullMarked
package dev.docket.bookmarks;

import org.jspecify.annotations.NullMarked;
