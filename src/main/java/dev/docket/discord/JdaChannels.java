package dev.docket.discord;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.PermissionOverride;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.attribute.IPermissionContainer;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.restaction.AuditableRestAction;
import net.dv8tion.jda.api.requests.restaction.PermissionOverrideAction;
import org.jspecify.annotations.Nullable;

/** Changes channels through JDA's REST client. */
final class JdaChannels implements Channels {

  private static final EnumSet<Permission> BOTH =
      EnumSet.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND);

  private final JdaClient client;

  JdaChannels(JdaClient client) {
    this.client = client;
  }

  @Override
  public List<Channel> of(long guildId, long roleId) {
    var role = role(guildId, roleId);
    return guild(guildId).getChannels().stream()
        .filter(it -> it instanceof IPermissionContainer && !(it instanceof Category))
        .map(IPermissionContainer.class::cast)
        .map(it -> channel(it, it.getPermissionOverride(role)))
        .toList();
  }

  private static Channel channel(IPermissionContainer channel, @Nullable PermissionOverride role) {
    return new Channel(
        channel.getIdLong(),
        channel.getName(),
        role != null && role.getDenied().containsAll(BOTH),
        role != null && role.getAllowed().containsAll(BOTH));
  }

  @Override
  public boolean hasRole(long guildId, long roleId) {
    return guild(guildId).getRoleById(roleId) != null;
  }

  @Override
  public void hide(long guildId, long channelId, long roleId, String auditReason) {
    change(guildId, channelId, roleId, it -> it.deny(BOTH).reason(auditReason));
  }

  @Override
  public void open(long guildId, long channelId, long roleId, String auditReason) {
    change(guildId, channelId, roleId, it -> it.grant(BOTH).reason(auditReason));
  }

  private void change(
      long guildId,
      long channelId,
      long roleId,
      Function<PermissionOverrideAction, AuditableRestAction<PermissionOverride>> change) {
    var channel = guild(guildId).getChannelById(IPermissionContainer.class, channelId);
    if (channel == null) {
      throw new DiscordFailure(true, "the channel is gone");
    }
    var role = role(guildId, roleId);
    try {
      JdaCalls.call(() -> change.apply(channel.upsertPermissionOverride(role)));
    } catch (ErrorResponseException e) {
      throw JdaCalls.failure(e);
    }
  }

  private Guild guild(long guildId) {
    return client
        .get()
        .map(it -> it.getGuildById(guildId))
        .orElseThrow(() -> new DiscordFailure(false, "Docket does not see this server at Discord"));
  }

  private Role role(long guildId, long roleId) {
    var role = guild(guildId).getRoleById(roleId);
    if (role == null) {
      throw new DiscordFailure(true, "the role is gone");
    }
    return role;
  }
}
