package dev.docket.discord;

import dev.docket.guilds.GuildRefusal;
import dev.docket.guilds.SettingKind;
import dev.docket.kernel.Refused;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Looks at a guild as JDA knows it; what a rule or a text says needs no look. */
record JdaFurnishings(JdaClient client) implements Furnishings {

  @Override
  public void require(long guildId, SettingKind kind, String value) {
    switch (kind) {
      case LOG_CHANNEL -> writable(channel(client.guild(guildId), value));
      case JAIL_CHANNEL -> channel(client.guild(guildId), value);
      case LEVEL, SNIPPET_ROLE -> role(client.guild(guildId), value);
      case JAIL_ROLE -> givable(client.guild(guildId), role(client.guild(guildId), value));
      case TEMPLATE, COMMAND_LEVEL, ESCALATION_RULE, PREFIX -> {}
    }
  }

  private static GuildMessageChannel channel(Guild guild, String id) {
    var channel = guild.getChannelById(GuildMessageChannel.class, id);
    if (channel == null) {
      throw Refused.because(GuildRefusal.CHANNEL_IS_GONE, id);
    }
    return channel;
  }

  private static void writable(GuildMessageChannel channel) {
    var needed = new Permission[] {Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND};
    if (!channel.getGuild().getSelfMember().hasPermission(channel, needed)) {
      throw Refused.because(GuildRefusal.CHANNEL_TAKES_NO_POSTS, channel.getId());
    }
  }

  private static Role role(Guild guild, String id) {
    var role = guild.getRoleById(id);
    if (role == null) {
      throw Refused.because(GuildRefusal.ROLE_IS_GONE, id);
    }
    return role;
  }

  private static void givable(Guild guild, Role role) {
    if (role.isPublicRole()) {
      throw Refused.because(GuildRefusal.ROLE_IS_FOR_EVERYONE);
    }
    if (role.isManaged()) {
      throw Refused.because(GuildRefusal.ROLE_IS_MANAGED, role.getId());
    }
    if (!guild.getSelfMember().canInteract(role)) {
      throw Refused.because(GuildRefusal.ROLE_IS_ABOVE_DOCKET, role.getId());
    }
  }
}
