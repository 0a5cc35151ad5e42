package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.guilds.GuildQuery.FindSettingValues;
import dev.docket.guilds.SettingRight;
import dev.docket.guilds.SettingValues;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Queries;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /config diff}: what is different between two moments, whatever happened in between. */
record ConfigDiffSlash(Queries queries) implements SlashCommand {

  static final int COLOUR = 0x4B7BEC;

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "config diff",
        "Show what changed between two moments",
        SettingRight.SETTINGS.right(),
        true,
        List.of(
            Option.text(
                "from", "The earlier moment: 2h ago, 2026-05-01 or 2026-05-01T12:00Z", true),
            Option.text("to", "The later one; now, if left out", false)));
  }

  @Override
  public Reply handle(Asked asked) {
    var words = asked.words();
    var from = moment("from", Objects.requireNonNullElse(asked.text("from"), ""), asked);
    var typed = asked.text("to");
    var to = typed == null ? null : moment("to", typed, asked);
    var differences = at(asked.guildId(), from).to(at(asked.guildId(), to));
    var title = words.say("setting.diff", from, to == null ? words.say("setting.now") : to);
    var text =
        differences.isEmpty() ? words.say("setting.same") : SettingWords.lines(differences, words);
    return Reply.of(new Reply.Card(title, text, COLOUR, List.of()));
  }

  private static Instant moment(String option, String typed, Asked asked) {
    return Moments.past(option, typed, asked.at()).truncatedTo(ChronoUnit.SECONDS);
  }

  private SettingValues at(long guildId, @Nullable Instant moment) {
    var query = new FindSettingValues(guildId);
    return moment == null
        ? queries.askLatest(query)
        : queries.askAsOf(query, new AsOf.Moment(moment));
  }
}
