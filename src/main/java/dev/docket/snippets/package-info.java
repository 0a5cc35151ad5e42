/** Snippets: texts that a guild keeps under names, to be shown when somebody asks for them. */
@NullMarked
package dev.docket.snippets;

import org.jspecify.annotations.NullMarked;
