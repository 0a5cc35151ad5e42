package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.levels.LevelCommand;
import dev.docket.levels.LevelCommand.HideMember;
import dev.docket.levels.LevelCommand.ShowMember;
import java.util.List;

/** {@code /hide_rank} and {@code /show_rank}: whether one is on the leaderboard. */
record VisibilitySlash(Part part, Commands commands) implements SlashCommand {

  /** What a member may choose for themselves. */
  enum Part {
    HIDE("hide_rank", "Be on no leaderboard; you keep XP, level and roles"),
    SHOW("show_rank", "Be on the leaderboard again");

    private final String path;
    private final String description;

    Part(String path, String description) {
      this.path = path;
      this.description = description;
    }
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(part.path, part.description, Right.ofEveryone(part.path), true, List.of());
  }

  @Override
  public Reply handle(Asked asked) {
    var user = asked.actor().userId();
    LevelCommand<?> command =
        switch (part) {
          case HIDE -> new HideMember(asked.guildId(), user, asked.at());
          case SHOW -> new ShowMember(asked.guildId(), user, asked.at());
        };
    commands.send(command, Origin.of(user, Source.DISCORD, "interaction/" + asked.interactionId()));
    var words = asked.words();
    return Reply.of(
        switch (part) {
          case HIDE -> words.say("board.hidden");
          case SHOW -> words.say("board.shown");
        });
  }
}
