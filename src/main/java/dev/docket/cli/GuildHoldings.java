package dev.docket.cli;

import dev.docket.cases.CaseEvent.CaseNumberAllocated;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.TextForm;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import dev.docket.sealing.GuildKeys;
import java.util.HashSet;
import java.util.Set;

/** What the log holds of one guild. */
final class GuildHoldings {

  private static final int READ_AT_ONCE = 1_000;

  private final NamedEventSerializer serializer;
  private final Set<Long> people = new HashSet<>();
  private long events;
  private long cases;
  private long texts;
  private long older;

  private GuildHoldings(NamedEventSerializer serializer) {
    this.serializer = serializer;
  }

  /** Reads the whole log. */
  static GuildHoldings read(long guildId, PostgresEventLog log, NamedEventSerializer serializer) {
    var holdings = new GuildHoldings(serializer);
    var head = log.head();
    for (var position = 0L; position < head; ) {
      var page = log.after(position, READ_AT_ONCE, TextForm.AS_STORED);
      for (var recorded : page) {
        if (recorded.event().guildId() == guildId) {
          holdings.add(recorded.event());
        }
      }
      position = page.getLast().position();
    }
    return holdings;
  }

  private void add(GuildEvent event) {
    events++;
    if (event instanceof CaseNumberAllocated) {
      cases++;
    }
    serializer.json(event, this::counted);
  }

  private String counted(PersonalText text) {
    if (GuildKeys.cover(text.stored())) {
      texts++;
      people.add(text.subjectId());
    } else if (!text.stored().equals(PersonalText.ERASED)) {
      older++;
    }
    return text.stored();
  }

  /** Texts that a version without keys of guilds wrote: to erase a guild does not reach them. */
  long older() {
    return older;
  }

  @Override
  public String toString() {
    return "%s and %s; %s about %s"
        .formatted(
            Counts.of(events, "event"),
            Counts.of(cases, "case"),
            Counts.of(texts, "text"),
            people.size() == 1 ? "1 person" : people.size() + " people");
  }
}
