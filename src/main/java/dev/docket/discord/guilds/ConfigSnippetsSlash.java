package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ChangeSnippetRole;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.SettingKind;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.Queries;
import java.util.List;

/** {@code /config snippets}: the roles of which one is needed to write snippets. */
record ConfigSnippetsSlash(Changing changing, Queries queries) implements SlashCommand {

  private static final String CLEAR = "clear";

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "config snippets",
        "Which roles may write snippets; without any, everyone may",
        SettingRight.SETTINGS.right(),
        true,
        List.of(
            Option.role("role", "The role; left out, all are shown", false),
            Option.flag(CLEAR, "Leave it unset")));
  }

  @Override
  public Reply handle(Asked asked) {
    return asked
        .number("role")
        .map(it -> Reply.of(changed(asked, it)))
        .orElseGet(() -> shown(asked));
  }

  private String changed(Asked asked, long role) {
    var allowed = !asked.flag(CLEAR);
    var by = new By(asked.guildId(), asked.actor(), asked.at());
    var name = String.valueOf(role);
    return changing.done(
        asked,
        new ChangeSnippetRole(by, role, allowed),
        SettingKind.SNIPPET_ROLE,
        name,
        allowed ? name : null);
  }

  private Reply shown(Asked asked) {
    var settings = queries.askLatest(new FindGuildSettings(asked.guildId()));
    return Reply.of(
        "**%s**: %s"
            .formatted(
                asked.words().say("setting.writers"),
                ConfigShowSlash.snippetRoles(settings, asked.words())));
  }
}
