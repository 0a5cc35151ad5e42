package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseKind;
import dev.docket.cases.Ruling;
import dev.docket.discord.Asked;
import dev.docket.discord.Guilds;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Suggestions;
import java.util.List;
import java.util.Objects;

/** {@code /unban}: whoever is banned is no member, and cannot be picked from a list of members. */
record UnbanSlash(CaseOpening opening, BannedUsers banned, Guilds guilds) implements SlashCommand {

  private static final String USER = "user";

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "unban",
        "Lift a ban",
        CaseKind.UNBAN.right(),
        true,
        List.of(
            Option.text(USER, "Who: a name or a part of it, an id, or a mention", true)
                .suggesting(BannedUsers.SOURCE),
            Option.text("reason", "Why, at most 1,000 characters", false)
                .suggesting(Suggestions.REASONS),
            Option.flag("silent", "Send the member no direct message")));
  }

  @Override
  public Reply handle(Asked asked) {
    var guild = asked.guildId();
    var user = banned.named(guild, Objects.requireNonNullElse(asked.text(USER), ""));
    var ruling =
        new Ruling(
            guild,
            user,
            asked.actor().userId(),
            Authorities.over(asked, guilds.presence(guild, user)),
            asked.text("reason"),
            asked.flag("silent"),
            asked.at());
    return opening.open(new UnbanMember(ruling), asked);
  }
}
