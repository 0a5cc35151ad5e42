package dev.docket.discord;

import dev.docket.discord.Guilds.Presence;
import dev.docket.kernel.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Acts on many users through JDA: members by the gateway, the rest by REST. */
final class JdaCrowd implements Crowd {

  /** How many members Discord names at once when asked for them by id. */
  private static final int MOST_NAMED = 100;

  private static final Duration LOOK = Duration.ofMillis(200);

  private final JdaClient client;
  private final Guilds guilds;
  private final GuildBreakers breakers;

  JdaCrowd(JdaClient client, Guilds guilds, GuildBreakers breakers) {
    this.client = client;
    this.guilds = guilds;
    this.breakers = breakers;
  }

  @Override
  public Actor actor(long guildId, long userId) {
    return breakers.call(
        guildId,
        () ->
            JdaCalls.found(
                    () -> client.guild(guildId).retrieveMemberById(userId).useCache(false),
                    ErrorResponse.UNKNOWN_MEMBER)
                .map(JdaAsked::actor)
                .orElseGet(() -> new Actor(userId, false, 0, 0, Set.of())));
  }

  @Override
  public Map<Long, Presence> presences(long guildId, List<Long> userIds, boolean withBans) {
    var self = client.guild(guildId).getSelfMember().getIdLong();
    var found = new HashMap<Long, Presence>();
    for (var from = 0; from < userIds.size(); from += MOST_NAMED) {
      var some = userIds.subList(from, Math.min(from + MOST_NAMED, userIds.size()));
      members(client.guild(guildId), some)
          .forEach(it -> found.put(it.getIdLong(), JdaGuilds.presence(it, it.getIdLong() == self)));
    }
    for (var user : userIds) {
      if (!found.containsKey(user)) {
        var isBanned = withBans && guilds.isBanned(guildId, user);
        found.put(
            user, new Presence(false, false, false, user == self, 0, null, isBanned, List.of()));
      }
    }
    return found;
  }

  /** JDA gives up on an answer after a while, but not at once when it is shut down. */
  private List<Member> members(Guild guild, List<Long> userIds) {
    var answer = new CompletableFuture<List<Member>>();
    guild
        .retrieveMembersByIds(false, userIds)
        .onSuccess(answer::complete)
        .onError(answer::completeExceptionally);
    while (true) {
      try {
        return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillWaiting) {
        client.require();
      } catch (ExecutionException e) {
        throw new DiscordFailure(false, "Discord does not say who the members are");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DiscordFailure(false, "Docket is shutting down");
      }
    }
  }

  @Override
  public Set<Long> ban(
      long guildId, Collection<Long> userIds, Duration deleteMessages, String auditReason) {
    var users = new ArrayList<UserSnowflake>();
    userIds.forEach(it -> users.add(UserSnowflake.fromId(it)));
    return breakers.call(
        guildId,
        () -> {
          try {
            var banned =
                JdaCalls.call(
                    () -> client.guild(guildId).ban(users, deleteMessages).reason(auditReason));
            return banned.getBannedUsers().stream()
                .map(ISnowflake::getIdLong)
                .collect(Collectors.toSet());
          } catch (ErrorResponseException e) {
            throw JdaCalls.failure(e);
          }
        });
  }
}
