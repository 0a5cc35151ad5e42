package dev.docket.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The private conversation between the bot and one user. */
final class DirectChannel extends Channel {

  private final SandboxUser recipient;
  private volatile boolean closed;

  DirectChannel(long id, SandboxUser recipient, World world) {
    super(id, world);
    this.recipient = recipient;
  }

  SandboxUser recipient() {
    return recipient;
  }

  void close(boolean value) {
    closed = value;
  }

  @Override
  ObjectNode shape() {
    return Shapes.directChannel(id(), recipient);
  }

  @Override
  void requireBotMaySpeak() {
    if (closed || recipient.bot()) {
      throw new ApiError(403, 50007, "Cannot send messages to this user");
    }
    if (world().guilds().stream().noneMatch(guild -> guild.isMember(recipient.id()))) {
      throw new ApiError(
          403, 50278, "Cannot send messages to this user due to having no mutual guilds");
    }
  }

  @Override
  @Nullable SandboxGuild guild() {
    return null;
  }

  @Override
  Dispatch event(String type, SandboxMessage message) {
    return Dispatch.direct(type, Shapes.message(message, world()::user));
  }

  @Override
  Dispatch event(String type, ObjectNode data) {
    return Dispatch.direct(type, data);
  }
}
