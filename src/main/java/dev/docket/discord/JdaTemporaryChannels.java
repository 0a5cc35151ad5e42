package dev.docket.discord;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.VoiceChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Makes and deletes voice channels through JDA's REST client, behind the guild's breaker. */
final class JdaTemporaryChannels implements TemporaryChannels {

  private static final EnumSet<Permission> ENTERING =
      EnumSet.of(Permission.VIEW_CHANNEL, Permission.VOICE_CONNECT);

  private final JdaClient client;
  private final GuildBreakers breakers;

  JdaTemporaryChannels(JdaClient client, GuildBreakers breakers) {
    this.client = client;
    this.breakers = breakers;
  }

  @Override
  public boolean isVoice(long guildId, long channelId) {
    return client.guild(guildId).getVoiceChannelById(channelId) != null;
  }

  /** That the owner may enter is also the mark by which a channel is found again. */
  @Override
  public long create(long guildId, long templateId, long userId, String auditReason) {
    var guild = client.guild(guildId);
    var template = template(guild, templateId);
    return called(
        guildId,
        () -> {
          var name =
              Texts.shortened(
                  JdaCalls.call(() -> guild.retrieveMemberById(userId)).getEffectiveName(),
                  Channel.MAX_NAME_LENGTH);
          return JdaCalls.call(() ->
                  template
                      .createCopy()
                      .setName(name)
                      .addMemberPermissionOverride(
                          userId, ENTERING, EnumSet.noneOf(Permission.class))
                      .reason(auditReason))
              .getIdLong();
        });
  }

  @Override
  public OptionalLong find(
      long guildId, long templateId, long userId, Instant since, Set<Long> known) {
    var guild = connected(guildId);
    var template = guild.getVoiceChannelById(templateId);
    var category = template == null ? 0 : template.getParentCategoryIdLong();
    return guild.getVoiceChannels().stream()
        .filter(it -> !known.contains(it.getIdLong()) && it.getIdLong() != templateId)
        .filter(it -> template == null || it.getParentCategoryIdLong() == category)
        .filter(it -> !it.getTimeCreated().toInstant().isBefore(since))
        .filter(it -> isFor(it, userId))
        .mapToLong(VoiceChannel::getIdLong)
        .findFirst();
  }

  private static boolean isFor(VoiceChannel channel, long userId) {
    return channel.getMemberPermissionOverrides().stream()
        .anyMatch(it -> it.getIdLong() == userId && it.getAllowed().containsAll(ENTERING));
  }

  @Override
  public void move(long guildId, long userId, long fromId, long toId) {
    var guild = client.guild(guildId);
    var to = guild.getVoiceChannelById(toId);
    if (to == null || !isIn(guild, userId, fromId)) {
      return;
    }
    breakers.call(
        guildId,
        () -> {
          try {
            return JdaCalls.call(() -> guild.moveVoiceMember(UserSnowflake.fromId(userId), to));
          } catch (ErrorResponseException e) {
            if (e.getErrorResponse() == ErrorResponse.USER_NOT_CONNECTED) {
              return null;
            }
            throw JdaCalls.failure(e);
          } catch (IllegalStateException hasLeft) {
            return null;
          }
        });
  }

  private static boolean isIn(Guild guild, long userId, long channelId) {
    return guild.getVoiceStates().stream()
        .filter(it -> it.getMember().getIdLong() == userId)
        .map(it -> it.getChannel())
        .filter(Objects::nonNull)
        .anyMatch(it -> it.getIdLong() == channelId);
  }

  @Override
  public Occupancy look(long guildId, long channelId) {
    var channel = connected(guildId).getVoiceChannelById(channelId);
    if (channel == null) {
      return Occupancy.GONE;
    }
    return people(channel).isEmpty() ? Occupancy.EMPTY : Occupancy.OCCUPIED;
  }

  @Override
  public Set<Long> peopleIn(long guildId, long channelId) {
    var channel = connected(guildId).getVoiceChannelById(channelId);
    return channel == null ? Set.of() : people(channel);
  }

  private static Set<Long> people(VoiceChannel channel) {
    return channel.getMembers().stream()
        .filter(it -> !it.getUser().isBot())
        .map(Member::getIdLong)
        .collect(Collectors.toSet());
  }

  @Override
  public void delete(long guildId, long channelId, String auditReason) {
    var channel = client.guild(guildId).getVoiceChannelById(channelId);
    if (channel != null) {
      called(
          guildId,
          () -> {
            JdaCalls.act(auditReason, channel::delete, ErrorResponse.UNKNOWN_CHANNEL);
            return true;
          });
    }
  }

  /** What a lost connection left behind is not what is so now. */
  private Guild connected(long guildId) {
    if (client.require().getStatus() != JDA.Status.CONNECTED) {
      throw new DiscordFailure(false, "Docket is not connected to Discord");
    }
    return client.guild(guildId);
  }

  private static VoiceChannel template(Guild guild, long channelId) {
    var channel = guild.getVoiceChannelById(channelId);
    if (channel == null) {
      throw new DiscordFailure(true, "the channel is gone");
    }
    return channel;
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
}
