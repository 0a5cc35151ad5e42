package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Guilds;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.levels.AdjustmentAnswer;
import dev.docket.levels.LevelRight;
import dev.docket.levels.XpCommand;
import dev.docket.levels.XpCommand.AddXp;
import dev.docket.levels.XpCommand.ExcludeMember;
import dev.docket.levels.XpCommand.ReadmitMember;
import dev.docket.levels.XpCommand.RemoveXp;
import dev.docket.levels.XpCommand.ResetXp;
import dev.docket.levels.XpCommand.SetLevel;
import dev.docket.levels.XpCommand.SetXp;
import dev.docket.levels.XpCommand.TransferXp;
import dev.docket.levels.XpCommand.UndoAdjustment;
import dev.docket.levels.XpEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** {@code /levels add}, {@code set} and so on: one member's XP, changed by hand. */
record XpSlash(Part part, Commands commands, Guilds guilds) implements SlashCommand {

  /** Discord takes no larger numbers. */
  private static final long MOST = (1L << 53) - 1;

  private static final String AMOUNT = "amount";

  /** What may be done to a member's XP. */
  enum Part {
    ADD("Give a member XP", Option.number(AMOUNT, "How much XP", true, 1, MOST)),
    REMOVE("Take XP from a member", Option.number(AMOUNT, "How much XP", true, 1, MOST)),
    SET(
        "Set a member's level or XP",
        Option.number("level", "To what this level takes", false, 0, 31_000),
        Option.number("xp", "To this much XP", false, 0, MOST)),
    RESET("Take all XP from a member; undo gives it back"),
    TRANSFER(
        "Move XP from a member to another one",
        new Option(
            SlashSpec.Type.USER,
            "recipient",
            "Who gets it",
            true,
            Option.user("", true).range(),
            List.of()),
        Option.number(AMOUNT, "How much XP", true, 1, MOST)),
    UNDO(
        "Take a change of a member's XP back",
        Option.number("adjustment", "The number that the change was given", true, 1, 1_000_000)),
    EXCLUDE("Let a member earn no XP, and be on no leaderboard"),
    READMIT("Let an excluded member earn XP again");

    private final String description;
    private final List<Option> options;

    Part(String description, Option... options) {
      this.description = description;
      this.options = List.of(options);
    }
  }

  @Override
  public SlashSpec spec() {
    var options = new ArrayList<Option>();
    options.add(Option.user("Whose XP", true));
    part.options.stream().filter(Option::required).forEach(options::add);
    part.options.stream().filter(it -> !it.required()).forEach(options::add);
    if (part != Part.UNDO) {
      options.add(Option.text("reason", "Why, at most 1,000 characters", false));
    }
    var path = "levels " + part.name().toLowerCase(Locale.ROOT);
    return new SlashSpec(
        path, part.description, LevelRight.MEMBERS.right(), true, List.copyOf(options));
  }

  @Override
  public Reply handle(Asked asked) {
    spec().check(asked);
    var target = Objects.requireNonNull(asked.target(), "option user is required");
    var edit =
        new XpEdit(
            asked.guildId(),
            target.id(),
            target.isMember(),
            target.isBot(),
            asked.actor(),
            asked.at(),
            asked.text("reason"));
    var origin =
        Origin.of(asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId());
    var answer = commands.send(command(asked, edit), origin).answer();
    return Reply.of(said(target.id(), answer, asked.words()));
  }

  private XpCommand command(Asked asked, XpEdit edit) {
    return switch (part) {
      case ADD -> new AddXp(edit, number(asked, AMOUNT));
      case REMOVE -> new RemoveXp(edit, number(asked, AMOUNT));
      case SET -> set(asked, edit);
      case RESET -> new ResetXp(edit);
      case TRANSFER -> transfer(asked, edit);
      case UNDO -> new UndoAdjustment(edit, Math.toIntExact(number(asked, "adjustment")));
      case EXCLUDE -> new ExcludeMember(edit);
      case READMIT -> new ReadmitMember(edit);
    };
  }

  private XpCommand transfer(Asked asked, XpEdit edit) {
    var recipient = number(asked, "recipient");
    var presence = guilds.presence(asked.guildId(), recipient);
    return new TransferXp(
        edit, recipient, presence.isMember(), presence.isBot(), number(asked, AMOUNT));
  }

  private static XpCommand set(Asked asked, XpEdit edit) {
    var level = asked.number("level");
    var xp = asked.number("xp");
    if (level.isPresent() == xp.isPresent()) {
      throw Refused.because(InputRefusal.VALUE_UNREADABLE, "level", "", "a level or XP, not both");
    }
    return level
        .<XpCommand>map(it -> new SetLevel(edit, Math.toIntExact(it)))
        .orElseGet(() -> new SetXp(edit, xp.orElseThrow()));
  }

  private static long number(Asked asked, String option) {
    return asked.number(option).orElse(-1L);
  }

  private String said(long user, AdjustmentAnswer answer, Words words) {
    return switch (part) {
      case EXCLUDE -> words.say("xp.excluded", user);
      case READMIT -> words.say("xp.readmitted", user, answer.xp());
      case ADD, REMOVE, SET, RESET, TRANSFER, UNDO ->
          words.say(
              "xp.changed",
              user,
              answer.before(),
              answer.levelBefore(),
              answer.xp(),
              answer.level(),
              answer.number());
    };
  }
}
