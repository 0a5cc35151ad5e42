/** The door for programs and browsers: HTTP in, the same commands and queries as every door. */
@NullMarked
package dev.docket.web;

import org.jspecify.annotations.NullMarked;
