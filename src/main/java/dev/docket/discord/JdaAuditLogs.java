package dev.docket.discord;

import dev.docket.discord.DiscordFailure.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.restaction.pagination.PaginationAction.PaginationOrder;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads audit logs through JDA's REST client, and says once where it may not. */
final class JdaAuditLogs implements AuditLogs {

  private static final Logger LOG = LoggerFactory.getLogger(JdaAuditLogs.class);
  private static final int PAGE = 100;

  private final JdaClient client;
  private final GuildBreakers breakers;
  private final Set<Long> unreadable = new ConcurrentSkipListSet<>();

  JdaAuditLogs(JdaClient client, GuildBreakers breakers) {
    this.client = client;
    this.breakers = breakers;
  }

  @Override
  public Page after(long guildId, long entryId) {
    var guild = guild(guildId);
    try {
      var page = breakers.call(guildId, () -> page(guild, entryId));
      if (unreadable.remove(guildId)) {
        LOG.info("The audit log of guild {} can be read again", guildId);
      }
      return page;
    } catch (DiscordFailure e) {
      if (e.kind() == Kind.FORBIDDEN && unreadable.add(guildId)) {
        LOG.warn(
            "Docket may not read the audit log of guild {}, so what is done there by hand becomes"
                + " no case: grant it View Audit Log",
            guildId);
      }
      throw e;
    }
  }

  private static Page page(Guild guild, long entryId) {
    try {
      var entries =
          JdaCalls.call(() ->
                  guild
                      .retrieveAuditLogs()
                      .order(PaginationOrder.FORWARD)
                      .skipTo(entryId)
                      .cache(false)
                      .limit(PAGE))
              .stream()
              .sorted(Comparator.comparingLong(ISnowflake::getIdLong))
              .toList();
      return new Page(
          entries.stream().flatMap(it -> JdaAuditEntries.read(it).stream()).toList(),
          entries.isEmpty() ? entryId : entries.getLast().getIdLong(),
          entries.size() < PAGE);
    } catch (ErrorResponseException e) {
      throw JdaCalls.failure(e);
    }
  }

  @Override
  public List<Long> guilds() {
    return client
        .get()
        .map(it -> it.getGuildCache().stream().map(ISnowflake::getIdLong).toList())
        .orElse(List.of());
  }

  @Override
  public List<Long> unreadable() {
    return List.copyOf(unreadable);
  }

  @Override
  public long idAt(Instant at) {
    return TimeUtil.getDiscordTimestamp(at.toEpochMilli());
  }

  private Guild guild(long guildId) {
    var guild = client.get().map(it -> it.getGuildById(guildId)).orElse(null);
    if (guild == null) {
      throw new DiscordFailure(false, "Docket does not see this server at Discord");
    }
    return guild;
  }
}
