package dev.docket.discord.levels;

import dev.docket.discord.Words;
import dev.docket.levels.DecayPreview;
import dev.docket.levels.DecayRule;
import org.jspecify.annotations.Nullable;

/** Decay in words. */
final class DecayWords {

  private DecayWords() {}

  static String rule(@Nullable DecayRule rule, Words words) {
    return rule == null
        ? words.say("terms.none")
        : words.say("decay.rule", rule.after(), share(rule), rule.every(), rule.floor());
  }

  private static String share(DecayRule rule) {
    return rule.percent() == null ? rule.amount() + " XP" : rule.percent() + " %";
  }

  static String preview(DecayRule rule, DecayPreview preview, Words words) {
    return rule(rule, words)
        + "\n\n"
        + words.say(
            "decay.preview", preview.first().getEpochSecond(), preview.xp(), preview.members());
  }
}
