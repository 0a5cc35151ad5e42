package dev.docket.eventlog;

import dev.docket.eventlog.UnitOfEvents.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Command ids and places in streams that are taken, in the log or by a batch's earlier units. */
record Taken(Set<String> commands, Set<String> places) {

  private static final String TAKEN_COMMANDS =
      """
      select c.guild_id || '/' || c.command_id
      from command c
      join unnest(cast(:guilds as bigint[]), cast(:commands as text[])) as k (guild_id, command_id)
        using (guild_id, command_id)
      """;

  private static final String TAKEN_PLACES =
      """
      select e.stream || '/' || e.sequence
      from event e
      join unnest(cast(:streams as text[]), cast(:sequences as bigint[])) as k (stream, sequence)
        using (stream, sequence)
      """;

  static Taken none() {
    return new Taken(new HashSet<>(), new HashSet<>());
  }

  /** Which of these units the log has no room for any more, as it stands now. */
  static Taken of(JdbcClient jdbc, List<UnitOfEvents> units) {
    var commanded = units.stream().filter(it -> it.command() != null).toList();
    var entries = units.stream().flatMap(it -> it.entries().stream()).toList();
    var commands =
        jdbc.sql(TAKEN_COMMANDS)
            .param("guilds", commanded.stream().mapToLong(UnitOfEvents::guildId).toArray())
            .param(
                "commands", commanded.stream().map(UnitOfEvents::commandId).toArray(String[]::new))
            .query(String.class)
            .set();
    var places =
        jdbc.sql(TAKEN_PLACES)
            .param("streams", entries.stream().map(Entry::stream).toArray(String[]::new))
            .param("sequences", entries.stream().mapToLong(Entry::sequence).toArray())
            .query(String.class)
            .set();
    return new Taken(new HashSet<>(commands), new HashSet<>(places));
  }

  boolean hasCommandOf(UnitOfEvents unit) {
    return unit.command() != null && commands.contains(commandKey(unit));
  }

  boolean hasPlaceOf(UnitOfEvents unit) {
    return unit.entries().stream().anyMatch(it -> places.contains(placeKey(it)));
  }

  void add(UnitOfEvents unit) {
    if (unit.command() != null) {
      commands.add(commandKey(unit));
    }
    unit.entries().forEach(it -> places.add(placeKey(it)));
  }

  private static String commandKey(UnitOfEvents unit) {
    return unit.guildId() + "/" + unit.commandId();
  }

  private static String placeKey(Entry entry) {
    return entry.stream() + "/" + entry.sequence();
  }
}
