/**
 * The Discord door: slash commands in, replies out, and the reactions that carry rulings out. Only
 * the files named {@code Jda…} know JDA.
 */
@NullMarked
package dev.docket.discord;

import org.jspecify.annotations.NullMarked;
