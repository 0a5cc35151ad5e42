package dev.docket.discord.guilds;

import dev.docket.cases.EscalationPreview;
import dev.docket.cases.EscalationPreview.Hit;
import dev.docket.discord.Reply;
import dev.docket.discord.Words;
import dev.docket.kernel.Durations;
import dev.docket.kernel.EscalationRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Escalation rules, and what they would have done, as people read them. */
final class RuleWords {

  private static final int COLOUR = 0x4B7BEC;

  private RuleWords() {}

  /** What a rule says, on one line. */
  static String of(EscalationRule rule, Words words) {
    var points =
        rule.points().entrySet().stream()
            .map(it -> words.say("rule.count", words.name(it.getKey()), it.getValue()))
            .collect(Collectors.joining(", "));
    return words.say(
        "rule.says",
        rule.threshold(),
        duration(rule.window(), words),
        points,
        action(rule, words),
        rule.enabled() ? words.say("rule.on") : words.say("rule.off"));
  }

  private static String action(EscalationRule rule, Words words) {
    var lasting = rule.lasting();
    return words.name(rule.action()) + (lasting == null ? "" : " " + duration(lasting, words));
  }

  private static String duration(Duration duration, Words words) {
    return words.duration(Durations.words(duration));
  }

  static String line(EscalationRule rule, Words words) {
    return "**" + shown(rule.name()) + "**: " + of(rule, words);
  }

  /** All rules of a guild. */
  static Reply list(Collection<EscalationRule> rules, Words words) {
    var text =
        rules.isEmpty()
            ? words.say("rule.none")
            : rules.stream().map(it -> line(it, words)).collect(Collectors.joining("\n"));
    return card(words.say("rule.title"), text);
  }

  /** Whom a rule would have hit. */
  static Reply preview(EscalationRule rule, int days, EscalationPreview preview, Words words) {
    var lines = new ArrayList<String>();
    lines.add(line(rule, words));
    lines.add("");
    lines.add(
        words.say(
            "rule.would-have",
            action(rule, words),
            preview.members(),
            preview.times(),
            days,
            preview.cases()));
    if (preview.times() > 0) {
      lines.add(words.say("rule.anyway", preview.anyway(), preview.times()));
    }
    preview.hits().forEach(it -> lines.add(hit(it, words)));
    if (preview.members() > preview.hits().size()) {
      lines.add(words.say("rule.more-members", preview.members() - preview.hits().size()));
    }
    return card(words.say("rule.preview"), String.join("\n", lines));
  }

  private static String hit(Hit hit, Words words) {
    return words.say(
        "rule.hit",
        "<@" + hit.userId() + ">",
        hit.times(),
        hit.lastCase(),
        hit.lastAt().getEpochSecond());
  }

  static String shown(String name) {
    return "`" + name.replace('`', '\'') + "`";
  }

  private static Reply card(String title, String text) {
    return Reply.of(new Reply.Card(title, text, COLOUR, List.of()));
  }
}
