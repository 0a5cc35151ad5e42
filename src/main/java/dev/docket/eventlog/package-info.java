/** What we remember: the append-only event log on PostgreSQL, and the names events bear in it. */
@NullMarked
package dev.docket.eventlog;

import org.jspecify.annotations.NullMarked;
