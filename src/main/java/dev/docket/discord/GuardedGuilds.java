package dev.docket.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Guilds behind their circuit breakers; a direct message belongs to no guild. */
final class GuardedGuilds implements Guilds {

  private final Guilds guilds;
  private final GuildBreakers breakers;

  GuardedGuilds(Guilds guilds, GuildBreakers breakers) {
    this.guilds = guilds;
    this.breakers = breakers;
  }

  private void run(long guildId, Runnable call) {
    breakers.call(
        guildId,
        () -> {
          call.run();
          return true;
        });
  }

  @Override
  public Optional<String> banReason(long guildId, long userId) {
    return breakers.call(guildId, () -> guilds.banReason(guildId, userId));
  }

  @Override
  public List<Banned> bans(long guildId, int most) {
    return breakers.call(guildId, () -> guilds.bans(guildId, most));
  }

  @Override
  public Optional<Instant> joinedAt(long guildId, long userId) {
    return breakers.call(guildId, () -> guilds.joinedAt(guildId, userId));
  }

  @Override
  public Optional<Instant> timedOutUntil(long guildId, long userId) {
    return breakers.call(guildId, () -> guilds.timedOutUntil(guildId, userId));
  }

  @Override
  public void requireMayBan(long guildId, long userId) {
    guilds.requireMayBan(guildId, userId);
  }

  @Override
  public void requireMayKick(long guildId, long userId) {
    guilds.requireMayKick(guildId, userId);
  }

  @Override
  public void ban(long guildId, long userId, Duration deleteMessages, String auditReason) {
    run(guildId, () -> guilds.ban(guildId, userId, deleteMessages, auditReason));
  }

  @Override
  public void unban(long guildId, long userId, String auditReason) {
    run(guildId, () -> guilds.unban(guildId, userId, auditReason));
  }

  @Override
  public void kick(long guildId, long userId, String auditReason) {
    run(guildId, () -> guilds.kick(guildId, userId, auditReason));
  }

  @Override
  public void timeOut(long guildId, long userId, Instant until, String auditReason) {
    run(guildId, () -> guilds.timeOut(guildId, userId, until, auditReason));
  }

  @Override
  public void endTimeout(long guildId, long userId, String auditReason) {
    run(guildId, () -> guilds.endTimeout(guildId, userId, auditReason));
  }

  @Override
  public int topRole(long guildId) {
    return guilds.topRole(guildId);
  }

  @Override
  public Presence presence(long guildId, long userId) {
    return breakers.call(guildId, () -> guilds.presence(guildId, userId));
  }

  @Override
  public List<Long> moveRoles(
      long guildId, long userId, List<Long> give, List<Long> take, String auditReason) {
    return breakers.call(guildId, () -> guilds.moveRoles(guildId, userId, give, take, auditReason));
  }

  @Override
  public Words wordsOf(long guildId) {
    return guilds.wordsOf(guildId);
  }

  @Override
  public boolean tell(long userId, Reply message, String nonce) {
    return guilds.tell(userId, message, nonce);
  }

  @Override
  public OptionalLong channelNamed(long guildId, String name) {
    return guilds.channelNamed(guildId, name);
  }

  @Override
  public long post(long guildId, long channelId, Reply message, String nonce) {
    return breakers.call(guildId, () -> guilds.post(guildId, channelId, message, nonce));
  }

  @Override
  public long postFor(long userId, long guildId, long channelId, Reply message, String nonce) {
    return breakers.call(guildId, () -> guilds.postFor(userId, guildId, channelId, message, nonce));
  }

  @Override
  public boolean edit(long guildId, long channelId, long messageId, Reply message) {
    return breakers.call(guildId, () -> guilds.edit(guildId, channelId, messageId, message));
  }

  @Override
  public String nameOf(long guildId) {
    return guilds.nameOf(guildId);
  }
}
