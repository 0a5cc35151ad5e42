package dev.docket.discord;

import dev.docket.discord.DiscordFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.AuditableRestAction;

/** Acts on guilds through JDA's REST client. */
final class JdaGuilds implements Guilds {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** What the member is told is worth less than that the ruling is carried out. */
  private static final Duration PATIENCE_TO_TELL = Duration.ofSeconds(5);

  private static final int UNAUTHORIZED = 401;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FORBIDDEN = 403;

  private final JdaClient client;

  JdaGuilds(JdaClient client) {
    this.client = client;
  }

  @Override
  public Optional<String> banReason(long guildId, long userId) {
    return found(() -> guild(guildId).retrieveBan(user(userId)), ErrorResponse.UNKNOWN_BAN)
        .map(it -> Objects.requireNonNullElse(it.getReason(), ""));
  }

  @Override
  public Presence presence(long guildId, long userId) {
    var isDocket = userId == jda().getSelfUser().getIdLong();
    return found(
            () -> guild(guildId).retrieveMemberById(userId).useCache(false),
            ErrorResponse.UNKNOWN_MEMBER)
        .map(it -> {
          var end = it.getTimeOutEnd();
          var roles = it.getRoles();
          return new Presence(
              true,
              it.getUser().isBot(),
              it.isOwner(),
              isDocket,
              roles.isEmpty() ? 0 : roles.getFirst().getPositionRaw(),
              end == null ? null : end.toInstant(),
              false);
        })
        .orElseGet(
            () -> new Presence(false, false, false, isDocket, 0, null, isBanned(guildId, userId)));
  }

  @Override
  public Optional<Instant> joinedAt(long guildId, long userId) {
    return found(
            () -> guild(guildId).retrieveMemberById(userId).useCache(false),
            ErrorResponse.UNKNOWN_MEMBER)
        .map(it -> it.getTimeJoined().toInstant());
  }

  @Override
  public Optional<Instant> timedOutUntil(long guildId, long userId) {
    return found(
            () -> guild(guildId).retrieveMemberById(userId).useCache(false),
            ErrorResponse.UNKNOWN_MEMBER)
        .map(Member::getTimeOutEnd)
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public void requireMayBan(long guildId, long userId) {
    made(() -> guild(guildId).ban(user(userId), 0, TimeUnit.SECONDS));
  }

  @Override
  public void requireMayKick(long guildId, long userId) {
    made(() -> guild(guildId).kick(user(userId)));
  }

  @Override
  public void ban(long guildId, long userId, Duration deleteMessages, String auditReason) {
    var seconds = (int) deleteMessages.toSeconds();
    act(auditReason, () -> guild(guildId).ban(user(userId), seconds, TimeUnit.SECONDS));
  }

  @Override
  public void unban(long guildId, long userId, String auditReason) {
    act(auditReason, () -> guild(guildId).unban(user(userId)), ErrorResponse.UNKNOWN_BAN);
  }

  @Override
  public void kick(long guildId, long userId, String auditReason) {
    act(auditReason, () -> guild(guildId).kick(user(userId)), ErrorResponse.UNKNOWN_MEMBER);
  }

  @Override
  public void timeOut(long guildId, long userId, Instant until, String auditReason) {
    act(auditReason, () -> guild(guildId).timeoutUntil(user(userId), until));
  }

  @Override
  public void endTimeout(long guildId, long userId, String auditReason) {
    act(auditReason, () -> guild(guildId).removeTimeout(user(userId)));
  }

  @Override
  public List<Long> moveRoles(
      long guildId, long userId, List<Long> give, List<Long> take, String auditReason) {
    var member =
        found(
                () -> guild(guildId).retrieveMemberById(userId).useCache(false),
                ErrorResponse.UNKNOWN_MEMBER)
            .orElseThrow(() -> new DiscordFailure(true, "the user is no longer a member"));
    var given = inReach(guildId, give);
    var held = member.getRoles().stream().map(ISnowflake::getIdLong).collect(Collectors.toSet());
    var taken = inReach(guildId, take);
    taken.removeIf(it -> !held.contains(it.getIdLong()));
    act(auditReason, () -> guild(guildId).modifyMemberRoles(member, given, taken));
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
      call(
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
      throw failure(e);
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
      return call(() ->
              channel(guildId, channelId).sendMessage(JdaMessages.create(message)).setNonce(nonce))
          .getIdLong();
    } catch (ErrorResponseException e) {
      throw failure(e);
    }
  }

  @Override
  public boolean edit(long guildId, long channelId, long messageId, Reply message) {
    return found(
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
    return client
        .get()
        .orElseThrow(() -> new DiscordFailure(false, "Docket is not connected to Discord"));
  }

  private Guild guild(long guildId) {
    var guild = jda().getGuildById(guildId);
    if (guild == null) {
      throw new DiscordFailure(false, "Docket does not see this server at Discord");
    }
    return guild;
  }

  private TextChannel channel(long guildId, long channelId) {
    var channel = guild(guildId).getTextChannelById(channelId);
    if (channel == null) {
      throw new DiscordFailure(true, "the channel " + channelId + " does not exist any more");
    }
    return channel;
  }

  private static UserSnowflake user(long userId) {
    return UserSnowflake.fromId(userId);
  }

  private static void act(
      String auditReason, Supplier<AuditableRestAction<Void>> action, ErrorResponse... alsoDone) {
    try {
      call(() -> action.get().reason(auditReason));
    } catch (ErrorResponseException e) {
      if (!Set.of(alsoDone).contains(e.getErrorResponse())) {
        throw failure(e);
      }
    }
  }

  private static <T> Optional<T> found(Supplier<RestAction<T>> action, ErrorResponse missing) {
    try {
      return Optional.of(call(action));
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == missing) {
        return Optional.empty();
      }
      throw failure(e);
    }
  }

  static <T> T call(Supplier<? extends RestAction<T>> action) {
    return call(PATIENCE, action);
  }

  /** Waits for Discord's answer; an action that had to queue too long is never sent. */
  private static <T> T call(Duration patience, Supplier<? extends RestAction<T>> action) {
    try {
      return made(action)
          .timeout(patience.toSeconds(), TimeUnit.SECONDS)
          .submit()
          .get(patience.toSeconds() + 1, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ErrorResponseException answer
          ? answer
          : new DiscordFailure(false, "Discord gave no answer");
    } catch (TimeoutException e) {
      throw new DiscordFailure(false, "Discord gave no answer in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DiscordFailure(false, "Docket is shutting down");
    }
  }

  /** An action that is ready to be sent: JDA refuses some by what it knows already. */
  private static <T> T made(Supplier<T> action) {
    try {
      return action.get();
    } catch (PermissionException e) {
      throw new DiscordFailure(Kind.FORBIDDEN, "Docket may not do this: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new DiscordFailure(true, "Discord would not accept this: " + e.getMessage());
    }
  }

  static DiscordFailure failure(ErrorResponseException e) {
    var status = e.getResponse().code;
    if (e.getResponse().getException() instanceof JdaTraffic.Failed failed) {
      return new DiscordFailure(false, String.valueOf(failed.getMessage()));
    }
    var said =
        status > 0
            ? "Discord answered %d: %s".formatted(status, e.getMeaning())
            : "Discord cannot be reached";
    return new DiscordFailure(kind(status), said);
  }

  /** A token that was taken back is no reason to forget what was ruled. */
  private static Kind kind(int status) {
    return switch (status) {
      case FORBIDDEN -> Kind.FORBIDDEN;
      case UNAUTHORIZED, REQUEST_TIMEOUT, TOO_MANY_REQUESTS -> Kind.PASSING;
      default -> status >= 400 && status < 500 ? Kind.FINAL : Kind.PASSING;
    };
  }
}
