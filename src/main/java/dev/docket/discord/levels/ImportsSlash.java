package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Confirmation;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.levels.ImportList;
import dev.docket.levels.ImportQuery.ListImports;
import dev.docket.levels.LevelRefusal;
import dev.docket.levels.LevelRight;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /levels imports}: what was taken over from other bots, and the way back. */
record ImportsSlash(Commands commands, Queries queries) implements SlashCommand, Confirmable {

  private static final int MOST_SHOWN = 15;
  private static final String UNDO = "undo";

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "levels imports",
        "Show what was imported from other level bots, or take an import back",
        right(),
        true,
        List.of(Option.text(UNDO, "The id of the import to take back", false)));
  }

  @Override
  public String name() {
    return "import-undo";
  }

  @Override
  public Right right() {
    return LevelRight.EVERYONE.right();
  }

  @Override
  public Reply handle(Asked asked) {
    var imports = queries.ask(new ListImports(asked.guildId())).imports();
    var wanted = asked.text(UNDO);
    var words = asked.words();
    if (wanted == null) {
      return Reply.of(
          imports.isEmpty()
              ? words.say("imports.none")
              : imports.stream()
                  .limit(MOST_SHOWN)
                  .map(it ->
                      words.say(
                          "imports.line",
                          it.importId(),
                          it.bot(),
                          it.at().getEpochSecond(),
                          it.members(),
                          it.xp(),
                          it.undone()))
                  .collect(Collectors.joining("\n")));
    }
    var found = find(imports, wanted.strip());
    var left = found.members() - found.undone();
    return Confirmation.ask(
        this, asked, Reply.of(words.say("imports.undo", found.importId(), left)), found.importId());
  }

  private static ImportList.Entry find(List<ImportList.Entry> imports, String id) {
    return imports.stream()
        .filter(it -> it.importId().equals(id) && !it.isUndone())
        .findFirst()
        .orElseThrow(() -> Refused.because(LevelRefusal.UNKNOWN_IMPORT, id));
  }

  @Override
  public Reply carryOut(Confirmed confirmed) {
    var undone =
        new ImportUndoing(commands, queries, Source.DISCORD)
            .undo(confirmed.guildId(), confirmed.what(), confirmed.actor(), confirmed.at());
    return Reply.of(confirmed.words().say("imports.undone", confirmed.what(), undone));
  }
}
