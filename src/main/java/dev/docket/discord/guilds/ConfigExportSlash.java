package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Document;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.guilds.GuildQuery.FindSettingValues;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.Queries;
import java.util.List;

/** {@code /config export}: all settings as a file that {@code /config import} takes. */
record ConfigExportSlash(Queries queries) implements SlashCommand {

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "config export",
        "Hand out all settings as a file",
        SettingRight.SETTINGS.right(),
        true,
        List.of());
  }

  @Override
  public Reply handle(Asked asked) {
    var values = queries.askLatest(new FindSettingValues(asked.guildId()));
    var file = SettingFile.write(asked.guildId(), values);
    return Reply.of(asked.words().say("setting.export", values.values().size()))
        .with(new Document("settings-%d.json".formatted(asked.guildId()), file));
  }
}
