package dev.docket.discord;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.AuditableRestAction;

/** Gives and takes roles through JDA's REST client, behind the guild's circuit breaker. */
final class JdaMemberRoles implements MemberRoles {

  private final JdaClient client;
  private final GuildBreakers breakers;

  JdaMemberRoles(JdaClient client, GuildBreakers breakers) {
    this.client = client;
    this.breakers = breakers;
  }

  @Override
  public Map<Long, Reach> reach(long guildId, Collection<Long> roleIds) {
    var guild = client.guild(guildId);
    var reach = new LinkedHashMap<Long, Reach>();
    roleIds.forEach(it -> {
      var role = guild.getRoleById(it);
      var within = role != null && !role.isManaged() && guild.getSelfMember().canInteract(role);
      reach.put(it, role == null ? Reach.GONE : within ? Reach.IN_REACH : Reach.TOO_HIGH);
    });
    return reach;
  }

  @Override
  public Optional<Set<Long>> heldBy(long guildId, long userId) {
    return member(guildId, userId).map(JdaMemberRoles::roles);
  }

  @Override
  public Optional<Set<Long>> heldByPerson(long guildId, long userId) {
    return member(guildId, userId).filter(it -> !it.getUser().isBot()).map(JdaMemberRoles::roles);
  }

  private Optional<Member> member(long guildId, long userId) {
    return breakers.call(
        guildId,
        () ->
            JdaCalls.found(
                () -> client.guild(guildId).retrieveMemberById(userId).useCache(false),
                ErrorResponse.UNKNOWN_MEMBER));
  }

  private static Set<Long> roles(Member member) {
    return member.getRoles().stream().map(ISnowflake::getIdLong).collect(Collectors.toSet());
  }

  @Override
  public void give(long guildId, long userId, long roleId, String auditReason) {
    change(
        guildId,
        roleId,
        auditReason,
        (guild, role) -> guild.addRoleToMember(UserSnowflake.fromId(userId), role));
  }

  @Override
  public void take(long guildId, long userId, long roleId, String auditReason) {
    change(
        guildId,
        roleId,
        auditReason,
        (guild, role) -> guild.removeRoleFromMember(UserSnowflake.fromId(userId), role));
  }

  private void change(
      long guildId,
      long roleId,
      String auditReason,
      BiFunction<Guild, Role, AuditableRestAction<Void>> action) {
    var guild = client.guild(guildId);
    var role = guild.getRoleById(roleId);
    if (role == null) {
      throw new DiscordFailure(true, "the role is gone");
    }
    breakers.call(
        guildId,
        () -> {
          JdaCalls.act(auditReason, () -> action.apply(guild, role), ErrorResponse.UNKNOWN_MEMBER);
          return true;
        });
  }

  @Override
  public void mention(long guildId, long channelId, long userId, String text, String nonce) {
    var channel = client.guild(guildId).getChannelById(GuildMessageChannel.class, channelId);
    if (channel == null) {
      throw new DiscordFailure(true, "the channel is gone");
    }
    breakers.call(
        guildId,
        () -> {
          try {
            return JdaCalls.call(() ->
                channel
                    .sendMessage(JdaMessages.create(Reply.of(text)))
                    .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                    .mentionUsers(userId)
                    .setNonce(nonce));
          } catch (ErrorResponseException e) {
            throw JdaCalls.failure(e);
          }
        });
  }
}
