package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Confirmation;
import dev.docket.discord.Furnishings;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ReplaceSettings;
import dev.docket.guilds.GuildQuery.FindSettingValues;
import dev.docket.guilds.GuildRefusal;
import dev.docket.guilds.SettingRight;
import dev.docket.guilds.SettingValues;
import dev.docket.guilds.SettingValues.Difference;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** {@code /config restore}: all settings as they were, after a preview of what that changes. */
record ConfigRestoreSlash(Commands commands, Queries queries, Furnishings furnishings)
    implements SlashCommand, Confirmable {

  private static final int RADIX = 36;

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "config restore",
        "Restore all settings of a moment, after a preview",
        right(),
        true,
        List.of(Option.text("at", "The moment: 2h ago, 2026-05-01 or 2026-05-01T12:00Z", true)));
  }

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public Right right() {
    return SettingRight.ALL.right();
  }

  /** The button names the settings that were looked at, so that no others are replaced by it. */
  @Override
  public Reply handle(Asked asked) {
    var typed = Objects.requireNonNullElse(asked.text("at"), "");
    var at = Moments.past("at", typed, asked.at()).truncatedTo(ChronoUnit.SECONDS);
    var current = queries.askLatest(new FindSettingValues(asked.guildId()));
    var differences = current.to(asOf(asked.guildId(), at));
    if (differences.isEmpty()) {
      throw Refused.because(GuildRefusal.SETTINGS_UNCHANGED);
    }
    var words = asked.words();
    var title = words.say("setting.restore", at);
    var gone = gone(asked.guildId(), differences, words);
    if (!gone.isEmpty()) {
      var text = words.say("setting.not-these") + "\n" + String.join("\n", gone);
      return card(title, text);
    }
    var text =
        words.say("setting.restore-what", differences.size())
            + "\n"
            + SettingWords.lines(differences, words);
    var what = Long.toString(at.getEpochSecond(), RADIX) + ":" + current.mark();
    return Confirmation.ask(this, asked, card(title, text), what);
  }

  private static Reply card(String title, String text) {
    return Reply.of(new Reply.Card(title, text, ConfigDiffSlash.COLOUR, List.of()));
  }

  private SettingValues asOf(long guildId, Instant at) {
    return queries.askAsOf(new FindSettingValues(guildId), new AsOf.Moment(at));
  }

  /** Why settings cannot be restored, a line for each that names what is no longer there. */
  private List<String> gone(long guildId, List<Difference> differences, Words words) {
    return Unfit.lines(new Unfit(furnishings).of(guildId, differences), words);
  }

  @Override
  public Reply carryOut(Confirmed confirmed) {
    var guild = confirmed.guildId();
    var parts = confirmed.what().split(":", 2);
    var at = moment(parts[0]);
    var wanted = asOf(guild, at);
    var words = confirmed.words();
    var current = queries.askLatest(new FindSettingValues(guild));
    var gone = gone(guild, current.to(wanted), words);
    if (!gone.isEmpty()) {
      return Reply.of(words.say("setting.not-these") + "\n" + String.join("\n", gone));
    }
    var by = new By(guild, confirmed.actor(), confirmed.at());
    commands.send(
        new ReplaceSettings(by, wanted, parts[parts.length - 1]),
        Origin.of(
            confirmed.actor().userId(), Source.DISCORD, confirmed.commandId() + "/" + name()));
    return Reply.of(
        "✅ " + words.say("setting.restored", "<t:%d:f>".formatted(at.getEpochSecond())));
  }

  private static Instant moment(String text) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(text, RADIX));
    } catch (NumberFormatException | DateTimeException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "button", text, "one of the buttons shown");
    }
  }
}
