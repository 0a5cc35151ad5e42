package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.ReportRejoin;
import dev.docket.cases.CaseHistory.Change;
import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseRef;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a jail in force again for a member who escaped it by leaving, and came back. */
final class UpholdCase implements DutyHandler {

  static final String KIND = "uphold-case";

  private static final Logger LOG = LoggerFactory.getLogger(UpholdCase.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 20;
  private static final Set<What> JAILED = EnumSet.of(What.ENFORCEMENT_CONFIRMED, What.REJAILED);

  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  UpholdCase(
      Commands commands,
      Queries queries,
      Guilds guilds,
      DiscordSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /** The duty towards a member who joined at this moment. */
  static String joined(CaseRef ref, Instant joinedAt) {
    return ref + "/" + joinedAt.toEpochMilli();
  }

  /** The duty to find out whether a member came back. */
  static String seen(CaseRef ref) {
    return ref + "/0";
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(String.valueOf(CaseRef.parse(id).guildId()));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    try {
      uphold(CaseRef.parse(id), !id.endsWith("/0"));
      failures.remove(id);
      return Optional.empty();
    } catch (DiscordFailure e) {
      var times = failures.merge(id, 1, Integer::sum);
      if (e.permanent() || times >= MOST_TRIES) {
        LOG.warn("Case {} is not upheld after the member came back: {}", id, e.said());
        failures.remove(id);
        return Optional.empty();
      }
      var pause = Backoff.pause(settings.firstRetry(), times, LONGEST_PAUSE, random);
      return Optional.of(clock.instant().plus(pause));
    }
  }

  private void uphold(CaseRef ref, boolean joined) {
    var view = find(ref);
    if (view.state() != CaseState.APPLIED) {
      return;
    }
    guilds.joinedAt(ref.guildId(), ref.userId()).ifPresent(it -> jail(ref, view, it, joined));
  }

  private CaseView find(CaseRef ref) {
    return queries.askLatest(new FindCase(ref.guildId(), ref.caseNumber()));
  }

  /** Whoever was freed by hand, without leaving, is left alone. */
  private void jail(CaseRef ref, CaseView view, Instant joinedAt, boolean joined) {
    var role = Objects.requireNonNull(view.jailRoleId(), "a jail has a role");
    if (!joinedAt.isAfter(jailedAt(ref)) && (!joined || holds(ref, role))) {
      return;
    }
    var reason = "Case #%d is still in force".formatted(ref.caseNumber());
    var missing =
        guilds.moveRoles(ref.guildId(), ref.userId(), List.of(role), view.roleIds(), reason);
    if (!missing.isEmpty()) {
      throw new DiscordFailure(true, "the jail role is gone, or above Docket's own role");
    }
    if (find(ref).state() == CaseState.APPLIED) {
      report(ref, joinedAt);
    } else {
      guilds.moveRoles(ref.guildId(), ref.userId(), List.of(), List.of(role), reason);
    }
  }

  private void report(CaseRef ref, Instant joinedAt) {
    var now = clock.instant();
    var at = now.isAfter(joinedAt) ? now : joinedAt;
    commands.send(
        new ReportRejoin(ref.guildId(), ref.userId(), ref.caseNumber(), joinedAt, at),
        Origin.following(ref.toString(), Source.DISCORD, KIND + "/" + joined(ref, joinedAt)));
  }

  private boolean holds(CaseRef ref, long role) {
    return guilds.presence(ref.guildId(), ref.userId()).roles().contains(role);
  }

  /** When the member was jailed last: by the case, or after coming back. */
  private Instant jailedAt(CaseRef ref) {
    var history = queries.askLatest(new ListCaseChanges(ref.guildId(), ref.caseNumber()));
    return history.changes().stream()
        .filter(it -> JAILED.contains(it.what()))
        .map(Change::at)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
