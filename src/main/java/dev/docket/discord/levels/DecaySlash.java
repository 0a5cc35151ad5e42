package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Confirmation;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.levels.DecayQuery.PreviewDecay;
import dev.docket.levels.DecayRule;
import dev.docket.levels.LevelRefusal;
import dev.docket.levels.LevelRight;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ChangeDecay;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /level decay}: what members lose who gain no XP, settled once its first toll was shown.
 */
record DecaySlash(Commands commands, Queries queries) implements SlashCommand, Confirmable {

  private static final long LARGEST = 1_000_000_000_000L;
  private static final String AFTER = "after";
  private static final String PERCENT = "percent";
  private static final String AMOUNT = "amount";
  private static final String EVERY = "every";
  private static final String FLOOR = "floor";

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "level decay",
        "What members lose who gain no XP for a while; without anything, nothing",
        right(),
        true,
        List.of(
            Option.number(AFTER, "Days without XP until some is lost", false, 1, 3_650),
            Option.number(PERCENT, "How much of their XP is lost", false, 1, 100),
            Option.number(AMOUNT, "How many XP are lost, instead of a part", false, 1, LARGEST),
            Option.number(EVERY, "Days until it is lost again; left out, 1", false, 1, 365),
            Option.number(FLOOR, "XP below which nobody falls; left out, 0", false, 0, LARGEST)));
  }

  @Override
  public String name() {
    return "decay";
  }

  @Override
  public Right right() {
    return LevelRight.SETTINGS.right();
  }

  @Override
  public Reply handle(Asked asked) {
    spec().check(asked);
    if (Stream.of(AFTER, PERCENT, AMOUNT, EVERY, FLOOR)
        .allMatch(it -> asked.number(it).isEmpty())) {
      var by = new By(asked.guildId(), asked.actor(), asked.at());
      commands.send(
          new ChangeDecay(by, null),
          Origin.of(
              asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId()));
      return Reply.of(asked.words().say("terms.changed"));
    }
    var rule = rule(asked);
    var preview = queries.askLatest(new PreviewDecay(asked.guildId(), rule, asked.at()));
    var settled = queries.askLatest(new FindLevelSettings(asked.guildId())).decay();
    if (rule.equals(settled)) {
      throw Refused.because(LevelRefusal.SETTING_UNCHANGED);
    }
    var words = asked.words();
    var said = DecayWords.preview(rule, preview, words);
    var card = new Card(words.say("decay.title"), said, 0x26DE81, List.of());
    return Confirmation.ask(this, asked, new Reply("", card, List.of()), rule.text());
  }

  private static DecayRule rule(Asked asked) {
    var after =
        asked
            .number(AFTER)
            .orElseThrow(() ->
                Refused.because(InputRefusal.VALUE_UNREADABLE, AFTER, "", "the days without XP"));
    return new DecayRule(
        Math.toIntExact(after),
        asked.number(PERCENT).map(Math::toIntExact).orElse(null),
        asked.number(AMOUNT).orElse(null),
        Math.toIntExact(asked.number(EVERY).orElse(1L)),
        asked.number(FLOOR).orElse(0L));
  }

  @Override
  public Reply carryOut(Confirmed confirmed) {
    var by = new By(confirmed.guildId(), confirmed.actor(), confirmed.at());
    commands.send(
        new ChangeDecay(by, read(confirmed.what())),
        Origin.of(confirmed.actor().userId(), Source.DISCORD, confirmed.commandId()));
    return Reply.of(confirmed.words().say("terms.changed"));
  }

  private static DecayRule read(String code) {
    try {
      return DecayRule.parse(code);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "button", code, "one of the buttons shown");
    }
  }
}
