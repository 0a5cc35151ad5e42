package dev.docket.discord;

import dev.docket.discord.Asked.Looks;
import dev.docket.discord.Asked.Person;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;

/** Looks people up at Discord, because interactions do not always bring them along. */
final class JdaPeople implements Names {

  private static final int REMEMBERED = 10_000;
  private static final int MOST_AT_ONCE = 10;
  private static final int PATIENCE_SECONDS = 5;
  private static final int NAME_PATIENCE_MILLIS = 700;

  private final JdaClient client;
  private final Map<Long, String> names =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
              return size() > REMEMBERED;
            }
          });

  JdaPeople(JdaClient client) {
    this.client = client;
  }

  void remember(User user) {
    names.put(user.getIdLong(), user.getName());
  }

  @Override
  public Map<Long, String> of(Collection<Long> userIds) {
    var missing = userIds.stream().distinct().filter(it -> !names.containsKey(it)).toList();
    client.get().ifPresent(jda -> learn(jda, missing));
    var known = new HashMap<Long, String>();
    userIds.forEach(it -> {
      var name = names.get(it);
      if (name != null) {
        known.put(it, name);
      }
    });
    return known;
  }

  private void learn(JDA jda, List<Long> missing) {
    CompletableFuture.allOf(
            missing.stream()
                .limit(MOST_AT_ONCE)
                .map(it -> jda.retrieveUserById(it).submit().thenAccept(this::remember))
                .toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, NAME_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .exceptionally(_ -> null)
        .join();
  }

  /** A user as Discord knows them now. */
  Person find(Guild guild, long userId) {
    try {
      var member =
          guild
              .retrieveMemberById(userId)
              .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .onErrorMap(ErrorResponse.UNKNOWN_MEMBER::test, _ -> null)
              .complete();
      if (member != null) {
        return JdaAsked.person(member.getUser(), member);
      }
      return stranger(guild.getJDA(), userId);
    } catch (ErrorResponseException e) {
      throw new DiscordFailure(false, "Discord answered %d".formatted(e.getResponse().code));
    } catch (RuntimeException e) {
      throw new DiscordFailure(false, "Discord gave no answer");
    }
  }

  private static Looks unknown(long userId) {
    return new Looks(String.valueOf(userId), null);
  }

  private static Person stranger(JDA jda, long userId) {
    @Nullable User user =
        jda.retrieveUserById(userId)
            .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .onErrorMap(ErrorResponse.UNKNOWN_USER::test, _ -> null)
            .complete();
    return user == null
        ? new Person(
            userId, String.valueOf(userId), false, false, 0, List.of(), null, unknown(userId))
        : JdaAsked.person(user, null);
  }
}
