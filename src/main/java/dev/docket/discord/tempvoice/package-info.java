/** The Discord door to temporary voice. */
@NullMarked
package dev.docket.discord.tempvoice;

import org.jspecify.annotations.NullMarked;
