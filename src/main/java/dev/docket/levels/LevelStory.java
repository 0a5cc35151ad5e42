package dev.docket.levels;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Moments;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.levels.LevelEvent.LevelDropped;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.MemberExcluded;
import dev.docket.levels.LevelEvent.MemberReadmitted;
import dev.docket.levels.LevelEvent.MemberRelisted;
import dev.docket.levels.LevelEvent.MemberUnlisted;
import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelEvent.XpDecayed;
import dev.docket.levels.LevelEvent.XpImportReverted;
import dev.docket.levels.LevelEvent.XpImported;
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

  /** Cases earn no XP; what moderators change by hand is told with the member. */
  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of(Progress.streamOf(it.guildId(), it.userId()));
      case Subject.Case _, Subject.Moderator _ -> List.of();
    };
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
  private record Run(
      long userId, XpSource source, int messages, long amount, Instant from, Instant to) {

    Run and(Run other) {
      return new Run(
          userId, source, messages + other.messages, amount + other.amount, from, other.to);
    }

    private String word() {
      return switch (source) {
        case MESSAGE -> "message";
        case VOICE -> "minute";
        case REACTION -> "reaction";
      };
    }

    String earned(String name) {
      return messages == 1
          ? "%s earned %d XP with a %s".formatted(name, amount, word())
          : "%s earned %d XP in %d %ss between %s and %s"
              .formatted(name, amount, messages, word(), Moments.words(from), Moments.words(to));
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
        case XpAwarded e -> award(new Run(e.userId(), e.source(), e.units(), e.amount(), at, at));
        case LevelReached e ->
            told(e.userId(), at, "reached level %d with %d XP in all", e.level(), e.xp());
        case LevelDropped e ->
            told(
                e.userId(), at, "fell from level %d to %d with %d XP", e.from(), e.level(), e.xp());
        case XpAdjusted e ->
            alone(at, names.apply(e.actorId()) + " " + adjusted(e) + because(e.reason()));
        case XpDecayed e ->
            alone(
                at,
                "%s lost %d XP by decay, due on %s (%s): %d XP in all"
                    .formatted(
                        names.apply(e.userId()),
                        -e.amount(),
                        Moments.words(e.due()),
                        e.rule(),
                        e.xp()));
        case XpImported e ->
            alone(
                at,
                "%s had %d XP at %s: %+d XP by import %s, entry %d, %d XP in all, level %d"
                    .formatted(
                        names.apply(e.userId()),
                        e.xpThere(),
                        e.source().bot(),
                        e.amount(),
                        e.source().importId(),
                        e.source().entry(),
                        e.xp(),
                        e.level()));
        case XpImportReverted e ->
            alone(
                at,
                "%s undid import %s for %s: %+d XP, %d XP in all, level %d"
                    .formatted(
                        names.apply(e.actorId()),
                        e.importId(),
                        names.apply(e.userId()),
                        e.amount(),
                        e.xp(),
                        e.level()));
        case MemberExcluded e ->
            alone(
                at,
                acted(e.actorId(), "excluded", e.userId(), "from earning XP")
                    + because(e.reason()));
        case MemberReadmitted e ->
            alone(at, acted(e.actorId(), "let", e.userId(), "earn XP again") + because(e.reason()));
        case MemberUnlisted e ->
            alone(at, names.apply(e.userId()) + " chose to be on no leaderboard");
        case MemberRelisted e ->
            alone(at, names.apply(e.userId()) + " chose to be on the leaderboard again");
      };
    }

    private String acted(long actor, String did, long user, String rest) {
      return names.apply(actor) + " " + did + " " + names.apply(user) + " " + rest;
    }

    private String adjusted(XpAdjusted event) {
      var name = names.apply(event.userId());
      var amount = Math.abs(event.amount());
      var other = event.other() == null ? "" : names.apply(event.other());
      return switch (event.kind()) {
            case ADDED -> "gave %s %d XP".formatted(name, amount);
            case REMOVED -> "took %d XP from %s".formatted(amount, name);
            case SET -> "set %s to %d XP".formatted(name, event.xp());
            case RESET -> "took all %d XP from %s".formatted(amount, name);
            case GIVEN -> "moved %d XP from %s to %s".formatted(amount, name, other);
            case RECEIVED -> "moved %d XP to %s from %s".formatted(amount, name, other);
            case UNDONE ->
                "undid adjustment %d of %s (%+d XP)"
                    .formatted(event.undoes(), name, event.amount());
          }
          + ", adjustment %d: %d XP in all".formatted(event.number(), event.xp());
    }

    private static String because(@Nullable PersonalText reason) {
      return reason == null ? "" : ": " + reason.text();
    }

    private List<Line> alone(Instant at, String text) {
      return Stream.concat(rest().stream(), Stream.of(new Line(at, text + "."))).toList();
    }

    private List<Line> award(Run next) {
      if (run != null && run.userId() == next.userId() && run.source() == next.source()) {
        run = run.and(next);
        return List.of();
      }
      var told = rest();
      run = next;
      return told;
    }

    private List<Line> told(long user, Instant at, String text, Object... details) {
      var name = names.apply(user);
      var level = text.formatted(details);
      if (run == null || run.userId() != user) {
        return alone(at, name + " " + level);
      }
      var line = new Line(run.from(), run.earned(name) + ", and " + level + ".");
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
    private boolean excluded;

    @Override
    public void add(GuildEvent event) {
      switch ((LevelEvent) event) {
        case XpAwarded e -> xp = e.xp();
        case XpAdjusted e -> xp = e.xp();
        case XpDecayed e -> xp = e.xp();
        case XpImported e -> {
          xp = e.xp();
          level = e.level();
        }
        case XpImportReverted e -> {
          xp = e.xp();
          level = e.level();
        }
        case LevelReached e -> level = e.level();
        case LevelDropped e -> level = e.level();
        case MemberExcluded _ -> excluded = true;
        case MemberReadmitted _ -> excluded = false;
        case MemberUnlisted _, MemberRelisted _ -> {}
      }
    }

    @Override
    public List<String> sentences() {
      var sum = "Level %d with %d XP.".formatted(level, xp);
      return excluded ? List.of(sum, "Excluded from earning more.") : List.of(sum);
    }
  }
}
