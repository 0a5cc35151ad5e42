/**
 * How personal text is sealed: a key for each person, kept outside the log and wrapped by the
 * master key, so that destroying the key erases the text wherever it is stored.
 */
@NullMarked
package dev.docket.sealing;

import org.jspecify.annotations.NullMarked;
