package dev.docket.discord;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.ISlowmodeChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Works in channels through JDA's REST client, behind the guild's circuit breaker. */
final class JdaChannelWork implements ChannelWork {

  private final JdaClient client;
  private final GuildBreakers breakers;

  JdaChannelWork(JdaClient client, GuildBreakers breakers) {
    this.client = client;
    this.breakers = breakers;
  }

  @Override
  public boolean isSeenBy(long userId, long guildId, long channelId) {
    var guild = guild(guildId);
    var channel = guild.getGuildChannelById(channelId);
    return channel != null
        && breakers.call(
            guildId,
            () ->
                JdaCalls.found(
                        () -> guild.retrieveMemberById(userId).useCache(false),
                        ErrorResponse.UNKNOWN_MEMBER)
                    .filter(it -> it.hasPermission(channel, Permission.VIEW_CHANNEL))
                    .isPresent());
  }

  @Override
  public List<Posted> before(long messageId, long guildId, long channelId) {
    var channel = channel(GuildMessageChannel.class, guildId, channelId);
    return called(guildId, () -> JdaCalls.call(() -> channel.getHistoryBefore(messageId, MOST)))
        .getRetrievedHistory()
        .stream()
        .map(JdaChannelWork::posted)
        .toList();
  }

  private static Posted posted(Message it) {
    return new Posted(
        it.getIdLong(),
        it.getAuthor().getIdLong(),
        it.getAuthor().isBot() || it.isWebhookMessage(),
        it.getContentRaw(),
        it.getTimeCreated().toInstant());
  }

  @Override
  public void delete(
      Collection<Long> messageIds, long guildId, long channelId, String auditReason) {
    var channel = channel(GuildMessageChannel.class, guildId, channelId);
    var ids = messageIds.stream().map(String::valueOf).toList();
    called(
        guildId,
        () -> {
          if (ids.size() == 1) {
            JdaCalls.act(
                auditReason,
                () -> channel.deleteMessageById(ids.getFirst()),
                ErrorResponse.UNKNOWN_MESSAGE);
          } else {
            JdaCalls.call(() -> channel.deleteMessagesByIds(ids));
          }
          return true;
        });
  }

  @Override
  public int slowmode(long guildId, long channelId) {
    return channel(ISlowmodeChannel.class, guildId, channelId).getSlowmode();
  }

  @Override
  public void slowDown(int seconds, long guildId, long channelId, String auditReason) {
    var channel = channel(ISlowmodeChannel.class, guildId, channelId);
    called(
        guildId,
        () -> {
          JdaCalls.act(auditReason, () -> channel.getManager().setSlowmode(seconds));
          return true;
        });
  }

  private <T> T called(long guildId, Supplier<T> call) {
    return breakers.call(
        guildId,
        () -> {
          try {
            return call.get();
          } catch (ErrorResponseException e) {
            throw JdaCalls.failure(e);
          }
        });
  }

  private Guild guild(long guildId) {
    return client
        .get()
        .map(it -> it.getGuildById(guildId))
        .orElseThrow(() -> new DiscordFailure(false, "Docket does not see this server at Discord"));
  }

  private <C extends GuildChannel> C channel(Class<C> type, long guildId, long channelId) {
    var channel = guild(guildId).getChannelById(type, channelId);
    if (channel == null) {
      throw new DiscordFailure(true, "that is no channel in which Docket can do this");
    }
    return channel;
  }
}
