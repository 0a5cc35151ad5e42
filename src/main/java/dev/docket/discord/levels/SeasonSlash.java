package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.levels.LevelRight;
import dev.docket.levels.LevelSettingCommand;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.EndSeason;
import dev.docket.levels.LevelSettingCommand.StartSeason;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** {@code /season start} and {@code /season end}: named windows, for which nothing is reset. */
record SeasonSlash(Part part, Commands commands) implements SlashCommand {

  /** What may become of a season. */
  enum Part {
    START(
        "Start a season; nobody loses any XP",
        List.of(Option.text("name", "What it is called, at most 50 characters", true))),
    END("End the season that runs; its leaderboard stays", List.of());

    private final String description;
    private final List<Option> options;

    Part(String description, List<Option> options) {
      this.description = description;
      this.options = options;
    }
  }

  @Override
  public SlashSpec spec() {
    var path = "season " + part.name().toLowerCase(Locale.ROOT);
    return new SlashSpec(path, part.description, LevelRight.SETTINGS.right(), true, part.options);
  }

  @Override
  public Reply handle(Asked asked) {
    var by = new By(asked.guildId(), asked.actor(), asked.at());
    LevelSettingCommand command =
        switch (part) {
          case START -> new StartSeason(by, Objects.requireNonNullElse(asked.text("name"), ""));
          case END -> new EndSeason(by);
        };
    commands.send(
        command,
        Origin.of(asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId()));
    var words = asked.words();
    return Reply.of(
        switch (part) {
          case START -> words.say("season.started");
          case END -> words.say("season.ended");
        });
  }
}
