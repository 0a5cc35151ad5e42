package dev.docket.snippets;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.snippets.SnippetEvent.SnippetAliased;
import dev.docket.snippets.SnippetEvent.SnippetCreated;
import dev.docket.snippets.SnippetEvent.SnippetDeleted;
import dev.docket.snippets.SnippetEvent.SnippetEdited;
import dev.docket.snippets.SnippetEvent.SnippetLocked;
import dev.docket.snippets.SnippetEvent.SnippetRestored;
import dev.docket.snippets.SnippetEvent.SnippetUnlocked;
import dev.docket.snippets.SnippetEvent.SnippetUsed;
import dev.docket.snippets.SnippetEvent.VersionRestored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Tells what happened to a guild's snippets. */
final class SnippetStory implements Story {

  @Override
  public Class<SnippetEvent> family() {
    return SnippetEvent.class;
  }

  /** A snippet concerns nobody alone, but it is somebody's act. */
  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Moderator it -> List.of(Snippet.streamsOf(it.guildId()));
      case Subject.Case _, Subject.Member _ -> List.of();
    };
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new SnippetSummary(new ArrayList<>());
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      var who = names.apply(recorded.origin().actorId());
      var text = who + " " + did((SnippetEvent) recorded.event()) + ".";
      return List.of(new Line(recorded.occurredAt(), text));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private String did(SnippetEvent event) {
      var name = "“" + event.name() + "”";
      return switch (event) {
        case SnippetCreated e -> "wrote the snippet %s: %s".formatted(name, quoted(e.content()));
        case SnippetAliased e -> "made %s an alias of “%s”".formatted(name, e.target());
        case SnippetEdited e ->
            "made version %d of the snippet %s: %s"
                .formatted(e.version(), name, quoted(e.content()));
        case VersionRestored e ->
            "went back to version %d of the snippet %s".formatted(e.restoredVersion(), name);
        case SnippetDeleted _ -> "deleted the snippet " + name;
        case SnippetRestored _ -> "restored the snippet " + name;
        case SnippetLocked e ->
            "locked the snippet %s of %s".formatted(name, names.apply(e.authorId()));
        case SnippetUnlocked e ->
            "unlocked the snippet %s of %s".formatted(name, names.apply(e.authorId()));
        case SnippetUsed _ -> "used the snippet " + name;
      };
    }

    private static String quoted(String text) {
      return "“" + text.replaceAll("\\s*\\R\\s*", " ") + "”";
    }
  }

  /** Of what a name stands for, and of how often it was used: each is a stream of its own. */
  private record SnippetSummary(List<SnippetEvent> events) implements Summary {

    @Override
    public void add(GuildEvent event) {
      events.add((SnippetEvent) event);
    }

    @Override
    public List<String> sentences() {
      var uses = events.stream().filter(SnippetUsed.class::isInstance).count();
      if (uses > 0) {
        return List.of("It was used %d times.".formatted(uses));
      }
      var state = new SnippetState();
      events.forEach(state::evolve);
      var alias = state.alias();
      if (!state.isTaken()) {
        return List.of("There is no such snippet.");
      }
      return List.of(
          alias == null
              ? "It is at version %d.".formatted(state.latestVersion())
              : "It is an alias of “%s”.".formatted(alias.name()),
          state.isLocked() ? "It is locked." : "It is not locked.");
    }
  }
}
