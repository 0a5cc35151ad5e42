/** What operators see of Docket at work: traces, incidents and figures, never what people wrote. */
@NullMarked
package dev.docket.telemetry;

import org.jspecify.annotations.NullMarked;
