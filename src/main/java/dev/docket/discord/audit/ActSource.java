package dev.docket.discord.audit;

import dev.docket.audit.AuditKind;
import dev.docket.audit.AuditQuery.ListActs;
import dev.docket.kernel.Queries;
import java.util.Arrays;
import java.util.List;

/** Purges, slowmode and reports for {@code /audit list}. */
record ActSource(Queries queries) implements AuditSource {

  @Override
  public List<String> kinds() {
    return Arrays.stream(AuditKind.values()).map(Enum::name).toList();
  }

  @Override
  public List<Line> list(Filter it) {
    var kind = it.kind() == null ? null : AuditKind.valueOf(it.kind());
    var query =
        new ListActs(it.guildId(), it.askerId(), kind, it.userId(), it.before(), it.limit());
    return queries.askLatest(query).entries().stream()
        .map(act -> new Line(act.position(), ActWords.line(act, it.words())))
        .toList();
  }
}
