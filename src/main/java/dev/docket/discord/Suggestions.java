package dev.docket.discord;

import dev.docket.kernel.Actor;
import java.time.Instant;
import java.util.List;

/** A source of suggestions for options that complete themselves; several may share a name. */
public interface Suggestions {

  /** Reasons for rulings: what moderators gave before, and what a guild has prepared. */
  String REASONS = "reasons";

  /** The name by which options ask for it. */
  String source();

  /** What could be meant, best first. It may fail: then nothing is suggested. */
  List<Suggestion> suggest(Typing typing);

  /**
   * What could be meant.
   *
   * @param label shortened to Discord's 100 characters
   * @param value left out beyond 100 characters, because Discord would not take it
   */
  record Suggestion(String label, String value) {

    /** A value that speaks for itself. */
    public static Suggestion of(String value) {
      return new Suggestion(value, value);
    }
  }

  /**
   * Somebody in the middle of typing.
   *
   * @param typed what stands in the option so far
   */
  record Typing(String command, String typed, long guildId, Actor actor, Words words, Instant at) {}
}
