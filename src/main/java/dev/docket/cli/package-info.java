/** The command line: serving, and looking at the log and the read models from outside. */
@NullMarked
package dev.docket.cli;

import org.jspecify.annotations.NullMarked;
