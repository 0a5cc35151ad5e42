package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Furnishings;
import dev.docket.discord.Words;
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
    return done(asked.interactionId(), asked.words(), command, kind, name, after);
  }

  /** As above, whichever way it was asked for. */
  String done(
      long interactionId,
      Words words,
      GuildCommand command,
      SettingKind kind,
      String name,
      @Nullable String after) {
    var by = command.by();
    if (after != null) {
      furnishings.require(by.guildId(), kind, after);
    }
    var id = "interaction/" + interactionId + "/" + kind;
    var sent = commands.send(command, Origin.of(by.actor().userId(), Source.DISCORD, id));
    return "✅ "
        + words.say(
            "setting.changed",
            SettingWords.name(kind, name, words),
            SettingWords.value(kind, after, words),
            SettingWords.value(kind, sent.answer().before(), words));
  }
}
