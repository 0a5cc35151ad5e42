/** What becomes of what is held about a person, when that person asks. */
@NullMarked
package dev.docket.privacy;

import org.jspecify.annotations.NullMarked;
