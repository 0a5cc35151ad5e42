/** The Discord door to the limits of GIFs. */
@NullMarked
package dev.docket.discord.gifs;

import org.jspecify.annotations.NullMarked;
