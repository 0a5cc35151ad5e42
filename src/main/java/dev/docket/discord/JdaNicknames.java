package dev.docket.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;

/** Names members through JDA's REST client, behind the guild's circuit breaker. */
final class JdaNicknames implements Nicknames {

  private final JdaClient client;
  private final GuildBreakers breakers;

  JdaNicknames(JdaClient client, GuildBreakers breakers) {
    this.client = client;
    this.breakers = breakers;
  }

  @Override
  public Optional<Named> of(long guildId, long userId) {
    return member(guildId, userId).map(it -> new Named(it.getNickname(), it.getEffectiveName()));
  }

  @Override
  public void rename(long guildId, long userId, @Nullable String nickname, String auditReason) {
    var member = member(guildId, userId);
    if (member.isPresent()) {
      breakers.call(
          guildId,
          () -> {
            JdaCalls.act(
                auditReason,
                () -> guild(guildId).modifyNickname(member.get(), nickname),
                ErrorResponse.UNKNOWN_MEMBER);
            return true;
          });
    }
  }

  private Optional<Member> member(long guildId, long userId) {
    return breakers.call(
        guildId,
        () ->
            JdaCalls.found(
                () -> guild(guildId).retrieveMemberById(userId).useCache(false),
                ErrorResponse.UNKNOWN_MEMBER));
  }

  private Guild guild(long guildId) {
    return client
        .get()
        .map(it -> it.getGuildById(guildId))
        .orElseThrow(() -> new DiscordFailure(false, "Docket does not see this server at Discord"));
  }
}
