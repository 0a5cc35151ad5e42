package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Confirmation;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.levels.Award;
import dev.docket.levels.LevelRefusal;
import dev.docket.levels.LevelRight;
import dev.docket.levels.LevelSettingCommand.ApplyProposal;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.Proposal;
import dev.docket.levels.WhatIf;
import dev.docket.levels.WhatIfQuery.ReplayAwards;
import dev.docket.levels.XpSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /level whatif}: who would have which level on other terms, before anything changes. */
record WhatIfSlash(Commands commands, Queries queries) implements SlashCommand, Confirmable {

  private static final int MOST_NAMED = 10;

  /** What a button's id has room for besides who asked, and by which interaction. */
  private static final int LONGEST_CODE = 52;

  private static final String CHANNEL = "channel";

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "level whatif",
        "Who would have which level on other terms, before anything changes",
        right(),
        true,
        List.of(
            Option.text("curve", "tux 2, mee6, arcane, polynomial 1 50 100 0…", false),
            Option.choice(
                "source", "What earns something else", List.of("message", "voice", "reaction")),
            Option.number("least", "XP at least", false, 0, 10_000),
            Option.number("most", "XP at most; as much as at least if left out", false, 0, 10_000),
            Option.number("cooldown", "Seconds between two awards", false, 0, 86_400),
            Option.place(CHANNEL, "Which channel multiplies otherwise, or earns nothing", false),
            Option.number("percent", "What that channel multiplies XP by", false, 1, 1_000),
            Option.flag("exclude", "Nobody earns XP in that channel"),
            Option.number("cap", "XP that a member earns a day at most", false, 1, 1_000_000)));
  }

  @Override
  public String name() {
    return "what-if";
  }

  @Override
  public Right right() {
    return LevelRight.SETTINGS.right();
  }

  @Override
  public Reply handle(Asked asked) {
    spec().check(asked);
    var proposal = proposal(asked);
    var found = queries.askLatest(new ReplayAwards(asked.guildId(), proposal, MOST_NAMED));
    if (!found.differs()) {
      throw Refused.because(LevelRefusal.SETTING_UNCHANGED);
    }
    var code = ProposalCode.write(found.terms(), proposal);
    if (code.length() > LONGEST_CODE) {
      return preview(found, asked.words().say("what-if.too-long"), asked.words());
    }
    return Confirmation.ask(this, asked, preview(found, "", asked.words()), code);
  }

  private static Reply preview(WhatIf found, String remark, Words words) {
    var said = WhatIfWords.preview(found, words);
    var card = new Card(words.say("what-if.title"), said, 0x26DE81, List.of());
    return new Reply(remark, card, List.of())
        .with(Drawing.attempt(() -> WhatIfPlot.draw(found, words)));
  }

  private static Proposal proposal(Asked asked) {
    var channel = asked.number(CHANNEL);
    var percent = asked.number("percent");
    var excluded = asked.flag("exclude");
    if (channel.isPresent() != (percent.isPresent() || excluded)) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, CHANNEL, "", "a channel with a percentage or excluded");
    }
    return new Proposal(
        asked.text("curve"),
        awards(asked),
        channel.isPresent() && percent.isPresent()
            ? Map.of(channel.orElseThrow(), Math.toIntExact(percent.orElseThrow()))
            : Map.of(),
        excluded ? Map.of(channel.orElseThrow(), true) : Map.of(),
        asked.number("cap").orElse(null));
  }

  private static Map<XpSource, Award> awards(Asked asked) {
    var least = asked.number("least");
    var source = asked.text("source");
    if (least.isEmpty() != (source == null)
        || least.isEmpty() && asked.number("most").or(() -> asked.number("cooldown")).isPresent()) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "least", "", "a source with what it earns at least");
    }
    return source == null
        ? Map.of()
        : Map.of(
            XpSource.valueOf(source.toUpperCase(Locale.ROOT)),
            new Award(
                number(asked, "least", 0),
                number(asked, "most", number(asked, "least", 0)),
                number(asked, "cooldown", 0),
                0));
  }

  private static int number(Asked asked, String option, int otherwise) {
    return asked.number(option).map(Math::toIntExact).orElse(otherwise);
  }

  @Override
  public Reply carryOut(Confirmed confirmed) {
    var read = ProposalCode.read(confirmed.what());
    var by = new By(confirmed.guildId(), confirmed.actor(), confirmed.at());
    commands.send(
        new ApplyProposal(by, read.proposal(), read.terms()),
        Origin.of(confirmed.actor().userId(), Source.DISCORD, confirmed.commandId()));
    return Reply.of(confirmed.words().say("terms.changed"));
  }
}
