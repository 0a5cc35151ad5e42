package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Confirmation;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.levels.LevelRight;
import dev.docket.levels.LevelSettingCommand;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ClearBoard;
import dev.docket.levels.LevelSettingCommand.RestoreBoard;
import java.util.List;
import java.util.Locale;

/** {@code /levels clear} and {@code /levels restore}: everyone's XP at once, after a question. */
record BoardSlash(Part part, Commands commands) implements SlashCommand, Confirmable {

  /** What may be done to everyone's XP. */
  enum Part {
    CLEAR("Let everyone begin at 0 XP; restore takes it back"),
    RESTORE("Give everyone back what they had before the leaderboard was cleared");

    private final String description;

    Part(String description) {
      this.description = description;
    }
  }

  @Override
  public SlashSpec spec() {
    var path = "levels " + part.name().toLowerCase(Locale.ROOT);
    return new SlashSpec(path, part.description, right(), true, List.of());
  }

  @Override
  public String name() {
    return "board-" + part.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Right right() {
    return LevelRight.EVERYONE.right();
  }

  @Override
  public Reply handle(Asked asked) {
    var words = asked.words();
    var question =
        switch (part) {
          case CLEAR -> words.say("board.clear");
          case RESTORE -> words.say("board.restore");
        };
    return Confirmation.ask(this, asked, Reply.of(question), "all");
  }

  @Override
  public Reply carryOut(Confirmed confirmed) {
    var by = new By(confirmed.guildId(), confirmed.actor(), confirmed.at());
    LevelSettingCommand command =
        switch (part) {
          case CLEAR -> new ClearBoard(by);
          case RESTORE -> new RestoreBoard(by);
        };
    commands.send(
        command, Origin.of(confirmed.actor().userId(), Source.DISCORD, confirmed.commandId()));
    var words = confirmed.words();
    return Reply.of(
        switch (part) {
          case CLEAR -> words.say("board.cleared");
          case RESTORE -> words.say("board.restored");
        });
  }
}
