package dev.docket.discord.cases;

import dev.docket.cases.CaseRefusal;
import dev.docket.discord.Guilds;
import dev.docket.discord.Guilds.Banned;
import dev.docket.discord.Suggestions;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds who is meant on Discord's list of bans, and suggests from it. */
final class BannedUsers implements Suggestions {

  static final String SOURCE = "banned";

  /** Ten requests: whoever is beyond is found by id. */
  private static final int MOST_SEARCHED = 10_000;

  private static final int MOST_SUGGESTED_FROM = 1_000;
  private static final int MOST_NAMED = 10;
  private static final int GUILDS_REMEMBERED = 100;
  private static final Duration REMEMBERED = Duration.ofSeconds(15);

  /** Names may consist of digits too, but of fewer. */
  private static final Pattern ID = Pattern.compile("(?:<@!?)?(\\d{17,19})>?");

  private final Guilds guilds;

  private record Listed(List<Banned> bans, Instant at) {}

  /** Only for suggestions, of which there are many while somebody types. */
  private final Map<Long, Listed> lately =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Listed> eldest) {
              return size() > GUILDS_REMEMBERED;
            }
          });

  BannedUsers(Guilds guilds) {
    this.guilds = guilds;
  }

  /**
   * The user whom an id, a mention, a name, or a part of a name means.
   *
   * @throws Refused if nobody or more than one is meant
   */
  long named(long guildId, String typed) {
    var text = typed.strip();
    var id = ID.matcher(text);
    if (id.matches()) {
      return Long.parseLong(id.group(1));
    }
    var bans = guilds.bans(guildId, MOST_SEARCHED);
    var name = text.replaceFirst("^@", "").toLowerCase(Locale.ROOT);
    return only(text, bans, it -> names(it).anyMatch(name::equals))
        .or(() -> only(text, bans, it -> names(it).anyMatch(part -> part.contains(name))))
        .map(Banned::id)
        .orElseThrow(() -> Refused.because(CaseRefusal.NOT_ON_BAN_LIST, text, bans.size()));
  }

  private static Optional<Banned> only(String typed, List<Banned> bans, Predicate<Banned> meant) {
    var found = bans.stream().filter(meant).toList();
    if (found.size() > 1) {
      var named =
          found.stream()
              .limit(MOST_NAMED)
              .map(BannedUsers::shown)
              .collect(Collectors.joining(", "));
      throw Refused.because(CaseRefusal.SEVERAL_ARE_BANNED, typed, found.size(), named);
    }
    return found.stream().findFirst();
  }

  private static Stream<String> names(Banned banned) {
    return Stream.of(banned.name(), banned.shownName()).map(it -> it.toLowerCase(Locale.ROOT));
  }

  private static String shown(Banned banned) {
    return "`" + banned.name() + "` (" + banned.id() + ")";
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var typed = typing.typed().strip().toLowerCase(Locale.ROOT);
    return lately(typing.guildId(), typing.at()).stream()
        .filter(it ->
            names(it).anyMatch(name -> name.contains(typed))
                || String.valueOf(it.id()).startsWith(typed))
        .map(it -> new Suggestion(label(it), String.valueOf(it.id())))
        .toList();
  }

  private List<Banned> lately(long guildId, Instant now) {
    var known = lately.get(guildId);
    if (known != null && now.isBefore(known.at().plus(REMEMBERED))) {
      return known.bans();
    }
    var bans = guilds.bans(guildId, MOST_SUGGESTED_FROM);
    lately.put(guildId, new Listed(bans, now));
    return bans;
  }

  private static String label(Banned banned) {
    return banned.name().equals(banned.shownName())
        ? banned.name()
        : banned.name() + " · " + banned.shownName();
  }
}
