package dev.docket;

import dev.docket.cases.CaseEvent.EscalationTriggered;
import dev.docket.cases.CaseEvent.JailReapplied;
import dev.docket.guilds.LogType;
import dev.docket.guilds.SettingEvent.CommandLevelAssigned;
import dev.docket.guilds.SettingEvent.CommandLevelCleared;
import dev.docket.guilds.SettingEvent.JailChannelAssigned;
import dev.docket.guilds.SettingEvent.JailChannelCleared;
import dev.docket.guilds.SettingEvent.JailRoleAssigned;
import dev.docket.guilds.SettingEvent.JailRoleCleared;
import dev.docket.guilds.SettingEvent.LevelAssigned;
import dev.docket.guilds.SettingEvent.LevelCleared;
import dev.docket.guilds.SettingEvent.LogChannelAssigned;
import dev.docket.guilds.SettingEvent.LogChannelCleared;
import dev.docket.guilds.SettingEvent.RuleAdded;
import dev.docket.guilds.SettingEvent.RuleChanged;
import dev.docket.guilds.SettingEvent.RuleRemoved;
import dev.docket.guilds.SettingEvent.RuleSwitched;
import dev.docket.guilds.SettingEvent.TemplateAdded;
import dev.docket.guilds.SettingEvent.TemplateChanged;
import dev.docket.guilds.SettingEvent.TemplateRemoved;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.EscalationRule.Offence;
import dev.docket.kernel.GuildEvent;
import dev.docket.membership.MembershipEvent.GuildErased;
import dev.docket.membership.MembershipEvent.GuildJoined;
import dev.docket.membership.MembershipEvent.GuildLeft;
import dev.docket.membership.MembershipEvent.GuildRejoined;
import dev.docket.privacy.PrivacyEvent.SubjectErased;
import dev.docket.watch.WatchEvent.WatchAdvanced;
import dev.docket.watch.WatchEvent.WatchStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One of each event that is not about a case, with every component filled. */
final class EventExamples {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private static final EscalationRule RULE =
      new EscalationRule(
          "strikes",
          Map.of(Offence.WARN, 1, Offence.TIMEOUT, 3),
          4,
          Duration.ofDays(30),
          Action.TEMPBAN,
          Duration.ofHours(36),
          false);

  static final List<GuildEvent> ALL =
      List.of(
          new LogChannelAssigned(900, LogType.MOD, 70, 69L, 10, NOON),
          new LogChannelCleared(900, LogType.REPORT, 69, 10, NOON),
          new LevelAssigned(900, 3, 80, 79L, 10, NOON),
          new LevelCleared(900, 3, 79, 10, NOON),
          new JailRoleAssigned(900, 80, 79L, 10, NOON),
          new JailRoleCleared(900, 79, 10, NOON),
          new JailChannelAssigned(900, 70, 69L, 10, NOON),
          new JailChannelCleared(900, 69, 10, NOON),
          new TemplateAdded(900, "spam", "No advertising “here”", 10, NOON),
          new TemplateChanged(900, "spam", "No advertising", "No ads", 10, NOON),
          new TemplateRemoved(900, "spam", "No ads", 10, NOON),
          new CommandLevelAssigned(900, "ban", 4, 2, 10, NOON),
          new CommandLevelCleared(900, "ban", 4, 10, NOON),
          new RuleAdded(900, RULE, 10, NOON),
          new RuleChanged(900, RULE, RULE.switched(true), 10, NOON),
          new RuleSwitched(900, RULE.switched(true), 10, NOON),
          new RuleRemoved(900, RULE, 10, NOON),
          new JailReapplied(900, 20, 3, NOON, NOON),
          new EscalationTriggered(900, 20, 3, "strikes", 4, List.of(1L, 3L), 4L, NOON),
          new SubjectErased(20, 2, NOON),
          new GuildJoined(900, NOON, NOON),
          new GuildLeft(900, NOON, NOON),
          new GuildRejoined(900, NOON, NOON, NOON),
          new GuildErased(900, 2, "ada", "left a year ago", NOON),
          new WatchStarted(900, 900_000_000_000_000_003L, NOON),
          new WatchAdvanced(900, 900_000_000_000_000_004L, NOON));

  private EventExamples() {}
}
