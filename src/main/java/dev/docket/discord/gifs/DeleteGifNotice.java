package dev.docket.discord.gifs;

import dev.docket.discord.ChannelWork;
import dev.docket.discord.DiscordFailure;
import dev.docket.duties.DutyHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears away what an author was told once it was there to be read, also over a restart. */
record DeleteGifNotice(ChannelWork work, InstantSource clock) implements DutyHandler {

  static final String KIND = "delete-gif-notice";

  private static final Logger LOG = LoggerFactory.getLogger(DeleteGifNotice.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.substring(0, id.indexOf('/')));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", -1);
    try {
      work.delete(
          List.of(Long.valueOf(parts[2])),
          Long.parseLong(parts[0]),
          Long.parseLong(parts[1]),
          "GIF limit");
      return Optional.empty();
    } catch (DiscordFailure e) {
      if (e.permanent()) {
        LOG.info("A notice about GIFs stays: {}", e.said());
        return Optional.empty();
      }
      return Optional.of(clock.instant().plus(PAUSE));
    }
  }
}
