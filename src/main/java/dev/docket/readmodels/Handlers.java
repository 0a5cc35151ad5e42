package dev.docket.readmodels;

import dev.docket.readmodels.Generation.State;
import dev.docket.readmodels.Handler.Fills;
import dev.docket.readmodels.Handler.Reacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this version of Docket does with the log: its projections and its reactions. */
final class Handlers {

  private static final String START_AT_HEAD =
      """
      insert into follower (name, segment, segments, position)
      select ?, 0, 1, position from log_head
      on conflict do nothing
      """;

  private final JdbcClient jdbc;
  private final Generations generations;
  private final List<Projection> projections;
  private final List<Reaction> reactions;

  Handlers(
      JdbcClient jdbc,
      Generations generations,
      List<Projection> projections,
      List<Reaction> reactions) {
    this.jdbc = jdbc;
    this.generations = generations;
    this.projections = projections;
    this.reactions = reactions;
  }

  List<ReadModel> readModels() {
    return projections.stream().map(Projection::readModel).toList();
  }

  /**
   * Makes what is missing: a generation of each read model, a place in the log of each reaction.
   */
  void prepare() {
    prepareReadModels();
    reactions.forEach(it -> jdbc.sql(START_AT_HEAD).param(it.name()).update());
  }

  void prepareReadModels() {
    readModels().forEach(generations::serving);
  }

  /** What fills a generation. */
  Fills of(Generation generation) {
    return projections.stream()
        .filter(it -> it.readModel().equals(generation.model()))
        .findFirst()
        .map(it -> new Fills(it, generation, jdbc))
        .orElseThrow(
            () -> new IllegalArgumentException("No projection fills " + generation.schema()));
  }

  /** What fills the generation of this name; none for a reaction, and for an old version. */
  Optional<Fills> filling(String follower) {
    return generations.all().stream()
        .filter(it -> it.schema().equals(follower) && readModels().contains(it.model()))
        .findFirst()
        .map(this::of);
  }

  /** The follower of the generation of a read model that serves. */
  Optional<String> serving(String readModel) {
    return readModels().stream()
        .filter(it -> it.name().equals(readModel))
        .flatMap(it -> generations.find(it, State.SERVING).stream())
        .map(Generation::schema)
        .findFirst();
  }

  /** Of everything that must keep up with the log, what answers and acts. */
  Map<String, Handler> serving() {
    var serving = live();
    generations.all().stream()
        .filter(it -> it.state() != State.SERVING)
        .forEach(it -> serving.remove(it.schema()));
    return serving;
  }

  /** Everything that must keep up with the log, by the name of its follower. */
  Map<String, Handler> live() {
    var live = new LinkedHashMap<String, Handler>();
    reactions.forEach(it -> live.put(it.name(), new Reacts(it)));
    generations.all().stream()
        .filter(it -> it.state() == State.SERVING || it.state() == State.RETIRED)
        .filter(it -> readModels().contains(it.model()))
        .forEach(it -> live.put(it.schema(), of(it)));
    return live;
  }
}
