/** Tokens of the API, by slash commands. */
@NullMarked
package dev.docket.discord.tokens;

import org.jspecify.annotations.NullMarked;
