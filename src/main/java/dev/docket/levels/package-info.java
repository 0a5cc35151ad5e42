/** What members earn by talking: XP per message, levels on a curve, and the guild's leaderboard. */
@NullMarked
package dev.docket.levels;

import org.jspecify.annotations.NullMarked;
