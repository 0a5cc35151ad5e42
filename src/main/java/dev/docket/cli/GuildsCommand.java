package dev.docket.cli;

import dev.docket.kernel.Queries;
import dev.docket.membership.MembershipQuery.ListMemberships;
import dev.docket.membership.MembershipView;
import dev.docket.membership.RetentionSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "guilds",
    mixinStandardHelpOptions = true,
    description = "Look at the guilds that Docket is or was in.",
    subcommands = GuildsCommand.Listing.class)
final class GuildsCommand extends CommandGroup {

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "List every guild that Docket is in, or was in and has left; what it knows of them stays.",
        "Where docket.retention.after-leaving is set, it says until when to keep that. Nothing is"
            + " erased by itself: privacy erase-guild does it."
      })
  static final class Listing implements Callable<Integer> {

    private static final List<String> HEADER =
        List.of("guild", "state", "joined", "left", "stays", "keep until");

    @Spec private CommandSpec spec;

    @Option(names = "--left", description = "Only guilds that Docket has left.")
    private boolean left;

    @Option(names = "--due", description = "Only guilds whose time to be kept is over.")
    private boolean onlyDue;

    @Option(names = "--json", description = "Print each guild as a line of JSON.")
    private boolean json;

    /**
     * A guild.
     *
     * @param guild as text, for ids are larger than the numbers of many readers of JSON
     * @param overdue whether the time to keep it is over
     * @param erased when its texts were erased, if they were since Docket left
     */
    record Row(
        String guild,
        String state,
        Instant firstJoined,
        Instant joined,
        @Nullable Instant left,
        int stays,
        @Nullable Instant keepUntil,
        boolean overdue,
        @Nullable Instant erased) {

      static Row of(MembershipView it, RetentionSettings retention, Instant now) {
        var due = retention.due(it).orElse(null);
        return new Row(
            String.valueOf(it.guildId()),
            it.leftAt() == null ? "present" : "left",
            it.firstJoinedAt(),
            it.joinedAt(),
            it.leftAt(),
            it.stays(),
            due,
            due != null && !due.isAfter(now),
            it.isErased() ? it.erasedAt() : null);
      }

      List<String> cells() {
        return List.of(
            guild,
            state,
            joined.toString(),
            left == null ? "" : left.toString(),
            String.valueOf(stays),
            kept());
      }

      private String kept() {
        if (erased != null) {
          return "erased " + erased;
        }
        return keepUntil == null ? "for ever" : keepUntil + (overdue ? " (over)" : "");
      }
    }

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var now = docket.getBean(Clock.class).instant();
        var retention = docket.getBean(RetentionSettings.class);
        var rows =
            docket.getBean(Queries.class).askLatest(new ListMemberships()).guilds().stream()
                .filter(it -> !left || it.leftAt() != null)
                .map(it -> Row.of(it, retention, now))
                .filter(it -> !onlyDue || it.overdue())
                .toList();
        var out = spec.commandLine().getOut();
        if (json) {
          rows.forEach(it -> out.println(JsonMapper.shared().writeValueAsString(it)));
        } else {
          Table.print(out, HEADER, rows.stream().map(Row::cells).toList());
        }
      }
      return 0;
    }
  }
}
