package dev.docket.discord;

import dev.docket.pictures.Portrait;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members' own pictures. */
public interface Portraits {

  /** Fetches one; empty where there is none, or none that can be had soon and safely. */
  Optional<Portrait> find(@Nullable String address);
}
