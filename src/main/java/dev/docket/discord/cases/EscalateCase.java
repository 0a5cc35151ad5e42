package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.Escalate;
import dev.docket.cases.CaseEvent.CaseImported;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseRef;
import dev.docket.cases.CaseView;
import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.duties.DutyHandler;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildSettingsView;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Asks the member's record what the guild's escalation rules make of a case, once for each. */
final class EscalateCase implements DutyHandler {

  static final String KIND = "escalate-case";

  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final long NO_ROLE = 0;

  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  EscalateCase(
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

  /** What Docket rules itself, by a rule too, never leads on to more; nor does what is past. */
  static boolean mayFollow(CaseOpened event) {
    return !(event instanceof CaseImported)
        && event.ruled().moderatorId() != Origin.DOCKET
        && CaseKind.of(event).offence().isPresent();
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
    var ref = CaseRef.parse(id);
    var settled = queries.askLatest(new FindGuildSettings(ref.guildId()));
    var enabled = settled.rules().values().stream().filter(EscalationRule::enabled).toList();
    if (enabled.isEmpty()) {
      return Optional.empty();
    }
    var view = find(ref);
    if (view.isEmpty()) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    }
    var rules = enabled.stream().filter(it -> counts(it, view.get())).toList();
    return rules.isEmpty() ? Optional.empty() : escalate(ref, view.get(), rules, settled);
  }

  private Optional<CaseView> find(CaseRef ref) {
    try {
      return Optional.of(queries.askLatest(new FindCase(ref.guildId(), ref.caseNumber())));
    } catch (Refused boardIsBehind) {
      return Optional.empty();
    }
  }

  private static boolean counts(EscalationRule rule, CaseView view) {
    return view.kind().offence().filter(rule.points()::containsKey).isPresent();
  }

  /** Discord says how the member stands; if it is silent for long, the rules hold all the same. */
  private Optional<Instant> escalate(
      CaseRef ref, CaseView view, List<EscalationRule> rules, GuildSettingsView settled) {
    var now = clock.instant();
    try {
      send(ref, rules, settled, guilds.presence(ref.guildId(), ref.userId()));
    } catch (DiscordFailure e) {
      var waited = Duration.between(view.ruledAt(), now);
      if (waited.compareTo(settings.giveUpAfter()) < 0) {
        var times = 64 - Long.numberOfLeadingZeros(Math.max(1, waited.toSeconds()));
        return Optional.of(
            now.plus(Backoff.pause(settings.firstRetry(), times, LONGEST_PAUSE, random)));
      }
      send(ref, rules, settled, Guilds.Presence.UNKNOWN);
    }
    return Optional.empty();
  }

  private void send(
      CaseRef ref,
      List<EscalationRule> rules,
      GuildSettingsView settled,
      Guilds.Presence presence) {
    var docket = new Actor(Origin.DOCKET, false, 0, 0, Set.of());
    commands.send(
        new Escalate(
            ref.guildId(),
            ref.userId(),
            ref.caseNumber(),
            rules,
            Authorities.over(docket, 0, presence),
            Objects.requireNonNullElse(settled.jailRole(), NO_ROLE),
            presence.roles(),
            clock.instant()),
        Origin.following(ref.toString(), Source.POLICY, KIND + "/" + ref));
  }
}
