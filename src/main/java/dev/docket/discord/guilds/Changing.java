package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Furnishings;
import dev.docket.guilds.GuildCommand;
import dev.docket.guilds.SettingKind;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import org.jspecify.annotations.Nullable;

/** Changes a setting, if what it names is there, and says what it is and what it was. */
record Changing(Commands commands, Furnishings furnishings) {

  /** What came of it. */
  String done(
      Asked asked, GuildCommand command, SettingKind kind, String name, @Nullable String after) {
    if (after != null) {
      furnishings.require(asked.guildId(), kind, after);
    }
    var id = "interaction/" + asked.interactionId() + "/" + kind;
    var sent = commands.send(command, Origin.of(asked.actor().userId(), Source.DISCORD, id));
    var words = asked.words();
    return "✅ "
        + words.say(
            "setting.changed",
            SettingWords.name(kind, name, words),
            SettingWords.value(kind, after, words),
            SettingWords.value(kind, sent.answer().before(), words));
  }
}
