package dev.docket.levels;

import dev.docket.eventlog.EventFilter;
import dev.docket.eventlog.LogSearch;
import dev.docket.eventlog.StoredEvent;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Origin;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.WhatIfQuery.ReplayAwards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;

/** Asks the log itself: no read model knows what an award was rolled by. */
final class WhatIfQueries {

  private static final int MOST = 1_000;

  private final Supplier<LogSearch> search;
  private final SettledTerms.Usual usual;

  /**
   * Replays from a log.
   *
   * @param search asked for late, as the log itself asks which events there are
   */
  WhatIfQueries(Supplier<LogSearch> search, SettledTerms.Usual usual) {
    this.search = search;
    this.usual = usual;
  }

  @QueryHandler
  WhatIf handle(ReplayAwards query) {
    Award.inRange("members", query.most(), 1, MOST);
    var guild = query.guildId();
    var log = search.get();
    var upTo = EventFilter.ALL.between(0, log.lastUpTo(EventFilter.ALL));
    var settled = new ArrayList<StoredEvent>();
    log.forEachPage(
        upTo.in(List.of(LevelSettings.streamOf(guild))), it -> settled.addAll(log.recorded(it)));
    var present = new LaidTerms(settled, List.of());
    var by = new By(guild, new Actor(Origin.DOCKET, true, 0, 0, Set.of()), Instant.EPOCH);
    var changes = query.proposal().checked().changes(present.then(present.latest()), by);
    var replay =
        new WhatIfReplay(new LaidTerms(settled, changes), usual, query.proposal(), query.most());
    log.forEachPageByStream(
        upTo.in(List.of(Progress.streamsOf(guild))),
        page -> log.recorded(page).forEach(replay::add));
    return replay.answer();
  }
}
