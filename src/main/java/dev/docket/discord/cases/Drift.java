package dev.docket.discord.cases;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.ListInForce;
import dev.docket.cases.CaseState;
import dev.docket.cases.HandAct;
import dev.docket.cases.InForceList.Item;
import dev.docket.discord.AuditEntry;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordFailure.Kind;
import dev.docket.discord.DiscordVisit;
import dev.docket.kernel.Queries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the bans and timeouts at Discord with those in the log. Without the privileged intent
 * nobody may list members: who is timed out is asked about whoever the log or, within the 28 days
 * that a timeout can last, the audit log names.
 */
public final class Drift {

  private static final Duration LONGEST_AT_DISCORD = Duration.ofDays(28);
  private static final Duration SAME_END = Duration.ofSeconds(2);

  /** A timeout that is renewed again and again shows an end at least so far ahead. */
  private static final Duration LEAST_RENEWED = Duration.ofDays(20);

  private final DiscordVisit discord;
  private final long guild;
  private final Instant now;
  private final Map<Long, Item> bans = new TreeMap<>();
  private final Map<Long, Item> timeouts = new TreeMap<>();
  private final Set<Long> underWay = new HashSet<>();
  private final Map<Long, AuditEntry> lastOnBans = new HashMap<>();
  private final Map<Long, AuditEntry> lastOnTimeouts = new HashMap<>();
  private boolean readAuditLog = true;

  private Drift(DiscordVisit discord, long guild, Instant now) {
    this.discord = discord;
    this.guild = guild;
    this.now = now;
  }

  /**
   * What was found.
   *
   * @param underWay users left out, because Discord is still being asked about them
   * @param readAuditLog whether the audit log could be read
   */
  public record Found(List<Difference> differences, int underWay, boolean readAuditLog) {}

  /**
   * Compares a guild.
   *
   * @throws DiscordFailure if Discord does not show its bans
   */
  public static Found find(DiscordVisit discord, Queries queries, long guild, Instant now) {
    var drift = new Drift(discord, guild, now);
    var bansAtDiscord = discord.bans(guild);
    drift.readEntries();
    drift.sort(queries.askLatest(new ListInForce(guild, now)).items());
    var found = new ArrayList<Difference>();
    drift.compareBans(bansAtDiscord.keySet(), found);
    drift.compareTimeouts(found);
    return new Found(List.copyOf(found), drift.underWay.size(), drift.readAuditLog);
  }

  private void readEntries() {
    var logs = discord.auditLogs();
    try {
      var mark = logs.idAt(now.minus(ReadAuditLog.KEPT));
      for (var isLast = false; !isLast; ) {
        var page = logs.after(guild, mark);
        page.entries().forEach(this::remember);
        mark = page.upTo();
        isLast = page.isLast();
      }
    } catch (DiscordFailure e) {
      if (e.kind() != Kind.FORBIDDEN) {
        throw e;
      }
      readAuditLog = false;
    }
  }

  private void remember(AuditEntry entry) {
    switch (entry.act()) {
      case HandAct.Banned _, HandAct.Unbanned _ -> lastOnBans.put(entry.userId(), entry);
      case HandAct.TimedOut _, HandAct.TimeoutEnded _ -> lastOnTimeouts.put(entry.userId(), entry);
      case HandAct.Kicked _ -> {}
    }
  }

  private void sort(List<Item> items) {
    for (var item : items) {
      if (item.state() != CaseState.APPLIED) {
        underWay.add(item.userId());
      } else if (item.kind() == CaseKind.TIMEOUT) {
        timeouts.put(item.userId(), item);
      } else {
        bans.put(item.userId(), item);
      }
    }
  }

  private void compareBans(Set<Long> atDiscord, List<Difference> found) {
    for (var user : union(bans.keySet(), atDiscord)) {
      var inDocket = bans.get(user);
      if (underWay.contains(user) || atDiscord.contains(user) == (inDocket != null)) {
        continue;
      }
      var kind =
          inDocket == null
              ? Difference.Kind.BANNED_AT_DISCORD_ONLY
              : Difference.Kind.BANNED_IN_DOCKET_ONLY;
      found.add(difference(kind, user, inDocket, null, lastOnBans.get(user)));
    }
  }

  private void compareTimeouts(List<Difference> found) {
    var lately = now.minus(LONGEST_AT_DISCORD);
    var named =
        lastOnTimeouts.values().stream()
            .filter(it -> it.at().isAfter(lately))
            .map(AuditEntry::userId)
            .collect(Collectors.toSet());
    for (var user : union(timeouts.keySet(), named)) {
      if (!underWay.contains(user)) {
        compareTimeout(user).ifPresent(found::add);
      }
    }
  }

  /** Discord keeps the timeout of somebody who left to itself. */
  private Optional<Difference> compareTimeout(long user) {
    var presence = discord.guilds().presence(guild, user);
    if (!presence.isMember()) {
      return Optional.empty();
    }
    var shown = presence.timedOutUntil();
    var atDiscord = shown != null && shown.isAfter(now) ? shown : null;
    var inDocket = timeouts.get(user);
    var ends = inDocket == null ? null : inDocket.endsAt();
    if (atDiscord == null && ends == null || isSame(ends, atDiscord)) {
      return Optional.empty();
    }
    var kind =
        ends == null
            ? Difference.Kind.TIMED_OUT_AT_DISCORD_ONLY
            : atDiscord == null
                ? Difference.Kind.TIMED_OUT_IN_DOCKET_ONLY
                : Difference.Kind.ENDS_AT_ANOTHER_TIME;
    return Optional.of(difference(kind, user, inDocket, atDiscord, lastOnTimeouts.get(user)));
  }

  private boolean isSame(@Nullable Instant ends, @Nullable Instant shown) {
    if (ends == null || shown == null) {
      return false;
    }
    var renewed = shown.isBefore(ends) && shown.isAfter(now.plus(LEAST_RENEWED));
    return renewed || Duration.between(ends, shown).abs().compareTo(SAME_END) <= 0;
  }

  private Difference difference(
      Difference.Kind kind,
      long user,
      @Nullable Item item,
      @Nullable Instant atDiscord,
      @Nullable AuditEntry entry) {
    return new Difference(
        kind,
        guild,
        user,
        item == null ? null : item.caseNumber(),
        item == null ? null : item.endsAt(),
        atDiscord,
        entry);
  }

  private static Set<Long> union(Set<Long> some, Set<Long> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
