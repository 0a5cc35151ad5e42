package dev.docket.cases.upcasting;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The upcasters of the case family. */
public final class CaseUpcasters {

  /** In the order in which they are applied. */
  public static final List<EventUpcaster> OLDEST_FIRST = List.of(new MemberBannedV1ToV2());

  private CaseUpcasters() {}
}
