/** How commands and queries travel: Axon Framework, wired by hand and kept at the edge. */
@NullMarked
package dev.docket.axon;

import org.jspecify.annotations.NullMarked;
