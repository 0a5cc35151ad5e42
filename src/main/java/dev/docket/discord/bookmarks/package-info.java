/** The Discord door to bookmarks. */
@NullMarked
package dev.docket.discord.bookmarks;

import org.jspecify.annotations.NullMarked;
