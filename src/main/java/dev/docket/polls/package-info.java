/** Polls: a question, a few options, and one vote for each member. */
@NullMarked
package dev.docket.polls;

import org.jspecify.annotations.NullMarked;
