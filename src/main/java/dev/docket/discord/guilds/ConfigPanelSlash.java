package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.Queries;
import java.util.List;

/** {@code /config panel}: all settings, with menus that change them. */
record ConfigPanelSlash(Queries queries) implements SlashCommand {

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "config panel",
        "Show all settings, and change them with menus",
        SettingRight.SETTINGS.right(),
        true,
        List.of());
  }

  @Override
  public Reply handle(Asked asked) {
    return new Panel(asked.guildId(), asked.actor().userId())
        .show(queries, "", null, asked.words());
  }
}
