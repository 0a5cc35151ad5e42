/** What moderators do and members report that opens no case: purges, slowmode, reports. */
@NullMarked
package dev.docket.audit;

import org.jspecify.annotations.NullMarked;
