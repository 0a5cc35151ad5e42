package dev.docket.guilds;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.util.regex.Pattern;

/** Names that people type in different ways and mean the same by. */
final class Names {

  private static final int LONGEST_TEMPLATE_NAME = 32;
  private static final int LONGEST_PREFIX = 10;

  /** It must fit into the id of a button. */
  private static final int LONGEST_RULE_NAME = 32;

  private static final Pattern COMMAND = Pattern.compile("[\\w-]{1,32}( [\\w-]{1,32}){0,2}");

  private Names() {}

  static String template(String typed) {
    return Texts.storable("template name", Texts.folded(typed), LONGEST_TEMPLATE_NAME);
  }

  static String rule(String typed) {
    return Texts.storable("rule", Texts.folded(typed), LONGEST_RULE_NAME);
  }

  static String prefix(String typed) {
    var prefix = Texts.storable("prefix", typed.strip(), LONGEST_PREFIX);
    if (prefix.chars().anyMatch(Character::isWhitespace)) {
      throw Refused.because(InputRefusal.VALUE_UNREADABLE, "prefix", typed, "`!` or `docket.`");
    }
    return prefix;
  }

  static String command(String typed) {
    var name = Texts.folded(typed).replaceFirst("^/ ?", "");
    if (!COMMAND.matcher(name).matches()) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "command", typed, "it is typed, such as `ban`");
    }
    return name;
  }
}
