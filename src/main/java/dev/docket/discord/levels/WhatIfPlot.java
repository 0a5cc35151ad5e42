package dev.docket.discord.levels;

import dev.docket.discord.Words;
import dev.docket.levels.WhatIf;
import dev.docket.pictures.LevelBars;
import dev.docket.pictures.LevelBars.Legend;
import dev.docket.pictures.LevelBars.Members;
import dev.docket.pictures.Picture;

/** Draws how many members are on each level, now and on other terms, for every door. */
public final class WhatIfPlot {

  private WhatIfPlot() {}

  /** The picture, with a description of what it shows. */
  public static Picture draw(WhatIf found, Words words) {
    var caption =
        words.say(
            "what-if.plot.caption",
            Drawing.number(found.up(), words.locale()),
            Drawing.number(found.down(), words.locale()),
            Drawing.number(found.unchanged(), words.locale()));
    var legend =
        new Legend(
            words.say("what-if.plot.level"),
            words.say("what-if.plot.now"),
            words.say("what-if.plot.then"));
    var members =
        found.levels().stream().map(it -> new Members(it.level(), it.now(), it.then())).toList();
    var title = words.say("what-if.plot.title");
    return new LevelBars(title, caption, legend, members, words.locale())
        .picture(words.say("what-if.plot.alt", caption));
  }
}
