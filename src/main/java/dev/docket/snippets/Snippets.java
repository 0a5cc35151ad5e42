package dev.docket.snippets;

import java.util.Optional;

/** All names of all guilds, for decisions about one of them. */
interface Snippets {

  /** What a name stands for at this moment. */
  SnippetState find(long guildId, String name);

  /** The snippet whose text a name shows; empty if it shows none. */
  default Optional<Original> original(long guildId, String name) {
    return original(guildId, name, find(guildId, name));
  }

  /**
   * An alias lasts as long as its target: of what was deleted, or is another by now, there is none.
   */
  default Optional<Original> original(long guildId, String name, SnippetState state) {
    if (!state.isTaken()) {
      return Optional.empty();
    }
    var alias = state.alias();
    if (alias == null) {
      return Optional.of(new Original(name, state.life()));
    }
    var target = find(guildId, alias.name());
    return target.isTaken() && target.life() == alias.life()
        ? Optional.of(alias)
        : Optional.empty();
  }
}
