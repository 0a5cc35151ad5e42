package dev.docket.discord.cases;

import dev.docket.cases.BatchQuery.FindBatch;
import dev.docket.cases.BatchRefusal;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseQuery.PlanUndo;
import dev.docket.cases.CaseQuery.PlanUndoOfCases;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * {@code /undo}: takes back a mass action, or all that one moderator did since a moment, after a
 * preview.
 */
final class UndoSlash implements SlashCommand, Confirmable {

  private static final String NAME = "undo";
  private static final long MANAGE_GUILD = 1L << 5;
  private static final int MOST_LINES = 40;
  private static final long BETWEEN_EDITS = TimeUnit.SECONDS.toNanos(2);
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
        "Undo a mass action, or all that a moderator did since a moment; asks first",
        right(),
        true,
        List.of(
            Option.user("Whose rulings", false),
            Option.text("since", "How long ago, such as 2h, or 2026-05-01T12:00Z", false),
            Option.text(MassShowSlash.BATCH, "The number of a mass action instead", false)
                .suggesting(MassShowSlash.Batches.SOURCE)));
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
    var scope = scope(asked);
    var words = asked.words();
    var plan = plan(scope, asked.guildId(), asked.at());
    if (plan.steps().isEmpty()) {
      return Reply.of(words.say("undo.nothing"));
    }
    return Confirmation.ask(this, asked, preview(plan, words), scope.asShown(plan).text());
  }

  private static UndoScope scope(Asked asked) {
    var moderator = asked.target();
    var since = asked.text("since");
    var batch = asked.text(MassShowSlash.BATCH);
    if (batch != null && moderator == null && since == null) {
      return new UndoScope.OfBatch(MassShowSlash.number(batch));
    }
    if (batch != null || moderator == null || since == null) {
      throw Refused.because(BatchRefusal.UNCLEAR_WHAT_TO_UNDO);
    }
    return new UndoScope.OfModerator(
        moderator.id(),
        Moments.parse("since", since, asked.at(), Moments.Day.BEGINS),
        Long.MAX_VALUE);
  }

  private UndoPlan plan(UndoScope scope, long guildId, Instant at) {
    return switch (scope) {
      case UndoScope.OfModerator it ->
          queries.askLatest(new PlanUndo(guildId, it.moderatorId(), it.since(), at));
      case UndoScope.OfBatch it -> {
        var batch = queries.askLatest(new FindBatch(guildId, it.batchId()));
        yield queries.askLatest(new PlanUndoOfCases(guildId, batch.caseNumbers(), at));
      }
    };
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
    var scope = UndoScope.parse(confirmed.what());
    var planned = plan(scope, confirmed.guildId(), confirmed.at()).steps();
    var steps = planned.stream().filter(scope::showed).toList();
    var done = 0;
    var shown = System.nanoTime();
    var failed = new ArrayList<String>();
    for (var step : steps) {
      var trouble = undo(step, confirmed, scope.reason());
      if (trouble.isEmpty()) {
        done++;
      } else {
        failed.add(words.say("undo.failed", step.caseNumber(), trouble.get()));
      }
      if (System.nanoTime() - shown > BETWEEN_EDITS) {
        confirmed.screen().show(Reply.of(words.say("undo.done", done, steps.size())));
        shown = System.nanoTime();
      }
    }
    var lines = new ArrayList<String>();
    lines.add(words.say("undo.done", done, steps.size()));
    if (steps.size() < planned.size()) {
      lines.add(words.say("undo.newer", planned.size() - steps.size()));
    }
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
}
