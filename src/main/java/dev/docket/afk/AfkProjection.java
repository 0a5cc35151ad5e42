package dev.docket.afk;

import dev.docket.afk.AfkEvent.AfkApplied;
import dev.docket.afk.AfkEvent.AfkCleared;
import dev.docket.afk.AfkEvent.AfkEnded;
import dev.docket.afk.AfkEvent.AfkExpired;
import dev.docket.afk.AfkEvent.AfkSettled;
import dev.docket.afk.AfkEvent.AfkStarted;
import dev.docket.afk.AfkEvent.SelfTimedOut;
import dev.docket.afk.AfkEvent.SelfTimeoutFailed;
import dev.docket.afk.AfkTables.ChangeRow;
import dev.docket.afk.AfkTables.SpellRow;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/afk}. */
final class AfkProjection implements Projection {

  static final ReadModel AFK = new ReadModel("afk", 1);

  @Override
  public ReadModel readModel() {
    return AFK;
  }

  @Override
  public Class<AfkEvent> family() {
    return AfkEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new AfkFold(new AfkTables(tables), new ArrayList<>(), new LinkedHashMap<>());
  }

  private record AfkFold(AfkTables tables, List<SpellRow> spells, Map<SpellRef, ChangeRow> changes)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      switch ((AfkEvent) recorded.event()) {
        case AfkStarted e ->
            spells.add(
                new SpellRow(
                    e.guildId(),
                    e.userId(),
                    e.spell(),
                    recorded.position(),
                    AfkState.STARTED,
                    e.at(),
                    e.until(),
                    e.permanent(),
                    false,
                    stored(e.reason()),
                    stored(e.nickname()),
                    e.marked().stored()));
        case SelfTimedOut e ->
            spells.add(
                new SpellRow(
                    e.guildId(),
                    e.userId(),
                    e.spell(),
                    recorded.position(),
                    AfkState.STARTED,
                    e.at(),
                    e.until(),
                    false,
                    true,
                    stored(e.reason()),
                    stored(e.nickname()),
                    e.marked().stored()));
        case AfkApplied e -> change(e, AfkState.AWAY, null, null);
        case SelfTimeoutFailed e -> change(e, AfkState.ENDED, AfkEnding.REFUSED, e.cause());
        case AfkEnded e ->
            change(e, AfkState.ENDED, e.byMessage() ? AfkEnding.WROTE : AfkEnding.ASKED, null);
        case AfkExpired e -> change(e, AfkState.ENDED, AfkEnding.EXPIRED, null);
        case AfkCleared e ->
            change(
                new ChangeRow(
                    e.guildId(),
                    e.userId(),
                    e.spell(),
                    AfkState.ENDED,
                    AfkEnding.CLEARED,
                    e.moderatorId(),
                    stored(e.reason()),
                    e.at(),
                    recorded.position(),
                    null));
        case AfkSettled e -> change(e, AfkState.SETTLED, null, null);
      }
    }

    private void change(
        AfkEvent e, AfkState state, @Nullable AfkEnding ending, @Nullable String cause) {
      change(
          new ChangeRow(
              e.guildId(), e.userId(), e.spell(), state, ending, null, null, null, null, cause));
    }

    private void change(ChangeRow row) {
      changes.merge(new SpellRef(row.guildId(), row.userId(), row.spell()), row, ChangeRow::then);
    }

    private static @Nullable String stored(@Nullable PersonalText text) {
      return text == null ? null : text.stored();
    }

    @Override
    public int held() {
      return spells.size() + changes.size();
    }

    @Override
    public void write() {
      tables.save(spells, changes.values());
    }
  }
}
