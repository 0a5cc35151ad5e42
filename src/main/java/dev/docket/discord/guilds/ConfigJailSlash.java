package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Replies;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.guilds.GuildCommand;
import dev.docket.guilds.GuildCommand.AssignJailChannel;
import dev.docket.guilds.GuildCommand.AssignJailRole;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ClearJailChannel;
import dev.docket.guilds.GuildCommand.ClearJailRole;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.SettingKind;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /config jail}: its role, its channel, or both at once. */
record ConfigJailSlash(Changing changing, Queries queries) implements SlashCommand {

  private static final String ROLE = "role";
  private static final String CHANNEL = "channel";

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "config jail",
        "The role and the channel of those in jail",
        SettingRight.SETTINGS.right(),
        true,
        List.of(
            Option.role(ROLE, "The role of those in jail", false),
            Option.channel(CHANNEL, "The channel that is left to them", false),
            Option.choice("clear", "What to leave unset", List.of(ROLE, CHANNEL))));
  }

  @Override
  public Reply handle(Asked asked) {
    var by = new By(asked.guildId(), asked.actor(), asked.at());
    var clear = asked.text("clear");
    var lines = new ArrayList<String>();
    if (ROLE.equals(clear)) {
      lines.add(line(asked, new ClearJailRole(by), SettingKind.JAIL_ROLE, null));
    }
    if (CHANNEL.equals(clear)) {
      lines.add(line(asked, new ClearJailChannel(by), SettingKind.JAIL_CHANNEL, null));
    }
    if (!ROLE.equals(clear)) {
      asked
          .number(ROLE)
          .map(it -> line(asked, new AssignJailRole(by, it), SettingKind.JAIL_ROLE, it))
          .ifPresent(lines::add);
    }
    if (!CHANNEL.equals(clear)) {
      asked
          .number(CHANNEL)
          .map(it -> line(asked, new AssignJailChannel(by, it), SettingKind.JAIL_CHANNEL, it))
          .ifPresent(lines::add);
    }
    return lines.isEmpty() ? shown(asked) : Reply.of(String.join("\n", lines));
  }

  /** One of two changes may be refused while the other one stands. */
  private String line(Asked asked, GuildCommand command, SettingKind kind, @Nullable Long after) {
    try {
      var value = after == null ? null : after.toString();
      return changing.done(asked, command, kind, "", value);
    } catch (Refused e) {
      return "❌ " + Replies.words(e, asked.words());
    }
  }

  private Reply shown(Asked asked) {
    var settings = queries.askLatest(new FindGuildSettings(asked.guildId()));
    return Reply.of(
        SettingWords.line(SettingKind.JAIL_ROLE, "", settings.jailRole(), asked.words())
            + "\n"
            + SettingWords.line(
                SettingKind.JAIL_CHANNEL, "", settings.jailChannel(), asked.words()));
  }
}
