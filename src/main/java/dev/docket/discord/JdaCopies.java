package dev.docket.discord;

import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Reads and copies messages through JDA's REST client. */
final class JdaCopies implements Copies {

  private static final int FORBIDDEN = 403;

  private final JdaClient client;
  private final GuildBreakers breakers;

  JdaCopies(JdaClient client, GuildBreakers breakers) {
    this.client = client;
    this.breakers = breakers;
  }

  @Override
  public Optional<Original> find(long guildId, long channelId, long messageId, long userId) {
    var guild = client.guild(guildId);
    var channel = guild.getChannelById(GuildMessageChannel.class, channelId);
    if (channel == null) {
      return Optional.empty();
    }
    return breakers.call(
        guildId,
        () ->
            JdaCalls.found(
                    () -> guild.retrieveMemberById(userId).useCache(false),
                    ErrorResponse.UNKNOWN_MEMBER)
                .filter(it ->
                    it.hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY))
                .flatMap(_ ->
                    JdaCalls.found(
                        () -> channel.retrieveMessageById(messageId),
                        ErrorResponse.UNKNOWN_MESSAGE))
                .map(JdaCopies::original));
  }

  private static Original original(Message it) {
    var message = JdaAsked.message(it);
    return new Original(
        message.channelId(),
        message.id(),
        message.authorId(),
        it.getAuthor().getName(),
        message.link(),
        it.getContentRaw(),
        message.attachments(),
        message.stickers(),
        it.getTimeCreated().toInstant());
  }

  @Override
  public OptionalLong send(long userId, Reply copy, String nonce) {
    try {
      return OptionalLong.of(
          JdaCalls.call(() ->
                  client
                      .require()
                      .openPrivateChannelById(userId)
                      .flatMap(it -> it.sendMessage(JdaMessages.create(copy)).setNonce(nonce)))
              .getIdLong());
    } catch (ErrorResponseException e) {
      if (e.getResponse().code == FORBIDDEN) {
        return OptionalLong.empty();
      }
      throw JdaCalls.failure(e);
    }
  }

  @Override
  public void delete(long userId, long messageId) {
    JdaCalls.found(
        () ->
            client
                .require()
                .openPrivateChannelById(userId)
                .flatMap(it -> it.deleteMessageById(messageId).map(_ -> true)),
        ErrorResponse.UNKNOWN_MESSAGE);
  }
}
