package dev.docket.membership;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.membership.MembershipEvent.GuildErased;
import dev.docket.membership.MembershipEvent.GuildJoined;
import dev.docket.membership.MembershipEvent.GuildLeft;
import dev.docket.membership.MembershipEvent.GuildRejoined;
import java.util.List;
import java.util.function.LongFunction;

/** Tells when Docket came and went, which is no part of anybody's own story. */
final class MembershipStory implements Story {

  @Override
  public Class<MembershipEvent> family() {
    return MembershipEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return List.of();
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return false;
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences();
  }

  @Override
  public Summary addUp() {
    return new LastStay();
  }

  private static String sentence(MembershipEvent event) {
    return switch (event) {
      case GuildJoined e -> "Docket joined server %d at %s.".formatted(e.guildId(), e.joinedAt());
      case GuildLeft e ->
          "Docket left server %d, where it had been since %s; what it knows of it stays."
              .formatted(e.guildId(), e.joinedAt());
      case GuildErased e ->
          "What people had written about people in server %d was erased by %s: %s."
              .formatted(e.guildId(), e.operator(), e.reason());
      case GuildRejoined e ->
          "Docket rejoined server %d at %s, and goes on where it stopped%s."
              .formatted(
                  e.guildId(),
                  e.joinedAt(),
                  e.leftAt() == null ? "; that it had left was not noticed" : "");
    };
  }

  private record Sentences() implements Telling {

    @Override
    public List<Line> hear(Recorded event) {
      return List.of(new Line(event.occurredAt(), sentence((MembershipEvent) event.event())));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }
  }

  private static final class LastStay implements Summary {

    private List<String> last = List.of();

    @Override
    public void add(GuildEvent event) {
      last = List.of(sentence((MembershipEvent) event));
    }

    @Override
    public List<String> sentences() {
      return last;
    }
  }
}
