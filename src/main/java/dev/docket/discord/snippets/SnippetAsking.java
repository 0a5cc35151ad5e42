package dev.docket.discord.snippets;

import dev.docket.discord.Asked;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Source;
import dev.docket.snippets.SnippetAnswer;
import dev.docket.snippets.SnippetCommand;
import dev.docket.snippets.SnippetCommand.By;
import dev.docket.snippets.SnippetName;
import dev.docket.snippets.SnippetQuery.FindSnippet;
import dev.docket.snippets.SnippetRight;
import dev.docket.snippets.SnippetView;
import java.util.List;
import java.util.Objects;

/** Reads off an interaction which snippet is meant, and sends what is asked of it. */
record SnippetAsking(Commands commands, Queries queries) {

  static final int COLOUR = 0xF7B731;

  static final String NAME = "name";

  /** An existing snippet. */
  static Option name(String description) {
    return Option.text(NAME, description, true).suggesting(SnippetNames.SOURCE);
  }

  static SlashSpec spec(SnippetRight right, String description, Option... options) {
    var command = right.right();
    return new SlashSpec(command.command(), description, command, true, List.of(options));
  }

  static SnippetName name(Asked asked) {
    return new SnippetName(text(asked, NAME));
  }

  static String text(Asked asked, String option) {
    return Objects.requireNonNullElse(asked.text(option), "");
  }

  static By by(Asked asked) {
    return new By(asked.guildId(), asked.actor(), asked.at());
  }

  SnippetView find(Asked asked) {
    return queries.askLatest(new FindSnippet(asked.guildId(), name(asked)));
  }

  Receipt<SnippetAnswer> send(Asked asked, SnippetCommand command) {
    return commands.send(
        command,
        Origin.of(asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId()));
  }
}
