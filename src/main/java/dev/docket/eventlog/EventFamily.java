package dev.docket.eventlog;

import dev.docket.kernel.GuildEvent;
import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * A feature's events and the upcasters of their older revisions.
 *
 * @param type the feature's sealed event interface
 * @param upcasters oldest first
 */
public record EventFamily(Class<? extends GuildEvent> type, List<EventUpcaster> upcasters) {}
