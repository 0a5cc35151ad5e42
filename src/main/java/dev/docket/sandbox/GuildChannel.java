package dev.docket.sandbox;

import tools.jackson.databind.node.ObjectNode;

/** A text channel of a guild. */
final class GuildChannel extends Channel {

  private final SandboxGuild guild;
  private final String name;
  private final int position;

  GuildChannel(long id, SandboxGuild guild, String name, int position, World world) {
    super(id, world);
    this.guild = guild;
    this.name = name;
    this.position = position;
  }

  @Override
  ObjectNode shape() {
    return Shapes.textChannel(id(), name, position, guild.id());
  }

  @Override
  void requireBotMaySpeak() {
    if (!guild.botMay(SandboxPermission.VIEW_CHANNEL)) {
      throw ApiError.missingAccess();
    }
    if (!guild.botMay(SandboxPermission.SEND_MESSAGES)) {
      throw ApiError.missingPermissions();
    }
  }

  @Override
  SandboxGuild guild() {
    return guild;
  }

  @Override
  Dispatch event(String type, SandboxMessage message) {
    var shape = Shapes.message(message, world()::user);
    guild
        .member(message.author().id())
        .ifPresent(member -> shape.set("member", Shapes.memberWithoutUser(member)));
    var bot = world().bot().id();
    var botIsMeant =
        message.author().id() == bot
            || message.content().contains("<@" + bot + ">")
            || message.content().contains("<@!" + bot + ">");
    return botIsMeant
        ? Dispatch.inGuild(type, Intent.GUILD_MESSAGES, guild.id(), shape)
        : Dispatch.withheldContent(type, guild.id(), shape);
  }

  @Override
  Dispatch event(String type, ObjectNode data) {
    return Dispatch.inGuild(type, Intent.GUILD_MESSAGES, guild.id(), data);
  }
}
