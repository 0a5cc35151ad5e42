/** Lifts level events of older revisions to what the records say today. */
@NullMarked
package dev.docket.levels.upcasting;

import org.jspecify.annotations.NullMarked;
