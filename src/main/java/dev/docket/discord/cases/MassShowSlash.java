package dev.docket.discord.cases;

import dev.docket.cases.BatchCommand;
import dev.docket.cases.BatchCommand.CancelBatch;
import dev.docket.cases.BatchQuery.ListBatches;
import dev.docket.cases.BatchRefusal;
import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Suggestions;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import java.util.List;
import java.util.Objects;

/** {@code /mass show} and {@code /mass cancel}: one mass action, named by its number. */
final class MassShowSlash implements SlashCommand {

  static final String BATCH = "batch";

  private final boolean cancels;
  private final MassRun run;

  private MassShowSlash(boolean cancels, MassRun run) {
    this.cancels = cancels;
    this.run = run;
  }

  static List<SlashCommand> all(MassRun run) {
    return List.of(new MassShowSlash(false, run), new MassShowSlash(true, run));
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        cancels ? "mass cancel" : "mass show",
        cancels ? "Stop a mass action; what was done stays" : "Show what a mass action came to",
        BatchCommand.RIGHT,
        true,
        List.of(Option.text(BATCH, "The mass action's number", true).suggesting(Batches.SOURCE)));
  }

  @Override
  public Reply handle(Asked asked) {
    var batch = number(Objects.requireNonNullElse(asked.text(BATCH), ""));
    var guild = asked.guildId();
    if (cancels) {
      run.cancel(new CancelBatch(guild, batch, asked.actor(), asked.at()), asked.interactionId());
    }
    return run.watch().page(guild, batch, 0, asked.words());
  }

  /** As it was typed or suggested. */
  static long number(String typed) {
    try {
      return Long.parseLong(typed.strip());
    } catch (NumberFormatException e) {
      throw Refused.because(BatchRefusal.UNKNOWN_BATCH, typed);
    }
  }

  /** Suggests the latest mass actions. */
  record Batches(Queries queries) implements Suggestions {

    static final String SOURCE = "batches";

    private static final int SHOWN = 25;

    @Override
    public String source() {
      return SOURCE;
    }

    @Override
    public List<Suggestion> suggest(Typing typing) {
      var words = typing.words();
      return queries.ask(new ListBatches(typing.guildId(), SHOWN)).batches().stream()
          .map(it ->
              new Suggestion(
                  words.say(
                      "mass.label",
                      words.name(it.kind()),
                      it.users(),
                      words.name(it.phase()),
                      it.at().toString().substring(0, 16)),
                  String.valueOf(it.batchId())))
          .filter(it -> it.value().startsWith(typing.typed().strip()))
          .toList();
    }
  }
}
