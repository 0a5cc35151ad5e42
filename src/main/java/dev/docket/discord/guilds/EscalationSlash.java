package dev.docket.discord.guilds;

import dev.docket.cases.CaseQuery.PreviewEscalation;
import dev.docket.discord.Asked;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Confirmation;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.guilds.GuildCommand.AddRule;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ChangeRule;
import dev.docket.guilds.GuildCommand.OnRules;
import dev.docket.guilds.GuildCommand.RemoveRule;
import dev.docket.guilds.GuildCommand.SwitchRule;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildRefusal;
import dev.docket.guilds.GuildSettingsView;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.Commands;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.kernel.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code /escalation}: the rules by which cases lead to an action; none acts before a preview. */
final class EscalationSlash implements SlashCommand, Confirmable {

  private static final int RADIX = 36;
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 3_650;
  private static final int MOST_NAMED = 20;

  /** The subcommands. */
  enum Part {
    ADD("Add a rule, switched off: so many points within a while lead to an action"),
    EDIT("Change a rule, which switches it off until it is enabled again"),
    SHOW("Show all rules"),
    PREVIEW("Show whom a rule would have hit"),
    ENABLE("Switch a rule on, after a preview"),
    DISABLE("Switch a rule off"),
    REMOVE("Remove a rule");

    private final String description;

    Part(String description) {
      this.description = description;
    }
  }

  private final Part part;
  private final Commands commands;
  private final Queries queries;

  private EscalationSlash(Part part, Commands commands, Queries queries) {
    this.part = part;
    this.commands = commands;
    this.queries = queries;
  }

  static List<EscalationSlash> all(Commands commands, Queries queries) {
    return Arrays.stream(Part.values())
        .map(it -> new EscalationSlash(it, commands, queries))
        .toList();
  }

  /** The one that asks first. */
  boolean asksFirst() {
    return part == Part.ENABLE;
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "escalation " + part.name().toLowerCase(Locale.ROOT),
        part.description,
        right(),
        true,
        options());
  }

  private List<Option> options() {
    var name = RuleOptions.name().suggesting(RuleNames.SOURCE);
    var days = Option.number("days", "How far back to look; 90 if left out", false, 1, MOST_DAYS);
    return switch (part) {
      case ADD -> RuleOptions.all(true);
      case EDIT -> RuleOptions.all(false);
      case SHOW -> List.of();
      case PREVIEW -> List.of(name, days);
      case ENABLE, DISABLE, REMOVE -> List.of(name);
    };
  }

  @Override
  public String name() {
    return "rule-on";
  }

  @Override
  public Right right() {
    return SettingRight.RULES.right();
  }

  @Override
  public Reply handle(Asked asked) {
    var name = RuleOptions.nameOf(asked);
    var shown = RuleWords.shown(Texts.folded(name));
    var words = asked.words();
    var by = new By(asked.guildId(), asked.actor(), asked.at());
    return switch (part) {
      case ADD ->
          sent(
              asked,
              new AddRule(by, RuleOptions.rule(asked, null)),
              words.say("rule.added", shown));
      case EDIT ->
          sent(
              asked,
              new ChangeRule(by, RuleOptions.rule(asked, known(asked))),
              words.say("rule.changed", shown));
      case SHOW -> RuleWords.list(settings(asked.guildId()).rules().values(), words);
      case PREVIEW -> preview(asked, known(asked));
      case ENABLE -> ask(asked, known(asked));
      case DISABLE ->
          sent(asked, new SwitchRule(by, name, false), words.say("rule.disabled", shown));
      case REMOVE -> sent(asked, new RemoveRule(by, name), words.say("rule.removed", shown));
    };
  }

  private GuildSettingsView settings(long guildId) {
    return queries.askLatest(new FindGuildSettings(guildId));
  }

  private EscalationRule known(Asked asked) {
    return RuleOptions.known(settings(asked.guildId()), RuleOptions.nameOf(asked));
  }

  private Reply preview(Asked asked, EscalationRule rule) {
    var days = Math.toIntExact(asked.number("days").orElse((long) USUAL_DAYS));
    var from = asked.at().minus(Duration.ofDays(days));
    var preview = queries.askLatest(new PreviewEscalation(asked.guildId(), rule, from, MOST_NAMED));
    return RuleWords.preview(rule, days, preview, asked.words());
  }

  /** The button names what was shown, so that nothing else is switched on by it. */
  private Reply ask(Asked asked, EscalationRule rule) {
    if (rule.enabled()) {
      throw Refused.because(GuildRefusal.RULE_IS_ON, rule.name());
    }
    return Confirmation.ask(this, asked, preview(asked, rule), mark(rule) + ":" + rule.name());
  }

  private static String mark(EscalationRule rule) {
    return Integer.toUnsignedString(rule.switched(false).toString().hashCode(), RADIX);
  }

  @Override
  public Reply carryOut(Confirmed confirmed) {
    var what = confirmed.what().split(":", 2);
    var rule = RuleOptions.known(settings(confirmed.guildId()), what[what.length - 1]);
    if (!mark(rule).equals(what[0])) {
      throw Refused.because(GuildRefusal.RULE_CHANGED_SINCE, rule.name());
    }
    var by = new By(confirmed.guildId(), confirmed.actor(), confirmed.at());
    var id = confirmed.commandId() + "/" + name();
    send(new SwitchRule(by, rule.name(), true), id);
    return Reply.of("✅ " + confirmed.words().say("rule.enabled", RuleWords.shown(rule.name())));
  }

  private Reply sent(Asked asked, OnRules command, String words) {
    send(command, "interaction/" + asked.interactionId());
    return Reply.of("✅ " + words);
  }

  private void send(OnRules command, String id) {
    commands.send(command, Origin.of(command.by().actor().userId(), Source.DISCORD, id));
  }
}
