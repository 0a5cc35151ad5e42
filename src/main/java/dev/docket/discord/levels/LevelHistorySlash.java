package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.Words;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.levels.LevelRight;
import dev.docket.levels.LevelSettingHistory.Change;
import dev.docket.levels.LevelSettingQuery.ListLevelSettingChanges;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /level history}: who changed which term, latest first, ten to a page. */
record LevelHistorySlash(Queries queries) implements SlashCommand, ButtonHandler {

  private static final String PREFIX = "level-terms";
  private static final int PER_PAGE = 10;
  private static final int RADIX = 36;

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "level history", "Show who changed the terms of levels", right(), true, List.of());
  }

  @Override
  public Reply handle(Asked asked) {
    return reply(new ListLevelSettingChanges(asked.guildId(), null, PER_PAGE), asked.words());
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return LevelRight.SETTINGS.right();
  }

  @Override
  public Reply press(Pressed pressed) {
    var buttonId = pressed.buttonId();
    try {
      var before = Long.valueOf(buttonId.substring(PREFIX.length() + 1), RADIX);
      return reply(
          new ListLevelSettingChanges(pressed.guildId(), before, PER_PAGE), pressed.words());
    } catch (NumberFormatException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "page", buttonId, "one of the buttons shown");
    }
  }

  private Reply reply(ListLevelSettingChanges query, Words words) {
    var history = queries.askLatest(query);
    if (history.changes().isEmpty()) {
      return Reply.of(words.say("terms.never-changed"));
    }
    var text =
        history.changes().stream().map(it -> line(it, words)).collect(Collectors.joining("\n"));
    var card = new Reply.Card(words.say("terms.history"), text, 0x26DE81, List.of());
    var next = history.next();
    return new Reply(
        "",
        card,
        next == null
            ? List.of()
            : List.of(
                new Reply.Button(
                    PREFIX + ":" + Long.toString(next, RADIX), words.say("terms.older"))));
  }

  private static String line(Change change, Words words) {
    var kind = change.kind();
    return "<t:%d:f> <@%d> **%s**: %s → %s"
        .formatted(
            change.at().getEpochSecond(),
            change.actorId(),
            TermWords.name(kind, change.name(), words),
            TermWords.value(kind, change.before(), words),
            TermWords.value(kind, change.after(), words));
  }
}
