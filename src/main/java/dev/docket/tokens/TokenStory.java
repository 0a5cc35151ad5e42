package dev.docket.tokens;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.tokens.TokenEvent.TokenIssued;
import dev.docket.tokens.TokenEvent.TokenRevoked;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Tells who let programs in. */
final class TokenStory implements Story {

  @Override
  public Class<TokenEvent> family() {
    return TokenEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Moderator it -> List.of(TokenLedger.streamOf(it.guildId()));
      case Subject.Member _, Subject.Case _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return subject instanceof Subject.Moderator it && ((TokenEvent) event).actorId() == it.userId();
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new Count();
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      var event = (TokenEvent) recorded.event();
      return List.of(
          new Line(recorded.occurredAt(), names.apply(event.actorId()) + " " + did(event) + "."));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private static String did(TokenEvent event) {
      return switch (event) {
        case TokenIssued it ->
            "issued token %d, “%s”, for %s, until %s"
                .formatted(
                    it.number(),
                    it.name(),
                    it.scopes().stream().map(TokenScope::text).collect(Collectors.joining(", ")),
                    it.expiresAt());
        case TokenRevoked it -> "revoked token " + it.number();
      };
    }
  }

  private static final class Count implements Summary {

    private int issued;

    @Override
    public void add(GuildEvent event) {
      if (event instanceof TokenIssued) {
        issued++;
      }
    }

    @Override
    public List<String> sentences() {
      return issued == 0 ? List.of() : List.of("%d tokens issued.".formatted(issued));
    }
  }
}
