package dev.docket.levels;

import dev.docket.eventlog.EventFilter;
import dev.docket.eventlog.LogSearch;
import dev.docket.levels.ImportQuery.Changed;
import dev.docket.levels.ImportQuery.ImportedPage;
import dev.docket.levels.ImportQuery.ListChangedByImports;
import dev.docket.levels.ImportQuery.ListImported;
import dev.docket.levels.ImportQuery.ListImports;
import dev.docket.levels.LevelEvent.ImportTold;
import dev.docket.levels.LevelEvent.XpImportReverted;
import dev.docket.levels.LevelEvent.XpImported;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;

/** Asks the log itself which imports there were: they are few. */
final class ImportQueries {

  private static final int AT_ONCE = 1_000;

  private final Supplier<LogSearch> search;

  /**
   * Reads imports from a log.
   *
   * @param search asked for late, as the log itself asks which events there are
   */
  ImportQueries(Supplier<LogSearch> search) {
    this.search = search;
  }

  private static EventFilter named(long guild, String name, long after) {
    var all = EventFilter.ALL;
    return new EventFilter(
        guild,
        List.of(Progress.streamsOf(guild)),
        name,
        null,
        after,
        all.upTo(),
        all.since(),
        all.until());
  }

  @QueryHandler
  ImportList handle(ListImports query) {
    var log = search.get();
    var found = new LinkedHashMap<String, ImportList.Entry>();
    log.forEachPage(
        named(query.guildId(), LevelEvent.XP_IMPORTED, 0),
        page ->
            log.recorded(page)
                .forEach(it -> {
                  var event = (XpImported) it.event();
                  found.merge(event.source().importId(), entry(event), ImportQueries::both);
                }));
    log.forEachPage(
        named(query.guildId(), LevelEvent.XP_IMPORT_REVERTED, 0),
        page ->
            log.recorded(page)
                .forEach(it -> {
                  var event = (XpImportReverted) it.event();
                  found.computeIfPresent(event.importId(), (_, entry) -> undone(entry));
                }));
    return new ImportList(new ArrayList<>(found.values()).reversed());
  }

  private static ImportList.Entry entry(XpImported event) {
    var source = event.source();
    return new ImportList.Entry(
        source.importId(),
        source.bot(),
        source.fileHash(),
        event.actorId(),
        event.at(),
        1,
        0,
        event.amount());
  }

  private static ImportList.Entry both(ImportList.Entry first, ImportList.Entry next) {
    return new ImportList.Entry(
        first.importId(),
        first.bot(),
        first.fileHash(),
        first.actorId(),
        first.at(),
        first.members() + next.members(),
        first.undone(),
        first.xp() + next.xp());
  }

  private static ImportList.Entry undone(ImportList.Entry it) {
    return new ImportList.Entry(
        it.importId(),
        it.bot(),
        it.fileHash(),
        it.actorId(),
        it.at(),
        it.members(),
        it.undone() + 1,
        it.xp());
  }

  @QueryHandler
  ImportedPage handle(ListImported query) {
    var log = search.get();
    var raw = log.list(named(query.guildId(), LevelEvent.XP_IMPORTED, query.after()), AT_ONCE);
    var users =
        log.recorded(raw).stream()
            .map(it -> (XpImported) it.event())
            .filter(it -> it.source().importId().equals(query.importId()))
            .map(XpImported::userId)
            .toList();
    return new ImportedPage(users, raw.size() < AT_ONCE ? 0 : raw.getLast().position());
  }

  @QueryHandler
  Changed handle(ListChangedByImports query) {
    var log = search.get();
    var users = new LinkedHashSet<Long>();
    for (var name : List.of(LevelEvent.XP_IMPORTED, LevelEvent.XP_IMPORT_REVERTED)) {
      log.forEachPage(
          within(query, name),
          page -> log.recorded(page).forEach(it -> users.add(((ImportTold) it.event()).userId())));
    }
    return new Changed(List.copyOf(users));
  }

  /** A stretch is short: reading it by position is cheaper than looking into all streams. */
  private static EventFilter within(ListChangedByImports stretch, String name) {
    return new EventFilter(
        stretch.guildId(), List.of(), name, null, stretch.after(), stretch.upTo(), null, null);
  }
}
