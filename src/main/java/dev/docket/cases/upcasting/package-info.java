/** Lifts case events of older revisions to what the records say today. */
@NullMarked
package dev.docket.cases.upcasting;

import org.jspecify.annotations.NullMarked;
