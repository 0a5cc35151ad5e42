/** How far each guild's audit log at Discord was read, so that nothing is missed over a pause. */
@NullMarked
package dev.docket.watch;

import org.jspecify.annotations.NullMarked;
