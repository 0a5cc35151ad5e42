/** Cases at the Discord door: rulings in, cards out, and rulings carried out at Discord. */
@NullMarked
package dev.docket.discord.cases;

import org.jspecify.annotations.NullMarked;
