package dev.docket.discord.cases;

import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseQuery.PlanUndo;
import dev.docket.cases.UndoPlan;
import dev.docket.cases.UndoPlan.Remedy;
import dev.docket.cases.UndoPlan.Step;
import dev.docket.discord.Asked;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Confirmation;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Guilds;
import dev.docket.discord.Replies;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** {@code /undo}: takes back all that one moderator did since a moment, after a preview. */
final class UndoSlash implements SlashCommand, Confirmable {

  private static final String NAME = "undo";
  private static final long MANAGE_GUILD = 1L << 5;
  private static final int MOST_LINES = 40;
  private static final int RADIX = 36;
  private static final int COLOUR = 0x4B7BEC;

  /** What stays as it is, at least in part. */
  private static final Set<Remedy> BEYOND = EnumSet.of(Remedy.VOID_ONLY, Remedy.NONE);

  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;

  UndoSlash(Commands commands, Queries queries, Guilds guilds) {
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        NAME,
        "Undo all that a moderator did since a moment, after a preview",
        right(),
        true,
        List.of(
            Option.user("Whose rulings", true),
            Option.text("since", "How long ago, such as 2h, or 2026-05-01T12:00Z", true)));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Right right() {
    return new Right(NAME, 5, MANAGE_GUILD);
  }

  @Override
  public Reply handle(Asked asked) {
    var moderator = Objects.requireNonNull(asked.target(), "option user is required").id();
    var typed = Objects.requireNonNullElse(asked.text("since"), "");
    var since = Moments.parse("since", typed, asked.at(), Moments.Day.BEGINS);
    var words = asked.words();
    var plan = queries.askLatest(new PlanUndo(asked.guildId(), moderator, since, asked.at()));
    if (plan.steps().isEmpty()) {
      return Reply.of(words.say("undo.nothing"));
    }
    var what = Long.toString(moderator, RADIX) + ":" + Long.toString(since.getEpochSecond(), RADIX);
    return Confirmation.ask(this, asked, preview(plan, words), what);
  }

  private static Reply preview(UndoPlan plan, Words words) {
    var lines = new ArrayList<String>();
    plan.steps().stream().limit(MOST_LINES).map(it -> line(it, words)).forEach(lines::add);
    var hidden = plan.steps().size() - lines.size();
    if (hidden > 0) {
      lines.add(words.say("undo.hidden", hidden));
    }
    if (plan.more()) {
      lines.add(words.say("undo.more", UndoPlan.MOST_STEPS));
    }
    var beyond = plan.steps().stream().filter(it -> BEYOND.contains(it.remedy())).count();
    if (beyond > 0) {
      lines.add(words.say("undo.beyond", beyond));
    }
    return Reply.of(
        new Reply.Card(
            words.say("undo.preview", plan.steps().size()),
            String.join("\n", lines),
            COLOUR,
            List.of()));
  }

  private static String line(Step step, Words words) {
    return words.say(
        "undo.line",
        step.caseNumber(),
        words.name(step.kind()),
        "<@" + step.userId() + ">",
        words.name(step.remedy()));
  }

  @Override
  public Reply carryOut(Confirmed confirmed) {
    var words = confirmed.words();
    var parts = confirmed.what().split(":", -1);
    var moderator = number(parts, 0, confirmed);
    var since = Moments.keepable(Instant.ofEpochSecond(number(parts, 1, confirmed)));
    var plan =
        queries.askLatest(new PlanUndo(confirmed.guildId(), moderator, since, confirmed.at()));
    var reason =
        "Undone with all that user %d did since %s".formatted(moderator, Moments.words(since));
    var done = 0;
    var failed = new ArrayList<String>();
    for (var step : plan.steps()) {
      var trouble = undo(step, confirmed, reason);
      if (trouble.isEmpty()) {
        done++;
      } else {
        failed.add(words.say("undo.failed", step.caseNumber(), trouble.get()));
      }
    }
    var lines = new ArrayList<String>();
    lines.add(words.say("undo.done", done, plan.steps().size()));
    failed.stream().limit(MOST_LINES).forEach(lines::add);
    return Reply.of(
        new Reply.Card(words.say("undo.title"), String.join("\n", lines), COLOUR, List.of()));
  }

  /** Why it could not be done, if it could not. */
  private Optional<String> undo(Step step, Confirmed confirmed, String reason) {
    try {
      var guild = confirmed.guildId();
      var authority =
          Authorities.over(
              confirmed.actor(), guilds.topRole(guild), guilds.presence(guild, step.userId()));
      var edit = new CaseEdit(guild, step.userId(), step.caseNumber(), authority, confirmed.at());
      var command = step.command(edit, reason);
      if (command == null) {
        return Optional.of(confirmed.words().name(step.remedy()));
      }
      var actor = confirmed.actor().userId();
      var id = confirmed.commandId() + "/" + step.position();
      commands.send(command, new Origin(actor, Source.DISCORD, id, confirmed.commandId(), null));
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(Replies.words(e, confirmed.words()));
    } catch (DiscordFailure e) {
      return Optional.of(e.said());
    }
  }

  private static long number(String[] parts, int index, Confirmed confirmed) {
    try {
      return Long.parseLong(parts[index], RADIX);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "button", confirmed.what(), "one of the buttons shown");
    }
  }
}
