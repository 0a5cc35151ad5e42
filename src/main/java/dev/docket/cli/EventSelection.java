package dev.docket.cli;

import dev.docket.eventlog.EventFilter;
import dev.docket.eventlog.NamedEventSerializer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which events are wanted. */
final class EventSelection {

  @Option(names = "--guild", description = "Only events of this guild id.")
  private @Nullable Long guild;

  @Option(
      names = "--stream",
      description =
          "Only events of this stream, such as case-ledger/1; progress/1/ means all below.")
  private @Nullable String stream;

  @Option(names = "--type", description = "Only events of this name, such as level.xp-awarded.")
  private @Nullable String type;

  @Option(names = "--actor", description = "Only what this user id did; 0 is Docket itself.")
  private @Nullable Long actor;

  EventFilter filter() {
    if (stream != null && stream.isBlank()) {
      throw new BadInput("--stream is empty");
    }
    return new EventFilter(
        guild,
        stream == null ? List.of() : List.of(stream),
        type,
        actor,
        0,
        Long.MAX_VALUE,
        null,
        null);
  }

  /** A name that neither the log nor this version knows is a slip of the pen. */
  void mustKnowType(NamedEventSerializer names) {
    if (type != null && !names.eventNames().contains(type)) {
      throw new BadInput(
          "there is no event named '%s'; there are %s"
              .formatted(type, String.join(", ", names.eventNames())));
    }
  }
}
