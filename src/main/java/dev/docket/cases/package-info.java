/**
 * What moderators do to members: every ruling is a numbered case, decided together with its
 * member's record, and open until Discord has answered.
 */
@NullMarked
package dev.docket.cases;

import org.jspecify.annotations.NullMarked;
