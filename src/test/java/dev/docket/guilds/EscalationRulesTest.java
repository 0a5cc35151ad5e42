package dev.docket.guilds;

import static dev.docket.guilds.SettingsFixture.holding;
import static dev.docket.guilds.SettingsFixture.inCharge;
import static dev.docket.guilds.SettingsFixture.refuses;
import static dev.docket.guilds.SettingsFixture.when;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.guilds.GuildCommand.AddRule;
import dev.docket.guilds.GuildCommand.ChangeRule;
import dev.docket.guilds.GuildCommand.RemoveRule;
import dev.docket.guilds.GuildCommand.SwitchRule;
import dev.docket.guilds.SettingEvent.RuleAdded;
import dev.docket.guilds.SettingEvent.RuleChanged;
import dev.docket.guilds.SettingEvent.RuleRemoved;
import dev.docket.guilds.SettingEvent.RuleSwitched;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.EscalationRule.Offence;
import dev.docket.kernel.InputRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which escalation rules a guild may have; none acts before it is switched on. */
class EscalationRulesTest {

  private static final EscalationRule STRIKES = rule("strikes", 3, Action.KICK, null);

  private static EscalationRule rule(
      String name, int threshold, Action action, @Nullable Duration lasting) {
    return new EscalationRule(
        name, Map.of(Offence.WARN, 1), threshold, Duration.ofDays(30), action, lasting, false);
  }

  private static RuleAdded added(EscalationRule rule) {
    return new RuleAdded(GUILD, rule, MODERATOR, NOON);
  }

  private static RuleSwitched switched(EscalationRule rule) {
    return new RuleSwitched(GUILD, rule, MODERATOR, NOON);
  }

  @Test
  void aRuleIsAddedSwitchedOffUnderAFoldedName() {
    var typed = rule("  STRIKES ", 3, Action.KICK, null).switched(true);
    when(new AddRule(inCharge(), typed)).expectEvents(added(STRIKES));
  }

  @Test
  void aNameIsGivenOnce() {
    refuses(
        GuildRefusal.RULE_EXISTS,
        List.of("strikes"),
        new AddRule(inCharge(), rule("Strikes", 5, Action.BAN, null)),
        added(STRIKES));
  }

  @Test
  void aGuildHasTwentyRulesAtMost() {
    var twenty =
        IntStream.range(0, RuleChanges.MOST_RULES)
            .mapToObj(it -> added(rule("rule " + it, 3, Action.KICK, null)))
            .toArray(SettingEvent[]::new);
    refuses(GuildRefusal.TOO_MANY_RULES, List.of("20"), new AddRule(inCharge(), STRIKES), twenty);
  }

  @Test
  void aRuleThatIsChangedIsSwitchedOff() {
    var on = STRIKES.switched(true);
    var stricter = rule("strikes", 2, Action.KICK, null);
    when(new ChangeRule(inCharge(), stricter), added(STRIKES), switched(on))
        .expectEvents(new RuleChanged(GUILD, stricter, on, MODERATOR, NOON));
    refuses(
        GuildRefusal.RULE_UNCHANGED,
        List.of("strikes"),
        new ChangeRule(inCharge(), STRIKES),
        added(STRIKES),
        switched(on));
  }

  @Test
  void aRuleIsSwitchedOnAndOffAndRemoved() {
    var on = STRIKES.switched(true);
    when(new SwitchRule(inCharge(), "Strikes", true), added(STRIKES)).expectEvents(switched(on));
    when(new SwitchRule(inCharge(), "strikes", false), added(STRIKES), switched(on))
        .expectEvents(switched(STRIKES));
    when(new RemoveRule(inCharge(), "strikes"), added(STRIKES), switched(on))
        .expectEvents(new RuleRemoved(GUILD, on, MODERATOR, NOON));
    refuses(
        GuildRefusal.RULE_IS_OFF,
        List.of("strikes"),
        new SwitchRule(inCharge(), "strikes", false),
        added(STRIKES));
    refuses(
        GuildRefusal.RULE_IS_ON,
        List.of("strikes"),
        new SwitchRule(inCharge(), "strikes", true),
        added(STRIKES),
        switched(on));
  }

  @Test
  void aRuleThatDoesNotExistIsNeitherChangedNorSwitchedNorRemoved() {
    var details = List.of("strikes");
    refuses(GuildRefusal.UNKNOWN_RULE, details, new ChangeRule(inCharge(), STRIKES));
    refuses(GuildRefusal.UNKNOWN_RULE, details, new SwitchRule(inCharge(), "strikes", true));
    refuses(GuildRefusal.UNKNOWN_RULE, details, new RemoveRule(inCharge(), "strikes"));
  }

  @Test
  void onlyWhatLastsHasADuration() {
    refuses(
        GuildRefusal.RULE_NEEDS_DURATION,
        List.of("TIMEOUT"),
        new AddRule(inCharge(), rule("strikes", 3, Action.TIMEOUT, null)));
    refuses(
        GuildRefusal.RULE_TAKES_NO_DURATION,
        List.of("BAN"),
        new AddRule(inCharge(), rule("strikes", 3, Action.BAN, Duration.ofDays(1))));
  }

  @Test
  void numbersHaveBounds() {
    refuses(
        InputRefusal.NUMBER_OUT_OF_RANGE,
        List.of("points", "0", "1", "1000"),
        new AddRule(inCharge(), rule("strikes", 0, Action.BAN, null)));
    var worthless =
        new EscalationRule(
            "strikes", Map.of(Offence.WARN, 0), 3, Duration.ofDays(1), Action.KICK, null, false);
    refuses(
        InputRefusal.NUMBER_OUT_OF_RANGE,
        List.of("counts", "0", "1", "1000"),
        new AddRule(inCharge(), worthless));
    var nothing =
        new EscalationRule("strikes", Map.of(), 3, Duration.ofDays(1), Action.KICK, null, false);
    refuses(InputRefusal.TEXT_BLANK, List.of("counts"), new AddRule(inCharge(), nothing));
    refuses(
        InputRefusal.DURATION_OUT_OF_RANGE,
        List.of("duration", "59 seconds", "1 minute", "3650 days"),
        new AddRule(inCharge(), rule("strikes", 3, Action.TIMEOUT, Duration.ofSeconds(59))));
  }

  @Test
  void rulesAreForThoseWhoMayConfigure() {
    refuses(GuildRefusal.MISSING_PERMISSION, List.of(), new AddRule(holding(), STRIKES));
  }

  @Test
  void whatIsShownOfARuleIsReadBackAsItWas() {
    var rule =
        new EscalationRule(
            "odd",
            Map.of(Offence.WARN, 1, Offence.SNIPPETBAN, 1_000),
            1_000,
            Duration.ofDays(3_649).plusHours(23).plusMinutes(59).plusSeconds(59),
            Action.TEMPBAN,
            Duration.ofMinutes(1),
            true);
    assertThat(RuleText.of(rule))
        .isEqualTo(
            "1000 points in 3649 days, 23 hours, 59 minutes, 59 seconds"
                + " (warn 1, snippetban 1000): tempban 1 minute, switched on");
    assertThat(RuleText.parse("odd", RuleText.of(rule))).isEqualTo(rule);
    assertThat(RuleText.parse("strikes", RuleText.of(STRIKES))).isEqualTo(STRIKES);
  }
}
