package dev.docket.discord;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;

/** Where the connected client is found, once there is one. */
final class JdaClient {

  private final AtomicReference<Optional<JDA>> current = new AtomicReference<>(Optional.empty());

  Optional<JDA> get() {
    return current.get();
  }

  void connected(JDA jda) {
    current.set(Optional.of(jda));
  }

  Optional<JDA> disconnect() {
    return current.getAndSet(Optional.empty());
  }

  JDA require() {
    return get().orElseThrow(() -> new DiscordFailure(false, "Docket is not connected to Discord"));
  }

  Guild guild(long guildId) {
    var guild = require().getGuildById(guildId);
    if (guild == null) {
      throw new DiscordFailure(false, "Docket does not see this server at Discord");
    }
    return guild;
  }

  /** The state of the gateway session, in JDA's words. */
  String gateway() {
    return get().map(it -> it.getStatus().name()).orElse("NOT_CONNECTED");
  }
}
