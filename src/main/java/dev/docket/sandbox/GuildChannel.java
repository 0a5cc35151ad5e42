package dev.docket.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A channel of a guild, and what it says of single roles and members. */
final class GuildChannel extends Channel {

  private final SandboxGuild guild;
  private final SandboxChannelKind kind;
  private final String name;
  private final int position;
  private volatile int slowmode;
  private volatile boolean ageRestricted;
  private volatile @Nullable Long category;
  private final Map<Long, Overwrite> overwrites = new ConcurrentSkipListMap<>();

  GuildChannel(
      long id,
      SandboxGuild guild,
      SandboxChannelKind kind,
      String name,
      int position,
      World world) {
    super(id, world);
    this.guild = guild;
    this.kind = kind;
    this.name = name;
    this.position = position;
  }

  @Override
  ObjectNode shape() {
    return Shapes.guildChannel(kind, id(), name, position, guild.id())
        .put("rate_limit_per_user", slowmode)
        .put("nsfw", ageRestricted)
        .put("parent_id", category == null ? null : Json.id(category))
        .set(
            "permission_overwrites",
            Shapes.list(overwrites.values().stream().map(Overwrite::shape).toList()));
  }

  SandboxChannelKind kind() {
    return kind;
  }

  /** What a channel says of one role or member. */
  record Overwrite(long id, int type, long allow, long deny) {
    ObjectNode shape() {
      return Json.object()
          .put("id", Json.id(id))
          .put("type", type)
          .put("allow", Long.toString(allow))
          .put("deny", Long.toString(deny));
    }
  }

  Optional<Long> category() {
    return Optional.ofNullable(category);
  }

  String name() {
    return name;
  }

  /** Before anybody has heard of the channel. */
  void begin(Overwrite overwrite) {
    overwrites.put(overwrite.id(), overwrite);
  }

  /** Before anybody has heard of the channel. */
  void begin(long parent) {
    category = parent;
  }

  void moveTo(long parent) {
    synchronized (guild) {
      category = parent;
      guild.tell("CHANNEL_UPDATE", Intent.GUILDS, shape());
    }
  }

  void overwrite(Overwrite overwrite) {
    synchronized (guild) {
      overwrites.put(overwrite.id(), overwrite);
      guild.tell("CHANNEL_UPDATE", Intent.GUILDS, shape());
    }
  }

  void restrictAge() {
    synchronized (guild) {
      ageRestricted = true;
      guild.tell("CHANNEL_UPDATE", Intent.GUILDS, shape());
    }
  }

  int slowmode() {
    return slowmode;
  }

  void slowDown(int seconds) {
    synchronized (guild) {
      slowmode = seconds;
      guild.tell("CHANNEL_UPDATE", Intent.GUILDS, shape());
    }
  }

  boolean denies(long roleId, SandboxPermission permission) {
    var overwrite = overwrites.get(roleId);
    return overwrite != null && permission.in(overwrite.deny());
  }

  boolean grants(long roleId, SandboxPermission permission) {
    var overwrite = overwrites.get(roleId);
    return overwrite != null && permission.in(overwrite.allow());
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
    var shape = whole(message);
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
