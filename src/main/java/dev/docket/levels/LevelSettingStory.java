package dev.docket.levels;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.levels.LevelSettingEvent.BoardCleared;
import dev.docket.levels.LevelSettingEvent.BoardRestored;
import dev.docket.levels.LevelSettingEvent.SeasonEnded;
import dev.docket.levels.LevelSettingEvent.SeasonStarted;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Tells how a guild's level settings came about. */
final class LevelSettingStory implements Story {

  @Override
  public Class<LevelSettingEvent> family() {
    return LevelSettingEvent.class;
  }

  /** What is settled concerns nobody alone, but it is somebody's act. */
  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Moderator it -> List.of(LevelSettings.streamOf(it.guildId()));
      case Subject.Case _, Subject.Member _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return subject instanceof Subject.Moderator it
        && ((LevelSettingEvent) event).actorId() == it.userId();
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new SettingsSummary(new TreeMap<>());
  }

  private static String name(LevelSettingChange change) {
    var kind = change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return (kind + " " + change.name().toLowerCase(Locale.ROOT)).strip();
  }

  private static String value(@Nullable String value) {
    return value == null ? "Docket's own" : "“" + value.replaceAll("\\s*\\R\\s*", " ") + "”";
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      var event = (LevelSettingEvent) recorded.event();
      var text = names.apply(event.actorId()) + " " + did(event) + ".";
      return List.of(new Line(recorded.occurredAt(), text));
    }

    private static String did(LevelSettingEvent event) {
      if (event instanceof BoardCleared it) {
        return "cleared the leaderboard: everyone begins at 0 XP on board " + it.board();
      }
      if (event instanceof BoardRestored it) {
        return "restored the leaderboard: board %d counts again, with board %d in it"
            .formatted(it.board(), it.before());
      }
      if (event instanceof SeasonStarted it) {
        return "started season %d, “%s”".formatted(it.number(), it.name());
      }
      if (event instanceof SeasonEnded it) {
        return "ended season %d, “%s”".formatted(it.number(), it.name());
      }
      var change = LevelSettingChange.of(event);
      return "changed the %s of levels from %s to %s"
          .formatted(name(change), value(change.before()), value(change.after()));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }
  }

  private record SettingsSummary(TreeMap<String, String> settings) implements Summary {

    @Override
    public void add(GuildEvent event) {
      var change = LevelSettingChange.of((LevelSettingEvent) event);
      if (change.after() == null) {
        settings.remove(name(change));
      } else {
        settings.put(name(change), change.after());
      }
    }

    @Override
    public List<String> sentences() {
      return settings.isEmpty()
          ? List.of("Levels are as Docket has them.")
          : settings.entrySet().stream()
              .map(it -> "The %s is %s.".formatted(it.getKey(), it.getValue()))
              .toList();
    }
  }
}
