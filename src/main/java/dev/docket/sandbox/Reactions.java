package dev.docket.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who reacted to the messages of a channel, and with what. */
final class Reactions {

  private final Map<Long, Map<Emoji, Set<Long>>> byMessage = new HashMap<>();

  /**
   * What somebody reacted with.
   *
   * @param id of an emoji of a guild; null for one of Unicode
   */
  record Emoji(@Nullable Long id, String name, boolean animated) {

    /** Reads {@code ⭐} or {@code name:id}, with or without {@code a:} before it. */
    static Emoji parse(String text) {
      var parts = text.replaceAll("[<>]", "").replaceFirst("^:", "").split(":", -1);
      var id = parts.length < 2 ? OptionalLong.empty() : Json.idOf(parts[parts.length - 1]);
      return id.isEmpty()
          ? new Emoji(null, text, false)
          : new Emoji(id.getAsLong(), parts[parts.length - 2], parts.length > 2);
    }

    ObjectNode shape() {
      var shape = Json.object().put("id", id == null ? null : Json.id(id)).put("name", name);
      return animated ? shape.put("animated", true) : shape;
    }

    boolean isLike(Emoji other) {
      return id == null ? other.id == null && name.equals(other.name) : id.equals(other.id);
    }
  }

  private Emoji known(long message, Emoji emoji) {
    return byMessage.getOrDefault(message, Map.of()).keySet().stream()
        .filter(it -> it.isLike(emoji))
        .findFirst()
        .orElse(emoji);
  }

  /** Whether that is new. */
  boolean add(long message, Emoji emoji, long user) {
    return byMessage
        .computeIfAbsent(message, _ -> new LinkedHashMap<>())
        .computeIfAbsent(known(message, emoji), _ -> new LinkedHashSet<>())
        .add(user);
  }

  /** Whether there was one. */
  boolean remove(long message, Emoji emoji, long user) {
    var known = known(message, emoji);
    var users = byMessage.getOrDefault(message, Map.of()).get(known);
    if (users == null || !users.remove(user)) {
      return false;
    }
    if (users.isEmpty()) {
      clear(message, known);
    }
    return true;
  }

  void clear(long message) {
    byMessage.remove(message);
  }

  void clear(long message, Emoji emoji) {
    byMessage.getOrDefault(message, new HashMap<>()).remove(known(message, emoji));
  }

  /** By id, as Discord pages them. */
  List<Long> users(long message, Emoji emoji) {
    var users = byMessage.getOrDefault(message, Map.of()).get(known(message, emoji));
    return users == null ? List.of() : new ArrayList<>(new TreeSet<>(users));
  }

  ArrayNode shape(long message, long self) {
    var list = Json.array();
    byMessage
        .getOrDefault(message, Map.of())
        .forEach((emoji, users) -> {
          var shape = list.addObject();
          shape
              .put("count", users.size())
              .put("me", users.contains(self))
              .put("me_burst", false)
              .set("emoji", emoji.shape());
          shape.putObject("count_details").put("normal", users.size()).put("burst", 0);
          shape.putArray("burst_colors");
        });
    return list;
  }
}
