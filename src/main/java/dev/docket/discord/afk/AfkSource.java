package dev.docket.discord.afk;

import dev.docket.afk.AfkActKind;
import dev.docket.afk.AfkQuery.ListAfkActs;
import dev.docket.discord.audit.AuditSource;
import dev.docket.kernel.Queries;
import java.util.Arrays;
import java.util.List;

/** Self-timeouts and what moderators ended for {@code /audit list}. */
record AfkSource(Queries queries) implements AuditSource {

  @Override
  public List<String> kinds() {
    return Arrays.stream(AfkActKind.values()).map(Enum::name).toList();
  }

  @Override
  public List<Line> list(Filter it) {
    var kind = it.kind() == null ? null : AfkActKind.valueOf(it.kind());
    var query = new ListAfkActs(it.guildId(), kind, it.userId(), it.before(), it.limit());
    return queries.askLatest(query).acts().stream()
        .map(act -> new Line(act.position(), AfkWords.line(act, it.words())))
        .toList();
  }
}
