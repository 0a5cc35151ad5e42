/**
 * What you see: followers of the log, the projections that fold it into tables, and the reader of
 * those tables.
 */
@NullMarked
package dev.docket.readmodels;

import org.jspecify.annotations.NullMarked;
