package dev.docket.afk;

import dev.docket.afk.AfkEvent.AfkApplied;
import dev.docket.afk.AfkEvent.AfkCleared;
import dev.docket.afk.AfkEvent.AfkEnded;
import dev.docket.afk.AfkEvent.AfkExpired;
import dev.docket.afk.AfkEvent.AfkSettled;
import dev.docket.afk.AfkEvent.AfkStarted;
import dev.docket.afk.AfkEvent.SelfTimedOut;
import dev.docket.afk.AfkEvent.SelfTimeoutFailed;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Moments;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Tells when members were AFK. */
final class AfkStory implements Story {

  @Override
  public Class<AfkEvent> family() {
    return AfkEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of(Afk.streamOf(it.guildId(), it.userId()));
      case Subject.Moderator it -> List.of("afk/" + it.guildId() + "/");
      case Subject.Case _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return switch (subject) {
      case Subject.Moderator it -> event instanceof AfkCleared e && e.moderatorId() == it.userId();
      case Subject.Member _, Subject.Case _ -> true;
    };
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new Times();
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      var event = (AfkEvent) recorded.event();
      var text = did(names.apply(event.userId()), event);
      return List.of(new Line(recorded.occurredAt(), text + "."));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private String did(String name, AfkEvent event) {
      return switch (event) {
        case AfkStarted e -> name + " went AFK" + until(e.until()) + because(e.reason());
        case SelfTimedOut e ->
            name + " had themselves timed out" + until(e.until()) + because(e.reason());
        case AfkApplied _ -> "Discord shows that " + name + " is AFK";
        case SelfTimeoutFailed e -> "Discord did not time " + name + " out: " + e.cause();
        case AfkEnded e -> name + (e.byMessage() ? " wrote, and is back" : " is back");
        case AfkExpired _ -> "The time of " + name + " being AFK was up";
        case AfkCleared e ->
            "%s ended that %s is AFK%s"
                .formatted(names.apply(e.moderatorId()), name, because(e.reason()));
        case AfkSettled _ -> "Discord shows that " + name + " is back";
      };
    }

    private static String until(@Nullable Instant until) {
      return until == null ? "" : " until " + Moments.words(until);
    }

    private static String because(@Nullable PersonalText reason) {
      return reason == null ? "" : ": “" + reason.text() + "”";
    }
  }

  private static final class Times implements Summary {

    private @Nullable Spell latest;

    @Override
    public void add(GuildEvent event) {
      latest = Spell.after(latest, (AfkEvent) event);
    }

    @Override
    public List<String> sentences() {
      var spell = latest;
      return spell == null
          ? List.of()
          : List.of(
              "AFK %d times%s.".formatted(spell.number(), spell.isAway() ? ", and is now" : ""));
    }
  }
}
