package dev.docket.discord.cases;

import dev.docket.cases.BatchCommand;
import dev.docket.cases.BatchRefusal;
import dev.docket.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads users off what somebody typed: ids and mentions, apart from each other somehow. */
final class NamedUsers {

  private static final Pattern APART = Pattern.compile("[\\s,;]+");
  private static final Pattern USER = Pattern.compile("<@!?(\\d{15,19})>|(\\d{15,19})");
  private static final int MOST_WORDS_QUOTED = 5;

  private NamedUsers() {}

  /** Each once, in the order typed. */
  static List<Long> in(String text) {
    var words =
        Arrays.stream(APART.split(text.replace("><", "> <"))).filter(it -> !it.isEmpty()).toList();
    if (words.isEmpty()) {
      throw Refused.because(BatchRefusal.NOBODY_NAMED);
    }
    var strange = words.stream().filter(it -> id(it).isEmpty()).toList();
    if (!strange.isEmpty()) {
      throw Refused.because(
          BatchRefusal.NOT_USERS,
          strange.stream().limit(MOST_WORDS_QUOTED).collect(Collectors.joining(" ")));
    }
    var users = words.stream().map(it -> id(it).getAsLong()).distinct().toList();
    if (users.size() > BatchCommand.MOST_USERS) {
      throw Refused.because(BatchRefusal.TOO_MANY_NAMED, users.size(), BatchCommand.MOST_USERS);
    }
    return users;
  }

  private static OptionalLong id(String word) {
    var user = USER.matcher(word);
    if (!user.matches()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(user.group(1) == null ? user.group(2) : user.group(1)));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
