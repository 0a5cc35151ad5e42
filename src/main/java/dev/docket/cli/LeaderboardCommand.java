package dev.docket.cli;

import dev.docket.kernel.Queries;
import dev.docket.levels.Leaderboard;
import dev.docket.levels.LevelQuery.ListTopMembers;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "leaderboard",
    mixinStandardHelpOptions = true,
    description = "Show who has most XP in a guild.")
final class LeaderboardCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--guild",
      required = true,
      converter = DiscordId.class,
      description = "The guild's id.")
  private long guild;

  @Option(
      names = "--limit",
      defaultValue = "10",
      description = "How many, 1 to 1000; ${DEFAULT-VALUE} if left out.")
  private int limit;

  @Override
  public Integer call() {
    try (var docket = Application.look()) {
      var board = docket.getBean(Queries.class).ask(new ListTopMembers(guild, 0, limit));
      print(spec.commandLine().getOut(), board);
    }
    return 0;
  }

  static void print(PrintWriter out, Leaderboard board) {
    Table.print(
        out,
        List.of("rank", "user", "level", "xp"),
        board.lines().stream()
            .map(it ->
                List.of(
                    String.valueOf(it.rank()),
                    String.valueOf(it.userId()),
                    String.valueOf(it.level()),
                    String.valueOf(it.xp())))
            .toList());
  }
}
