package dev.docket.privacy;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.privacy.PrivacyEvent.SubjectErased;
import java.util.List;
import java.util.function.LongFunction;

/** Tells what became of the texts about a person. */
final class PrivacyStory implements Story {

  @Override
  public Class<PrivacyEvent> family() {
    return PrivacyEvent.class;
  }

  /** An erasure is asked for outside of guilds, so it is no moderator's act. */
  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of(dev.docket.privacy.Subject.streamOf(it.userId()));
      case Subject.Case _, Subject.Moderator _ -> List.of();
    };
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new ErasureSummary();
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      return switch ((PrivacyEvent) recorded.event()) {
        case SubjectErased e ->
            List.of(
                new Line(
                    e.at(),
                    "The texts about %s were erased, in every guild."
                        .formatted(names.apply(e.subjectId()))));
      };
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }
  }

  private static final class ErasureSummary implements Summary {

    private int times;

    @Override
    public void add(GuildEvent event) {
      switch ((PrivacyEvent) event) {
        case SubjectErased _ -> times++;
      }
    }

    @Override
    public List<String> sentences() {
      return List.of("The texts were erased %d times.".formatted(times));
    }
  }
}
