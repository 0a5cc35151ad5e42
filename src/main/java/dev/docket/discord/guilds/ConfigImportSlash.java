package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Attachments;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Confirmation;
import dev.docket.discord.Furnishings;
import dev.docket.discord.Replies;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ReplaceSettings;
import dev.docket.guilds.GuildQuery.FindSettingValues;
import dev.docket.guilds.GuildRefusal;
import dev.docket.guilds.SettingKey;
import dev.docket.guilds.SettingKind;
import dev.docket.guilds.SettingRight;
import dev.docket.guilds.SettingValues;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /config import}: all settings as a file says, or none of them, after a preview. */
final class ConfigImportSlash implements SlashCommand, Confirmable {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_LINES = 20;

  /** Leaves room for how many more there are: none is left out of a preview unsaid. */
  private static final int LONGEST_TEXT = 3_900;

  private final Commands commands;
  private final Queries queries;
  private final Unfit unfit;
  private final Attachments attachments;
  private final Predicate<String> isCommand;
  private final Previewed previewed = new Previewed();

  ConfigImportSlash(
      Commands commands,
      Queries queries,
      Furnishings furnishings,
      Attachments attachments,
      Predicate<String> isCommand) {
    this.commands = commands;
    this.queries = queries;
    this.unfit = new Unfit(furnishings);
    this.attachments = attachments;
    this.isCommand = isCommand;
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "config import",
        "Replace all settings by those of a file, after a preview",
        right(),
        true,
        List.of(Option.attachment("file", "One that /config export wrote, at most 1 MiB", true)));
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public Right right() {
    return SettingRight.ALL.right();
  }

  @Override
  public Reply handle(Asked asked) {
    var words = asked.words();
    var guild = asked.guildId();
    var file = SettingFile.read(fetched(asked));
    var wanted = file.values();
    var current = queries.askLatest(new FindSettingValues(guild));
    var problems = problems(guild, file, current, words);
    if (!problems.isEmpty()) {
      return card(words.say("setting.import-not"), problems, words);
    }
    var differences = current.to(wanted);
    if (differences.isEmpty()) {
      return Reply.of(words.say("setting.import-same"));
    }
    previewed.keep(guild, wanted);
    var lines = SettingWords.lines(differences, words).lines().toList();
    return Confirmation.ask(
        this,
        asked,
        card(words.say("setting.import-what", differences.size()), lines, words),
        wanted.mark() + ":" + current.mark());
  }

  private byte[] fetched(Asked asked) {
    var file =
        asked.attachment("file").orElseThrow(() -> Refused.because(GuildRefusal.FILE_IS_MISSING));
    if (file.size() > MOST_BYTES) {
      throw Refused.because(GuildRefusal.FILE_TOO_LONG, MOST_BYTES);
    }
    return attachments
        .fetch(file, MOST_BYTES)
        .orElseThrow(() -> Refused.because(GuildRefusal.FILE_IS_MISSING));
  }

  private List<String> problems(
      long guildId, SettingFile file, SettingValues current, Words words) {
    var problems = new TreeMap<SettingKey, Refused>(unknownCommands(file.values()));
    problems.putAll(file.values().problems(guildId));
    var sound =
        current.to(file.values()).stream().filter(it -> !problems.containsKey(it.key())).toList();
    problems.putAll(unfit.of(guildId, sound));
    return Stream.concat(
            file.problems().stream().map(it -> "❌ " + Replies.words(it, words)),
            Unfit.lines(problems, words).stream())
        .toList();
  }

  private Map<SettingKey, Refused> unknownCommands(SettingValues values) {
    return values.values().keySet().stream()
        .filter(it -> it.kind() == SettingKind.COMMAND_LEVEL && !isCommand.test(it.name()))
        .collect(
            Collectors.toMap(
                it -> it, it -> Refused.because(GuildRefusal.UNKNOWN_COMMAND, it.name())));
  }

  private static Reply card(String head, List<String> lines, Words words) {
    var text = new StringBuilder(head);
    var shown = 0;
    for (var line : lines.stream().limit(MOST_LINES).toList()) {
      if (text.length() + line.length() > LONGEST_TEXT) {
        break;
      }
      text.append('\n').append(line);
      shown++;
    }
    var more = lines.size() - shown;
    return Reply.of(
        new Reply.Card(
            words.say("setting.import"),
            more > 0 ? text + "\n" + words.say("setting.import-more", more) : text.toString(),
            ConfigDiffSlash.COLOUR,
            List.of()));
  }

  @Override
  public Reply carryOut(Confirmed confirmed) {
    var guild = confirmed.guildId();
    var words = confirmed.words();
    var marks = confirmed.what().split(":", 2);
    var wanted = previewed.find(guild, marks[0]);
    var current = queries.askLatest(new FindSettingValues(guild));
    var problems = unfit.of(guild, current.to(wanted));
    if (!problems.isEmpty()) {
      return card(words.say("setting.import-not"), Unfit.lines(problems, words), words);
    }
    commands.send(
        new ReplaceSettings(
            new By(guild, confirmed.actor(), confirmed.at()), wanted, marks[marks.length - 1]),
        Origin.of(
            confirmed.actor().userId(), Source.DISCORD, confirmed.commandId() + "/" + name()));
    return Reply.of("✅ " + words.say("setting.imported"));
  }
}
