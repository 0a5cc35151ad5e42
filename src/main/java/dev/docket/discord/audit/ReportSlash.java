package dev.docket.discord.audit;

import dev.docket.audit.AuditCommand.ReportMember;
import dev.docket.audit.AuditCommand.ReportedMessage;
import dev.docket.audit.AuditRight;
import dev.docket.discord.Asked;
import dev.docket.discord.Form;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.LogType;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /report}: tells the moderators; whoever reported is told so once it is recorded. */
record ReportSlash(Commands commands, Queries queries) implements SlashCommand {

  private static final String PATH = "report";

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        PATH,
        "Tell the moderators about a member or a problem; only they see who reported",
        AuditRight.REPORT.right(),
        true,
        List.of(
            Option.user("Who, if it is about somebody", false),
            Option.text("reason", "What happened; a form asks if you leave it out", false)));
  }

  @Override
  public Optional<Form> form(Asked asked) {
    if (asked.text("reason") != null) {
      return Optional.empty();
    }
    var words = asked.words();
    var target = asked.target();
    return Optional.of(
        new Form(
            PATH,
            "reason",
            words.say("report.title"),
            words.say("report.label"),
            null,
            target == null ? 0 : target.id(),
            asked.about(),
            Map.of()));
  }

  @Override
  public Reply handle(Asked asked) {
    var target = asked.target();
    var reporter = asked.actor().userId();
    commands.send(
        new ReportMember(
            asked.guildId(),
            reporter,
            asked.interactionId(),
            target == null ? null : target.id(),
            asked.targetIsDocket(),
            message(asked),
            Objects.requireNonNullElse(asked.text("reason"), ""),
            asked.at()),
        Origin.of(reporter, Source.DISCORD, "interaction/" + asked.interactionId()));
    var isShown =
        queries.ask(new FindGuildSettings(asked.guildId())).logChannel(LogType.REPORT).isPresent();
    var words = asked.words();
    return Reply.of("✅ " + (isShown ? words.say("report.taken") : words.say("report.kept")));
  }

  private static @Nullable ReportedMessage message(Asked asked) {
    var about = asked.about();
    return about == null
        ? null
        : new ReportedMessage(about.channelId(), about.id(), about.authorId(), about.text());
  }
}
