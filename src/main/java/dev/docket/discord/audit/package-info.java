/** The Discord door to what is done and reported without a case. */
@NullMarked
package dev.docket.discord.audit;

import org.jspecify.annotations.NullMarked;
