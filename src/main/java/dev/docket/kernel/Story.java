package dev.docket.kernel;

import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;

/** Tells one feature's events in plain English, so that nobody has to read JSON to audit. */
public interface Story {

  /** Whom or what a story is about. */
  sealed interface Subject {

    /** The guild in which it plays. */
    long guildId();

    /** One case, and the member whose record holds it. */
    record Case(long guildId, long caseNumber, long userId) implements Subject {}

    /** All that happened to a member. */
    record Member(long guildId, long userId) implements Subject {}

    /** All that a moderator did to others. */
    record Moderator(long guildId, long userId) implements Subject {}
  }

  /**
   * A sentence of the story.
   *
   * @param at when it happened, or began
   */
  record Line(Instant at, String text) {}

  /** A story while it is told. */
  interface Telling {

    /** Tells the next event, or keeps it in mind to tell it together with its like. */
    List<Line> hear(Recorded event);

    /** Tells what was kept in mind. */
    List<Line> rest();
  }

  /** Adds up the events of one stream, from its first on. */
  interface Summary {

    /** Takes the next event. */
    void add(GuildEvent event);

    /** What all of them came to. */
    List<String> sentences();
  }

  /** The sealed family of the events that it tells. */
  Class<? extends GuildEvent> family();

  /**
   * The streams that hold this feature's part in a story: names, or where they end in a slash, all
   * streams below; none if it has no part.
   */
  List<String> streams(Subject subject);

  /** Whether an event of these streams is part of the story; unless it says otherwise, all are. */
  default boolean isPart(GuildEvent event, Subject subject) {
    return true;
  }

  /**
   * Begins to tell.
   *
   * @param names says a user id, but for Docket's own
   */
  Telling begin(LongFunction<String> names);

  /** Begins to add up. */
  Summary addUp();
}
