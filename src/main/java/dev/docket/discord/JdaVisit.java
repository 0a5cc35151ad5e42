package dev.docket.discord;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.restaction.pagination.PaginationAction.PaginationOrder;

/** A visit by a JDA client of its own, beside the one of a Docket that serves. */
final class JdaVisit implements DiscordVisit {

  private static final int PAGE = 1_000;

  private final JDA jda;
  private final JdaClient client;
  private final Guilds guilds;
  private final AuditLogs auditLogs;

  private JdaVisit(JDA jda, GuildBreakers breakers) {
    this.jda = jda;
    this.client = new JdaClient();
    client.connected(jda);
    this.guilds = new GuardedGuilds(new JdaGuilds(client), breakers);
    this.auditLogs = new JdaAuditLogs(client, breakers);
  }

  static JdaVisit open(DiscordSettings settings, Clock clock) {
    var random = new SecureRandom();
    var traffic = new JdaTraffic(clock, random, JdaWatch.unwatched());
    var intents = EnumSet.noneOf(GatewayIntent.class);
    try {
      var jda =
          JdaConnection.builder(DiscordAddress.of(settings), intents, traffic).build().awaitReady();
      return new JdaVisit(jda, new GuildBreakers(settings.firstRetry(), random));
    } catch (InvalidTokenException e) {
      throw new TokenRefused();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DiscordFailure(false, "Docket is shutting down");
    } catch (RuntimeException e) {
      throw new DiscordFailure(false, "Discord cannot be reached: " + e.getMessage());
    }
  }

  @Override
  public Guilds guilds() {
    return guilds;
  }

  @Override
  public AuditLogs auditLogs() {
    return auditLogs;
  }

  @Override
  public Map<Long, String> bans(long guildId) {
    var guild = guild(guildId);
    var bans = new TreeMap<Long, String>();
    try {
      for (var page = page(guild, 0); ; page = page(guild, page.getLast().getUser().getIdLong())) {
        page.forEach(it ->
            bans.put(it.getUser().getIdLong(), Objects.requireNonNullElse(it.getReason(), "")));
        if (page.size() < PAGE) {
          return bans;
        }
      }
    } catch (ErrorResponseException e) {
      throw JdaCalls.failure(e);
    }
  }

  private static List<Guild.Ban> page(Guild guild, long after) {
    return JdaCalls.call(() ->
        guild
            .retrieveBanList()
            .order(PaginationOrder.FORWARD)
            .skipTo(after)
            .cache(false)
            .limit(PAGE));
  }

  private Guild guild(long guildId) {
    var guild = jda.getGuildById(guildId);
    if (guild == null) {
      throw new DiscordFailure(true, "Docket does not see this server at Discord");
    }
    return guild;
  }

  @Override
  public void close() {
    client.disconnect().ifPresent(JdaConnection::shutDown);
  }
}
