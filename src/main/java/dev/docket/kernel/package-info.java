/** The words that every room shares: messages, origins, refusals, personal text, durations. */
@NullMarked
package dev.docket.kernel;

import org.jspecify.annotations.NullMarked;
