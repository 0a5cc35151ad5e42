package dev.docket.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.pagination.PaginationAction.PaginationOrder;

/** Acts on guilds through JDA's REST client. */
final class JdaGuilds implements Guilds {

  /** What the member is told is worth less than that the ruling is carried out. */
  private static final Duration PATIENCE_TO_TELL = Duration.ofSeconds(5);

  private static final int FORBIDDEN = 403;
  private static final int BANS_AT_ONCE = 1_000;

  private final JdaClient client;

  JdaGuilds(JdaClient client) {
    this.client = client;
  }

  @Override
  public Optional<String> banReason(long guildId, long userId) {
    return JdaCalls.found(() -> guild(guildId).retrieveBan(user(userId)), ErrorResponse.UNKNOWN_BAN)
        .map(it -> Objects.requireNonNullElse(it.getReason(), ""));
  }

  @Override
  public List<Banned> bans(long guildId, int most) {
    var found = new ArrayList<Banned>();
    while (found.size() < most) {
      var size = Math.min(BANS_AT_ONCE, most - found.size());
      var page = bans(guildId, found.isEmpty() ? 0 : found.getLast().id(), size);
      page.forEach(it ->
          found.add(
              new Banned(
                  it.getUser().getIdLong(),
                  it.getUser().getName(),
                  it.getUser().getEffectiveName())));
      if (page.size() < size) {
        break;
      }
    }
    return found;
  }

  private List<Guild.Ban> bans(long guildId, long after, int size) {
    try {
      return JdaCalls.call(() ->
          guild(guildId)
              .retrieveBanList()
              .cache(false)
              .order(PaginationOrder.FORWARD)
              .skipTo(after)
              .limit(size));
    } catch (ErrorResponseException e) {
      throw JdaCalls.failure(e);
    }
  }

  @Override
  public int topRole(long guildId) {
    var roles = guild(guildId).getSelfMember().getRoles();
    return roles.isEmpty() ? 0 : roles.getFirst().getPositionRaw();
  }

  @Override
  public Presence presence(long guildId, long userId) {
    var isDocket = userId == jda().getSelfUser().getIdLong();
    return JdaCalls.found(
            () -> guild(guildId).retrieveMemberById(userId).useCache(false),
            ErrorResponse.UNKNOWN_MEMBER)
        .map(it -> presence(it, isDocket))
        .orElseGet(() ->
            new Presence(
                false, false, false, isDocket, 0, null, isBanned(guildId, userId), List.of()));
  }

  static Presence presence(Member member, boolean isDocket) {
    var end = member.getTimeOutEnd();
    var roles = member.getRoles();
    return new Presence(
        true,
        member.getUser().isBot(),
        member.isOwner(),
        isDocket,
        roles.isEmpty() ? 0 : roles.getFirst().getPositionRaw(),
        end == null ? null : end.toInstant(),
        false,
        JdaAsked.returnable(member));
  }

  @Override
  public Optional<Instant> joinedAt(long guildId, long userId) {
    return JdaCalls.found(
            () -> guild(guildId).retrieveMemberById(userId).useCache(false),
            ErrorResponse.UNKNOWN_MEMBER)
        .map(it -> it.getTimeJoined().toInstant());
  }

  @Override
  public Optional<Instant> timedOutUntil(long guildId, long userId) {
    return JdaCalls.found(
            () -> guild(guildId).retrieveMemberById(userId).useCache(false),
            ErrorResponse.UNKNOWN_MEMBER)
        .map(Member::getTimeOutEnd)
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public void requireMayBan(long guildId, long userId) {
    JdaCalls.made(() -> guild(guildId).ban(user(userId), 0, TimeUnit.SECONDS));
  }

  @Override
  public void requireMayKick(long guildId, long userId) {
    JdaCalls.made(() -> guild(guildId).kick(user(userId)));
  }

  @Override
  public void ban(long guildId, long userId, Duration deleteMessages, String auditReason) {
    var seconds = (int) deleteMessages.toSeconds();
    JdaCalls.act(auditReason, () -> guild(guildId).ban(user(userId), seconds, TimeUnit.SECONDS));
  }

  @Override
  public void unban(long guildId, long userId, String auditReason) {
    JdaCalls.act(auditReason, () -> guild(guildId).unban(user(userId)), ErrorResponse.UNKNOWN_BAN);
  }

  @Override
  public void kick(long guildId, long userId, String auditReason) {
    JdaCalls.act(
        auditReason, () -> guild(guildId).kick(user(userId)), ErrorResponse.UNKNOWN_MEMBER);
  }

  @Override
  public void timeOut(long guildId, long userId, Instant until, String auditReason) {
    JdaCalls.act(auditReason, () -> guild(guildId).timeoutUntil(user(userId), until));
  }

  @Override
  public void endTimeout(long guildId, long userId, String auditReason) {
    JdaCalls.act(auditReason, () -> guild(guildId).removeTimeout(user(userId)));
  }

  @Override
  public List<Long> moveRoles(
      long guildId, long userId, List<Long> give, List<Long> take, String auditReason) {
    var member =
        JdaCalls.found(
                () -> guild(guildId).retrieveMemberById(userId).useCache(false),
                ErrorResponse.UNKNOWN_MEMBER)
            .orElseThrow(() -> new DiscordFailure(true, "the user is no longer a member"));
    var given = inReach(guildId, give);
    var held = member.getRoles().stream().map(ISnowflake::getIdLong).collect(Collectors.toSet());
    var taken = inReach(guildId, take);
    taken.removeIf(it -> !held.contains(it.getIdLong()));
    JdaCalls.act(auditReason, () -> guild(guildId).modifyMemberRoles(member, given, taken));
    var ids = given.stream().map(ISnowflake::getIdLong).collect(Collectors.toSet());
    return give.stream().filter(it -> !ids.contains(it)).toList();
  }

  private List<Role> inReach(long guildId, List<Long> ids) {
    var guild = guild(guildId);
    return ids.stream()
        .map(guild::getRoleById)
        .filter(Objects::nonNull)
        .filter(it -> !it.isManaged() && guild.getSelfMember().canInteract(it))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Override
  public boolean tell(long userId, Reply message, String nonce) {
    try {
      JdaCalls.call(
          PATIENCE_TO_TELL,
          () ->
              jda()
                  .openPrivateChannelById(userId)
                  .flatMap(it -> it.sendMessage(JdaMessages.create(message)).setNonce(nonce)));
      return true;
    } catch (ErrorResponseException e) {
      if (e.getResponse().code == FORBIDDEN) {
        return false;
      }
      throw JdaCalls.failure(e);
    }
  }

  @Override
  public OptionalLong channelNamed(long guildId, String name) {
    return guild(guildId).getTextChannelsByName(name, true).stream()
        .mapToLong(TextChannel::getIdLong)
        .findFirst();
  }

  @Override
  public long post(long guildId, long channelId, Reply message, String nonce) {
    try {
      return JdaCalls.call(() ->
              channel(guildId, channelId).sendMessage(JdaMessages.create(message)).setNonce(nonce))
          .getIdLong();
    } catch (ErrorResponseException e) {
      throw JdaCalls.failure(e);
    }
  }

  @Override
  public long postFor(long userId, long guildId, long channelId, Reply message, String nonce) {
    try {
      return JdaCalls.call(() ->
              channel(guildId, channelId)
                  .sendMessage(JdaMessages.create(message))
                  .mentionUsers(userId)
                  .setNonce(nonce))
          .getIdLong();
    } catch (ErrorResponseException e) {
      throw JdaCalls.failure(e);
    }
  }

  @Override
  public boolean edit(long guildId, long channelId, long messageId, Reply message) {
    return JdaCalls.found(
            () -> channel(guildId, channelId).editMessageById(messageId, JdaMessages.edit(message)),
            ErrorResponse.UNKNOWN_MESSAGE)
        .isPresent();
  }

  @Override
  public String nameOf(long guildId) {
    return client
        .get()
        .map(it -> it.getGuildById(guildId))
        .map(Guild::getName)
        .orElse(String.valueOf(guildId));
  }

  @Override
  public Words wordsOf(long guildId) {
    return client
        .get()
        .map(it -> it.getGuildById(guildId))
        .map(it -> Words.in(Locale.forLanguageTag(it.getLocale().getLocale())))
        .orElse(Words.ENGLISH);
  }

  private JDA jda() {
    return client.require();
  }

  private Guild guild(long guildId) {
    return client.guild(guildId);
  }

  private GuildMessageChannel channel(long guildId, long channelId) {
    var channel = guild(guildId).getChannelById(GuildMessageChannel.class, channelId);
    if (channel == null) {
      throw new DiscordFailure(true, "the channel " + channelId + " does not exist any more");
    }
    return channel;
  }

  private static UserSnowflake user(long userId) {
    return UserSnowflake.fromId(userId);
  }
}
