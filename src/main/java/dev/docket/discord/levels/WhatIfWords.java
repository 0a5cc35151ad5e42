package dev.docket.discord.levels;

import dev.docket.discord.Words;
import dev.docket.levels.WhatIf;
import java.util.ArrayList;

/** Says what would become of everyone's level. */
final class WhatIfWords {

  private static final int MOST_ROLES = 15;

  private WhatIfWords() {}

  static String preview(WhatIf found, Words words) {
    var lines = new ArrayList<String>();
    lines.add(
        words.say(
            "what-if.sum",
            found.members(),
            found.up(),
            found.down(),
            found.unchanged(),
            found.awards()));
    found
        .moves()
        .forEach(it ->
            lines.add(
                words.say(
                    "what-if.move", it.userId(), it.level(), it.newLevel(), it.xp(), it.newXp())));
    if (found.up() + found.down() > found.moves().size()) {
      lines.add(words.say("what-if.more", found.up() + found.down() - found.moves().size()));
    }
    found.roles().stream()
        .limit(MOST_ROLES)
        .forEach(it ->
            lines.add(words.say("what-if.role", it.roleId(), it.level(), it.won(), it.lost())));
    lines.add(found.atOnce() ? words.say("what-if.at-once") : words.say("what-if.from-now-on"));
    return String.join("\n", lines);
  }
}
