/** Members who are away from the keyboard (AFK), by their own will. */
@NullMarked
package dev.docket.afk;

import org.jspecify.annotations.NullMarked;
