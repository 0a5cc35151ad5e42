package dev.docket.cli;

import dev.docket.kernel.AsOf;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelQuery.ListTopMembers;
import dev.docket.levels.LevelRefusal;
import dev.docket.levels.RankView;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "levels",
    mixinStandardHelpOptions = true,
    description = "Look at levels.",
    subcommands = {LevelsCommand.Past.class, LevelsWhatIf.class, LevelsImport.class})
final class LevelsCommand extends CommandGroup {

  @Command(
      name = "as-of",
      mixinStandardHelpOptions = true,
      description = "Show the leaderboard, or one member's rank, as of a point in the past.")
  static final class Past implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private PastOption past = new PastOption();

    @Option(
        names = "--guild",
        required = true,
        converter = DiscordId.class,
        description = "The guild's id.")
    private long guild;

    @Option(
        names = "--user",
        converter = DiscordId.class,
        description = "Only the rank of this user id.")
    private @Nullable Long user;

    @Option(
        names = "--limit",
        defaultValue = "10",
        description = "How many of the leaderboard, 1 to 1000; ${DEFAULT-VALUE} if left out.")
    private int limit;

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var out = spec.commandLine().getOut();
        var queries = docket.getBean(Queries.class);
        var position = past.position(docket);
        if (user == null) {
          var board = queries.askAsOf(new ListTopMembers(guild, 0, limit), position);
          out.println(PastOption.says(docket, position));
          LeaderboardCommand.print(out, board);
        } else {
          var rank = rank(docket, user, position);
          out.println(PastOption.says(docket, position));
          out.printf(
              "User %d was rank %d of %d: level %d with %d XP.%n",
              user, rank.rank(), rank.members(), rank.level(), rank.xp());
        }
        out.flush();
      }
      return 0;
    }

    private RankView rank(ApplicationContext docket, long user, AsOf.Position position) {
      try {
        return docket.getBean(Queries.class).askAsOf(new FindRank(guild, user), position);
      } catch (Refused e) {
        throw e.refusal() == LevelRefusal.NO_XP_YET
            ? PastOption.notYet(
                "User %d had no XP in guild %d".formatted(user, guild), docket, position)
            : e;
      }
    }
  }
}
