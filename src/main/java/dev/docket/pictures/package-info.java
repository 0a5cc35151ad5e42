/** Pictures, drawn without a screen; the same input makes the same bytes. */
@NullMarked
package dev.docket.pictures;

import org.jspecify.annotations.NullMarked;
