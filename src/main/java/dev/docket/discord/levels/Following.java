package dev.docket.discord.levels;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Reaction;
import java.util.function.Consumer;

/** Notes a duty for each event of a kind. */
record Following(String name, Class<? extends GuildEvent> family, Consumer<Recorded> noting)
    implements Reaction {

  @Override
  public void on(Recorded event) {
    noting.accept(event);
  }
}
