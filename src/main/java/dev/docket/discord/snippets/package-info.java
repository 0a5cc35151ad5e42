/** Snippets at the Discord door: written, shown, listed, compared, locked. */
@NullMarked
package dev.docket.discord.snippets;

import org.jspecify.annotations.NullMarked;
