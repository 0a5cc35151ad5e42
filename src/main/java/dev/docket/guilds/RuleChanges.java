package dev.docket.guilds;

import dev.docket.guilds.GuildCommand.AddRule;
import dev.docket.guilds.GuildCommand.ChangeRule;
import dev.docket.guilds.GuildCommand.OnRules;
import dev.docket.guilds.GuildCommand.RemoveRule;
import dev.docket.guilds.GuildCommand.SwitchRule;
import dev.docket.guilds.SettingEvent.RuleAdded;
import dev.docket.guilds.SettingEvent.RuleChanged;
import dev.docket.guilds.SettingEvent.RuleRemoved;
import dev.docket.guilds.SettingEvent.RuleSwitched;
import dev.docket.kernel.Durations;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.time.Duration;

/** Decides whether a guild's escalation rules may change. */
record RuleChanges(Settings settings) {

  static final int MOST_RULES = 20;
  static final int MOST_POINTS = 1_000;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(3_650);

  /** What a command comes to. */
  SettingEvent decide(OnRules command) {
    return switch (command) {
      case AddRule it -> added(it);
      case ChangeRule it -> changed(it);
      case SwitchRule it -> switched(it);
      case RemoveRule it -> removed(it);
    };
  }

  private SettingEvent added(AddRule command) {
    var by = command.by();
    var rule = checked(command.rule());
    if (settings.rule(rule.name()) != null) {
      throw Refused.because(GuildRefusal.RULE_EXISTS, rule.name());
    }
    if (settings.rules() >= MOST_RULES) {
      throw Refused.because(GuildRefusal.TOO_MANY_RULES, MOST_RULES);
    }
    return new RuleAdded(by.guildId(), rule, by.actor().userId(), by.at());
  }

  /** Off again: nobody has seen yet whom the changed rule would have hit. */
  private SettingEvent changed(ChangeRule command) {
    var by = command.by();
    var rule = checked(command.rule());
    var before = known(rule.name());
    if (rule.equals(before.switched(false))) {
      throw Refused.because(GuildRefusal.RULE_UNCHANGED, rule.name());
    }
    return new RuleChanged(by.guildId(), rule, before, by.actor().userId(), by.at());
  }

  private SettingEvent switched(SwitchRule command) {
    var by = command.by();
    var rule = known(Names.rule(command.name()));
    if (rule.enabled() == command.on()) {
      var refusal = command.on() ? GuildRefusal.RULE_IS_ON : GuildRefusal.RULE_IS_OFF;
      throw Refused.because(refusal, rule.name());
    }
    return new RuleSwitched(
        by.guildId(), rule.switched(command.on()), by.actor().userId(), by.at());
  }

  private SettingEvent removed(RemoveRule command) {
    var by = command.by();
    return new RuleRemoved(
        by.guildId(), known(Names.rule(command.name())), by.actor().userId(), by.at());
  }

  private EscalationRule known(String name) {
    var rule = settings.rule(name);
    if (rule == null) {
      throw Refused.because(GuildRefusal.UNKNOWN_RULE, name);
    }
    return rule;
  }

  /** What is added or changed is switched off at first. */
  static EscalationRule checked(EscalationRule rule) {
    if (rule.points().isEmpty()) {
      throw Refused.because(InputRefusal.TEXT_BLANK, "counts");
    }
    rule.points().values().forEach(it -> within("counts", it));
    within("points", rule.threshold());
    within("within", rule.window());
    var lasting = rule.lasting();
    if (rule.action().lasts() != (lasting != null)) {
      var refusal =
          lasting == null ? GuildRefusal.RULE_NEEDS_DURATION : GuildRefusal.RULE_TAKES_NO_DURATION;
      throw Refused.because(refusal, rule.action());
    }
    if (lasting != null) {
      within("duration", lasting);
    }
    return new EscalationRule(
        Names.rule(rule.name()),
        rule.points(),
        rule.threshold(),
        rule.window(),
        rule.action(),
        lasting,
        false);
  }

  private static void within(String field, int number) {
    if (number < 1 || number > MOST_POINTS) {
      throw Refused.because(InputRefusal.NUMBER_OUT_OF_RANGE, field, number, 1, MOST_POINTS);
    }
  }

  /** Whole seconds, since that is what is shown of it. */
  private static void within(String field, Duration duration) {
    if (duration.compareTo(SHORTEST) < 0
        || duration.compareTo(LONGEST) > 0
        || duration.getNano() != 0) {
      throw Refused.because(
          InputRefusal.DURATION_OUT_OF_RANGE,
          field,
          Durations.words(duration),
          Durations.words(SHORTEST),
          Durations.words(LONGEST));
    }
  }
}
