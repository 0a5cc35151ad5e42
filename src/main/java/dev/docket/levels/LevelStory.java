package dev.docket.levels;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.XpAwarded;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what members earned, many awards in one sentence. */
final class LevelStory implements Story {

  @Override
  public Class<LevelEvent> family() {
    return LevelEvent.class;
  }

  /** Cases earn no XP, and moderators earn it only for themselves. */
  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of(Progress.streamOf(it.guildId(), it.userId()));
      case Subject.Case _, Subject.Moderator _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return true;
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new ProgressSummary();
  }

  /** Awards to one member without anything else in between. */
  private record Run(long userId, int messages, long amount, Instant from, Instant to) {

    Run and(Run other) {
      return new Run(userId, messages + other.messages, amount + other.amount, from, other.to);
    }

    String earned(String name) {
      return messages == 1
          ? "%s earned %d XP with a message".formatted(name, amount)
          : "%s earned %d XP in %d messages between %s and %s"
              .formatted(name, amount, messages, Moments.words(from), Moments.words(to));
    }
  }

  private static final class Sentences implements Telling {

    private final LongFunction<String> names;
    private @Nullable Run run;

    Sentences(LongFunction<String> names) {
      this.names = names;
    }

    @Override
    public List<Line> hear(Recorded recorded) {
      var at = recorded.occurredAt();
      return switch ((LevelEvent) recorded.event()) {
        case XpAwarded e -> award(new Run(e.userId(), 1, e.amount(), at, at));
        case LevelReached e -> reached(e, at);
      };
    }

    private List<Line> award(Run next) {
      if (run != null && run.userId() == next.userId()) {
        run = run.and(next);
        return List.of();
      }
      var told = rest();
      run = next;
      return told;
    }

    private List<Line> reached(LevelReached event, Instant at) {
      var name = names.apply(event.userId());
      var level = "reached level %d with %d XP in all.".formatted(event.level(), event.xp());
      if (run == null || run.userId() != event.userId()) {
        var line = new Line(at, name + " " + level);
        return Stream.concat(rest().stream(), Stream.of(line)).toList();
      }
      var line = new Line(run.from(), run.earned(name) + ", and " + level);
      run = null;
      return List.of(line);
    }

    @Override
    public List<Line> rest() {
      if (run == null) {
        return List.of();
      }
      var line = new Line(run.from(), run.earned(names.apply(run.userId())) + ".");
      run = null;
      return List.of(line);
    }
  }

  private static final class ProgressSummary implements Summary {

    private long xp;
    private int level;

    @Override
    public void add(GuildEvent event) {
      switch ((LevelEvent) event) {
        case XpAwarded e -> xp = e.xp();
        case LevelReached e -> level = e.level();
      }
    }

    @Override
    public List<String> sentences() {
      return List.of("Level %d with %d XP.".formatted(level, xp));
    }
  }
}
