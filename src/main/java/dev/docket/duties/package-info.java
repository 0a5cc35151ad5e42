/**
 * What is still to be done, and when: durable alarms that wake handlers, once each over all nodes.
 */
@NullMarked
package dev.docket.duties;

import org.jspecify.annotations.NullMarked;
