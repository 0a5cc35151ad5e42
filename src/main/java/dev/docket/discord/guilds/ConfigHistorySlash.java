package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.Words;
import dev.docket.guilds.GuildQuery.ListSettingChanges;
import dev.docket.guilds.SettingHistory.Change;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code /config history}: who changed what, latest first, ten to a page. */
record ConfigHistorySlash(Queries queries) implements SlashCommand, ButtonHandler {

  private static final String PREFIX = "settings";
  private static final int PER_PAGE = 10;

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "config history", "Show who changed which setting", right(), true, List.of());
  }

  @Override
  public Reply handle(Asked asked) {
    return reply(new ListSettingChanges(asked.guildId(), null, PER_PAGE), asked.words());
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return SettingRight.SETTINGS.right();
  }

  @Override
  public Reply press(Pressed pressed) {
    var guildId = pressed.guildId();
    var buttonId = pressed.buttonId();
    try {
      var before = Long.valueOf(buttonId.substring(PREFIX.length() + 1), 36);
      return reply(new ListSettingChanges(guildId, before, PER_PAGE), pressed.words());
    } catch (NumberFormatException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "page", buttonId, "one of the buttons shown");
    }
  }

  private Reply reply(ListSettingChanges query, Words words) {
    var history = queries.askLatest(query);
    if (history.changes().isEmpty()) {
      return Reply.of(words.say("setting.never"));
    }
    var text =
        history.changes().stream().map(it -> line(it, words)).collect(Collectors.joining("\n"));
    var card = new Reply.Card(words.say("setting.history"), text, 0x4B7BEC, List.of());
    var next = history.next();
    return new Reply(
        "",
        card,
        next == null
            ? List.of()
            : List.of(
                new Reply.Button(
                    PREFIX + ":" + Long.toString(next, 36), words.say("setting.older"))));
  }

  private static String line(Change change, Words words) {
    return "<t:%d:f> <@%d> (%s) **%s**: %s → %s"
        .formatted(
            change.at().getEpochSecond(),
            change.actorId(),
            change.source().name().toLowerCase(Locale.ROOT),
            SettingWords.name(change.kind(), change.name(), words),
            SettingWords.value(change.kind(), change.before(), words),
            SettingWords.value(change.kind(), change.after(), words));
  }
}
