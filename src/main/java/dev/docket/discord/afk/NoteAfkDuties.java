package dev.docket.discord.afk;

import dev.docket.afk.AfkEvent;
import dev.docket.afk.AfkEvent.AfkApplied;
import dev.docket.afk.AfkEvent.AfkCleared;
import dev.docket.afk.AfkEvent.AfkEnded;
import dev.docket.afk.AfkEvent.AfkExpired;
import dev.docket.afk.AfkEvent.AfkSettled;
import dev.docket.afk.AfkEvent.AfkStarted;
import dev.docket.afk.AfkEvent.SelfTimedOut;
import dev.docket.afk.AfkEvent.SelfTimeoutFailed;
import dev.docket.afk.AfkQuery.ListAfkDuties;
import dev.docket.afk.SpellRef;
import dev.docket.duties.Duties;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Reaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Notes what Discord is owed: each member to be shown as away, and each as back. */
final class NoteAfkDuties implements Reaction, DutySweep {

  private final Duties duties;
  private final Queries queries;
  private final InstantSource clock;

  NoteAfkDuties(Duties duties, Queries queries, InstantSource clock) {
    this.duties = duties;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "note-afk-duties";
  }

  @Override
  public Class<AfkEvent> family() {
    return AfkEvent.class;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void on(Recorded recorded) {
    var event = (AfkEvent) recorded.event();
    var id = new SpellRef(event.guildId(), event.userId(), event.spell()).toString();
    var now = clock.instant();
    switch (event) {
      case AfkStarted _, SelfTimedOut _ -> duties.note(ShowAfk.SHOW, id, now);
      case AfkEnded _, AfkExpired _, SelfTimeoutFailed _ -> duties.note(ShowAfk.SETTLE, id, now);
      case AfkCleared _ -> {
        duties.note(ShowAfk.SETTLE, id, now);
        duties.note(PostAfkAct.KIND, id + "/" + recorded.position(), now);
      }
      case AfkApplied _, AfkSettled _ -> {}
    }
    if (event instanceof SelfTimedOut) {
      duties.note(PostAfkAct.KIND, id + "/" + recorded.position(), now);
    }
  }

  @Override
  public void sweep(Duties roster) {
    var now = clock.instant();
    var owed = queries.askLatest(new ListAfkDuties(now));
    roster.noteAll(ShowAfk.SHOW, ids(owed.toShow()), now);
    roster.noteAll(ShowAfk.SETTLE, ids(owed.toSettle()), now);
  }

  private static List<String> ids(List<SpellRef> refs) {
    return refs.stream().map(SpellRef::toString).toList();
  }
}
