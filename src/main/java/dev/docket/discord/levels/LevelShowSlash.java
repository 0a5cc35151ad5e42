package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Hindsight;
import dev.docket.discord.MemberRoles;
import dev.docket.discord.MemberRoles.Reach;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Reply.Field;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.Words;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Queries;
import dev.docket.levels.LevelRight;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import dev.docket.levels.LevelSettingsView;
import dev.docket.levels.ReactionEarner;
import dev.docket.levels.Stacking;
import dev.docket.levels.XpSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /level show}: all terms of the guild, and which level roles Discord does not let have. */
record LevelShowSlash(Queries queries, MemberRoles roles) implements SlashCommand {

  private static final int COLOUR = 0x26DE81;
  private static final int LONGEST = 900;

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "level show",
        "Show on which terms members earn XP and levels",
        LevelRight.SETTINGS.right(),
        true,
        List.of(Hindsight.OPTION));
  }

  @Override
  public Reply handle(Asked asked) {
    var query = new FindLevelSettings(asked.guildId());
    var words = asked.words();
    return Hindsight.moment(asked)
        .map(at ->
            card(queries.askAsOf(query, new AsOf.Moment(at)), Hindsight.says(at, words), words))
        .orElseGet(() -> card(queries.askLatest(query), "", words));
  }

  private Reply card(LevelSettingsView terms, String description, Words words) {
    var cap = terms.dailyCap();
    return Reply.of(
        new Card(
            words.say("terms.title"),
            description,
            COLOUR,
            List.of(
                new Field(words.say("terms.curve"), curve(terms, words), false),
                new Field(words.say("terms.awards"), awards(terms, words), false),
                new Field(
                    words.say("terms.cap"),
                    cap == null ? words.say("terms.none") : words.say("terms.a-day", cap),
                    true),
                new Field(words.say("decay.title"), DecayWords.rule(terms.decay(), words), false),
                new Field(words.say("terms.multipliers"), multipliers(terms, words), false),
                new Field(words.say("terms.exclusions"), exclusions(terms, words), false),
                new Field(words.say("terms.roles"), levelRoles(terms, words), false),
                new Field(
                    words.say("terms.announcement"),
                    TermWords.announcement(terms.announcement(), words),
                    false))));
  }

  private static String curve(LevelSettingsView terms, Words words) {
    return TermWords.code(terms.curve())
        + "\n"
        + terms.thresholds().stream()
            .map(it -> words.say("terms.threshold", it.level(), it.xp()))
            .collect(Collectors.joining(" · "));
  }

  private static String awards(LevelSettingsView terms, Words words) {
    var lines = awards(terms);
    return terms.awards().get(XpSource.REACTION).most() == 0
        ? lines
        : lines + "\n" + earner(terms.reactionEarner(), words);
  }

  private static String earner(ReactionEarner earner, Words words) {
    return switch (earner) {
      case REACTOR -> words.say("terms.reactor");
      case AUTHOR -> words.say("terms.author");
      case BOTH -> words.say("terms.both");
    };
  }

  private static String awards(LevelSettingsView terms) {
    return terms.awards().entrySet().stream()
        .map(it -> "`%s` %s".formatted(it.getKey().name().toLowerCase(Locale.ROOT), it.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String multipliers(LevelSettingsView terms, Words words) {
    var lines =
        lines(
            Stream.concat(
                each(terms.roleMultipliers(), it -> "<@&" + it + ">"),
                each(terms.channelMultipliers(), it -> "<#" + it + ">")),
            words);
    return stacking(terms.stacking(), words) + "\n" + lines;
  }

  private static Stream<String> each(Map<Long, Integer> percents, Function<Long, String> name) {
    return percents.entrySet().stream()
        .map(it -> name.apply(it.getKey()) + " " + it.getValue() + " %");
  }

  private static String stacking(Stacking stacking, Words words) {
    return switch (stacking) {
      case HIGHEST -> words.say("terms.highest");
      case ALL -> words.say("terms.all");
    };
  }

  private static String exclusions(LevelSettingsView terms, Words words) {
    return lines(
        Stream.concat(
            terms.excludedRoles().stream().map(it -> "<@&" + it + ">"),
            terms.excludedChannels().stream().map(it -> "<#" + it + ">")),
        words);
  }

  private String levelRoles(LevelSettingsView terms, Words words) {
    var reach = reach(terms.guildId(), terms.levelRoles().values());
    var lines =
        lines(
            terms.levelRoles().entrySet().stream()
                .map(it ->
                    words.say("terms.role", it.getKey(), it.getValue())
                        + mark(reach.getOrDefault(it.getValue(), Reach.IN_REACH), words)),
            words);
    return terms.levelRoles().isEmpty()
        ? lines
        : stacking(terms.roleStacking(), words) + "\n" + lines;
  }

  /** While Discord cannot be reached, nothing is known of its roles. */
  private Map<Long, Reach> reach(long guildId, Collection<Long> ids) {
    try {
      return roles.reach(guildId, ids);
    } catch (DiscordFailure e) {
      return Map.of();
    }
  }

  private static String mark(Reach reach, Words words) {
    return switch (reach) {
      case IN_REACH -> "";
      case GONE -> " ⚠️ " + words.say("terms.gone");
      case TOO_HIGH -> " ⚠️ " + words.say("terms.too-high");
    };
  }

  /** As many as fit, and how many do not. */
  private static String lines(Stream<String> all, Words words) {
    var shown = new StringBuilder();
    var left = 0;
    for (var line : all.toList()) {
      if (left > 0 || shown.length() + line.length() > LONGEST) {
        left++;
      } else {
        shown.append(shown.isEmpty() ? "" : "\n").append(line);
      }
    }
    if (left > 0) {
      shown.append('\n').append(words.say("terms.more", left));
    }
    return shown.isEmpty() ? words.say("terms.none") : shown.toString();
  }
}
