package dev.docket.levels.upcasting;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The upcasters of the level family. */
public final class LevelUpcasters {

  /** In the order in which they are applied. */
  public static final List<EventUpcaster> OLDEST_FIRST =
      List.of(new XpAwardedV1ToV2(), new LevelReachedV1ToV2());

  private LevelUpcasters() {}
}
