package dev.docket.cli;

import dev.docket.discord.Words;
import dev.docket.discord.levels.WhatIfPlot;
import dev.docket.kernel.Queries;
import dev.docket.levels.Award;
import dev.docket.levels.Proposal;
import dev.docket.levels.WhatIf;
import dev.docket.levels.WhatIfQuery.ReplayAwards;
import dev.docket.levels.XpSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description = {
      "Show who would have which level, had other terms always been so. Nothing is changed;",
      "/level whatif shows the same at Discord, and applies it."
    })
final class LevelsWhatIf implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern AWARD =
      Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?(?:/(\\d{1,5})s?)?");

  @Spec private CommandSpec spec;

  @Option(
      names = "--guild",
      required = true,
      converter = DiscordId.class,
      description = "The guild's id.")
  private long guild;

  @Option(names = "--curve", description = "For example 'tux 2', mee6, 'polynomial 1 50 100 0'.")
  private @Nullable String curve;

  @Option(
      names = "--award",
      paramLabel = "SOURCE=LEAST[-MOST][/COOLDOWN]",
      description = "What a source earns, for example message=15-25/60s.")
  private Map<XpSource, String> awards = Map.of();

  @Option(
      names = "--multiplier",
      paramLabel = "CHANNEL=PERCENT",
      converter = {DiscordId.class, Percent.class},
      description = "What a channel multiplies XP by.")
  private Map<Long, Integer> multipliers = Map.of();

  @Option(
      names = "--exclude",
      paramLabel = "CHANNEL",
      converter = DiscordId.class,
      description = "Where nobody earns XP.")
  private List<Long> excluded = List.of();

  @Option(names = "--cap", description = "XP that a member earns a day at most.")
  private @Nullable Long cap;

  @Option(
      names = "--limit",
      defaultValue = "10",
      description = "How many members to name, 1 to 1000; ${DEFAULT-VALUE} if left out.")
  private int limit;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the members on each level, now and then, as a new PNG.")
  private @Nullable Path plot;

  /** An option with two converters takes none of the usual ones. */
  static final class Percent implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return new Numbers<>(Integer::valueOf).convert(text);
    }
  }

  @Override
  public Integer call() throws IOException {
    var proposal =
        new Proposal(
            curve,
            awards(),
            multipliers,
            excluded.stream().distinct().collect(Collectors.toMap(it -> it, _ -> true)),
            cap);
    try (var docket = Application.look()) {
      var found = docket.getBean(Queries.class).ask(new ReplayAwards(guild, proposal, limit));
      var out = spec.commandLine().getOut();
      if (json) {
        out.println(JSON.writeValueAsString(found));
      } else {
        print(out, found);
      }
      if (plot != null) {
        NewFile.write(plot, WhatIfPlot.draw(found, Words.ENGLISH).png());
      }
      out.flush();
    }
    return 0;
  }

  private Map<XpSource, Award> awards() {
    var read = new HashMap<XpSource, Award>();
    awards.forEach((source, text) -> read.put(source, award(text)));
    return read;
  }

  private static Award award(String text) {
    var matcher = AWARD.matcher(text);
    if (!matcher.matches()) {
      throw new BadInput("--award must be as message=20 or message=15-25/60s, not " + text);
    }
    var least = Integer.parseInt(matcher.group(1));
    var most = matcher.group(2) == null ? least : Integer.parseInt(matcher.group(2));
    var cooldown = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return new Award(least, most, cooldown, 0);
  }

  private static void print(PrintWriter out, WhatIf found) {
    out.printf(
        "%s judged again for %s on the curve %s: %d up, %d down, %d unchanged.%n",
        Counts.of(found.awards(), "award"),
        Counts.of(found.members(), "member"),
        found.curve(),
        found.up(),
        found.down(),
        found.unchanged());
    if (!found.differs()) {
      out.println("These are the guild's terms already.");
    } else if (!found.atOnce()) {
      out.println(
          "That is what would have been; once applied, all but the curve counts from then on.");
    }
    out.println();
    Table.print(
        out,
        List.of("user", "level", "then", "xp", "then"),
        found.moves().stream()
            .map(it -> row(it.userId(), it.level(), it.newLevel(), it.xp(), it.newXp()))
            .toList());
    out.println();
    Table.print(
        out,
        List.of("role", "level", "won", "lost"),
        found.roles().stream()
            .map(it -> row(it.roleId(), it.level(), it.won(), it.lost()))
            .toList());
  }

  private static List<String> row(long... cells) {
    return Arrays.stream(cells).mapToObj(String::valueOf).toList();
  }
}
