package dev.docket.duties;

import dev.docket.kernel.Command;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.readmodels.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a command when a time comes that an event named; whether it still counts, the log says.
 * What a crash or a restored backup kept from being noted, a sweep of the read model notes.
 */
public abstract class Alarm implements Reaction, DutyHandler, DutySweep {

  /** How far a node's clock is trusted to be from the database's. */
  protected static final Duration CLOCKS_APART = Duration.ofMillis(250);

  private final Duties duties;
  private final Commands commands;
  private final InstantSource clock;

  protected Alarm(Duties duties, Commands commands, InstantSource clock) {
    this.duties = duties;
    this.commands = commands;
    this.clock = clock;
  }

  /** The duties that are overdue, as ids. */
  protected abstract Collection<String> overdue(Instant now);

  /** The command by which a duty is done; it is decided by the database's time. */
  protected abstract Command<?> command(String id, Instant now);

  /** How long to wait after a refusal; empty if the duty is then done. */
  protected abstract Optional<Duration> pause(Refusal refusal);

  protected final void note(String id, @Nullable Instant due) {
    if (due != null) {
      duties.note(kind(), id, due);
    }
  }

  @Override
  public final Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public final void sweep(Duties roster) {
    roster.noteAll(kind(), overdue(clock.instant()), clock.instant());
  }

  @Override
  public final Optional<Instant> perform(String id, boolean again) {
    try {
      commands.send(
          command(id, duties.now()), Origin.following(id, Source.POLICY, kind() + "/" + id));
      return Optional.empty();
    } catch (Refused e) {
      return pause(e.refusal()).map(clock.instant()::plus);
    }
  }
}
