package dev.docket.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everyone and everything the sandbox knows. Locks are taken from the outside in: guild, channel,
 * session.
 */
final class World {

  private final InstantSource clock;
  private final Snowflakes snowflakes = new Snowflakes();
  private final SandboxUser bot;
  private final String token;
  private final Map<Long, SandboxUser> users = new ConcurrentHashMap<>();
  private final Map<Long, String> locales = new ConcurrentHashMap<>();
  private final Map<Long, SandboxGuild> guilds = new ConcurrentSkipListMap<>();
  private final Map<Long, DirectChannel> directChannels = new ConcurrentHashMap<>();
  private final Cdn cdn = new Cdn();
  private final CommandBook commands;
  private final Interactions interactions;
  private volatile Consumer<Dispatch> gateway = dispatch -> {};

  World(InstantSource clock) {
    this.clock = clock;
    bot = createUser("docket", true);
    var name = Base64.getUrlEncoder().withoutPadding().encodeToString(Json.id(bot.id()).getBytes());
    token = name + ".sandbox." + UUID.randomUUID();
    commands = new CommandBook(this);
    interactions = new Interactions(this);
  }

  void connect(Consumer<Dispatch> to) {
    gateway = to;
  }

  void dispatch(Dispatch dispatch) {
    gateway.accept(dispatch);
  }

  Instant now() {
    return clock.instant();
  }

  long newId() {
    return snowflakes.at(now());
  }

  long newId(Instant at) {
    return snowflakes.at(at);
  }

  SandboxUser bot() {
    return bot;
  }

  String token() {
    return token;
  }

  Cdn cdn() {
    return cdn;
  }

  CommandBook commands() {
    return commands;
  }

  Interactions interactions() {
    return interactions;
  }

  SandboxUser createUser(String name, boolean isBot) {
    var user = new SandboxUser(newId(), name, isBot);
    users.put(user.id(), user);
    return user;
  }

  @Nullable SandboxUser user(long id) {
    return users.get(id);
  }

  SandboxUser requireUser(long id) {
    var user = users.get(id);
    if (user == null) {
      throw ApiError.unknown(ApiError.Unknown.USER);
    }
    return user;
  }

  void speak(long userId, String locale) {
    locales.put(userId, locale);
  }

  String localeOf(long userId) {
    return locales.getOrDefault(userId, SandboxDiscord.ENGLISH);
  }

  void add(SandboxGuild guild) {
    guilds.put(guild.id(), guild);
  }

  Collection<SandboxGuild> guilds() {
    return guilds.values();
  }

  SandboxGuild requireGuild(long id) {
    var guild = guilds.get(id);
    if (guild == null || !guild.isMember(bot.id())) {
      throw ApiError.unknown(ApiError.Unknown.GUILD);
    }
    return guild;
  }

  DirectChannel directChannel(SandboxUser recipient) {
    return directChannels.computeIfAbsent(
        recipient.id(), id -> new DirectChannel(newId(), recipient, this));
  }

  Channel requireChannel(long id) {
    return guilds.values().stream()
        .flatMap(guild -> guild.channel(id).stream())
        .map(Channel.class::cast)
        .findFirst()
        .or(() -> directChannelWithId(id))
        .orElseThrow(() -> ApiError.unknown(ApiError.Unknown.CHANNEL));
  }

  private Optional<Channel> directChannelWithId(long id) {
    return directChannels.values().stream()
        .filter(channel -> channel.id() == id)
        .map(Channel.class::cast)
        .findFirst();
  }
}
