package dev.docket.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** A guild, and what people do in it; what the bot does arrives over REST. */
public final class SandboxGuild extends GuildTalk {

  private final World world;
  private final long id;
  private final String name;
  private final String locale;
  private final long ownerId;
  private final Instant createdAt;
  private final Roles roles;
  private final Hierarchy hierarchy;
  private final AuditLog auditLog;
  private final Moderation moderation;
  private final Map<Long, GuildChannel> channels = new ConcurrentSkipListMap<>();
  private final Map<Long, SandboxMember> members = new ConcurrentHashMap<>();

  SandboxGuild(String name, String locale, World world) {
    this.world = world;
    this.name = name;
    this.locale = locale;
    createdAt = world.now();
    id = world.newId();
    roles = new Roles(this, world);
    hierarchy = new Hierarchy(this, world);
    auditLog = new AuditLog(this, world);
    moderation = new Moderation(this, members, world);
    var owner = world.createUser(name + " owner", false);
    ownerId = owner.id();
    members.put(ownerId, arrival(owner));
    moderation.admitBot();
  }

  public long id() {
    return id;
  }

  public long ownerId() {
    return ownerId;
  }

  public long botId() {
    return world.bot().id();
  }

  public long createChannel(String channelName) {
    return createChannel(SandboxChannelKind.TEXT, channelName);
  }

  public synchronized long createChannel(SandboxChannelKind kind, String channelName) {
    var channel = new GuildChannel(world.newId(), this, kind, channelName, channels.size(), world);
    add(channel);
    return channel.id();
  }

  synchronized void add(GuildChannel channel) {
    channels.put(channel.id(), channel);
    tell("CHANNEL_CREATE", Intent.GUILDS, channel.shape());
  }

  /** Whoever may does away with a channel and what was said in it. */
  public synchronized void deleteChannel(long channelId) {
    var channel = requireChannel(channelId);
    emptyVoice(channelId);
    channels.remove(channelId);
    tell("CHANNEL_DELETE", Intent.GUILDS, channel.shape());
  }

  /** Two roles may share a position, as long as nobody asks which of them is higher. */
  public long createRole(String roleName, int position, SandboxPermission... permissions) {
    return roles.create(roleName, position, SandboxPermission.of(permissions)).id();
  }

  public void setBotRolePosition(int position) {
    roles.changeBotRole(role -> role.withPosition(position));
  }

  /** Replaces what the bot's own role allows; {@code @everyone} still applies. */
  public void setBotPermissions(SandboxPermission... permissions) {
    roles.changeBotRole(role -> role.withPermissions(SandboxPermission.of(permissions)));
  }

  /** Lets the user in; a banned user is kept out, as Discord does, and a member simply stays. */
  public synchronized SandboxMember join(SandboxUser user, long... roleIds) {
    if (moderation.reasonOfBan(user.id()).isPresent()) {
      throw new IllegalStateException(user.name() + " is banned here");
    }
    var known = members.get(user.id());
    if (known != null) {
      return known;
    }
    var ids = Arrays.stream(roleIds).boxed().collect(Collectors.toSet());
    ids.forEach(roles::require);
    var member = arrival(user).withRoles(ids);
    members.put(user.id(), member);
    tell("GUILD_MEMBER_ADD", Intent.GUILD_MEMBERS, Shapes.member(member));
    return member;
  }

  public void leave(SandboxUser user) {
    moderation.leave(user.id());
  }

  public Optional<SandboxMember> member(long userId) {
    return Optional.ofNullable(members.get(userId));
  }

  public boolean isMember(long userId) {
    return members.containsKey(userId);
  }

  /** Ids of the roles that a member holds. */
  public Set<Long> rolesOf(long userId) {
    return Set.copyOf(members.get(userId).roles());
  }

  /** Deletes a role, which its members lose. */
  public void deleteRole(long roleId) {
    synchronized (this) {
      roles.delete(roleId);
      members.replaceAll((_, member) -> member.withoutRole(roleId));
    }
  }

  /** A moderator bans by hand, past the bot. */
  public void ban(long moderatorId, long userId, String reason) {
    moderation.ban(
        new AuditLog.Deed(moderatorId, reason), world.requireUser(userId), Duration.ZERO);
  }

  /** A moderator lifts a ban by hand. */
  public void unban(long moderatorId, long userId, String reason) {
    moderation.unban(new AuditLog.Deed(moderatorId, reason), userId);
  }

  /** A moderator kicks by hand. */
  public void kick(long moderatorId, long userId, String reason) {
    moderation.kick(new AuditLog.Deed(moderatorId, reason), userId);
  }

  /** A moderator times out by hand. */
  public void timeOut(long moderatorId, long userId, Instant until, String reason) {
    moderation.timeOut(new AuditLog.Deed(moderatorId, reason), userId, until);
  }

  /** A moderator ends a timeout by hand. */
  public void endTimeout(long moderatorId, long userId, String reason) {
    moderation.timeOut(new AuditLog.Deed(moderatorId, reason), userId, null);
  }

  /** Who is banned, and why; no reason is an empty text. */
  public Map<Long, String> bans() {
    return moderation.bans();
  }

  /** Empty when there is no timeout, or it has run out. */
  public Optional<Instant> timedOutUntil(long userId) {
    return member(userId)
        .flatMap(member -> Optional.ofNullable(member.timedOutUntil()))
        .filter(until -> until.isAfter(world.now()));
  }

  /** What everyone in the channel sees, oldest first; the latest 10,000 are kept. */
  public List<SandboxMessage> messages(long channelId) {
    return requireChannel(channelId).visible();
  }

  /** Any message of the guild, ephemeral replies too. */
  public Optional<SandboxMessage> message(long messageId) {
    return channels.values().stream()
        .flatMap(channel -> channel.find(messageId).stream())
        .findFirst();
  }

  /** Whether a channel denies a role all of these. */
  public boolean denies(long channelId, long roleId, SandboxPermission... permissions) {
    var channel = requireChannel(channelId);
    return Arrays.stream(permissions).allMatch(it -> channel.denies(roleId, it));
  }

  /** Whether a channel grants a role all of these. */
  public boolean grants(long channelId, long roleId, SandboxPermission... permissions) {
    var channel = requireChannel(channelId);
    return Arrays.stream(permissions).allMatch(it -> channel.grants(roleId, it));
  }

  /** How many seconds members wait between two messages. */
  public int slowmode(long channelId) {
    return requireChannel(channelId).slowmode();
  }

  long permissionsOf(long userId) {
    return hierarchy.permissionsOf(userId);
  }

  boolean botMay(SandboxPermission permission) {
    return hierarchy.botMay(permission);
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  AuditLog auditLog() {
    return auditLog;
  }

  Moderation moderation() {
    return moderation;
  }

  Optional<GuildChannel> channel(long channelId) {
    return Optional.ofNullable(channels.get(channelId));
  }

  @Override
  Collection<GuildChannel> channels() {
    return channels.values();
  }

  Roles roles() {
    return roles;
  }

  Collection<SandboxMember> members() {
    return new TreeMap<>(members).values();
  }

  String name() {
    return name;
  }

  String locale() {
    return locale;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Override
  SandboxMember requireMember(long userId) {
    return member(userId).orElseThrow(() -> ApiError.unknown(ApiError.Unknown.MEMBER));
  }

  @Override
  void tellGuild() {
    tell("GUILD_UPDATE", Intent.GUILDS, GuildViews.whole(this));
  }

  @Override
  void tell(String type, Intent intent, ObjectNode data) {
    world.dispatch(Dispatch.inGuild(type, intent, id, data));
  }

  private SandboxMember arrival(SandboxUser user) {
    var until = moderation.timedOutBefore(user.id());
    return new SandboxMember(user, null, Set.of(), world.now(), until);
  }

  @Override
  Asked asked(long userId, long channelId) {
    return new Asked(world, this, requireMember(userId), requireChannel(channelId));
  }

  @Override
  long newId() {
    return world.newId();
  }

  @Override
  GuildChannel requireChannel(long channelId) {
    return channel(channelId).orElseThrow(() -> ApiError.unknown(ApiError.Unknown.CHANNEL));
  }

  @Override
  SandboxMessage requireMessage(long messageId) {
    return message(messageId).orElseThrow(() -> ApiError.unknown(ApiError.Unknown.MESSAGE));
  }
}
