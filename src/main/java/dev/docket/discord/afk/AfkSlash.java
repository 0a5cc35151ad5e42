package dev.docket.discord.afk;

import dev.docket.afk.AfkAnswer;
import dev.docket.afk.AfkCommand;
import dev.docket.afk.AfkCommand.ClearAfk;
import dev.docket.afk.AfkCommand.ComeBack;
import dev.docket.afk.AfkCommand.GoAfk;
import dev.docket.afk.AfkName;
import dev.docket.afk.AfkRight;
import dev.docket.discord.Asked;
import dev.docket.discord.DurationSuggestions;
import dev.docket.discord.Nicknames;
import dev.docket.discord.Nicknames.Named;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /afk}, {@code /permafk}, {@code /back} and {@code /clearafk}. */
final class AfkSlash implements SlashCommand {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final String REASON = "Why, at most 100 characters";

  private enum Part {
    AFK,
    PERMAFK,
    BACK,
    CLEARAFK
  }

  private final Part part;
  private final Commands commands;
  private final Nicknames nicknames;

  private AfkSlash(Part part, Commands commands, Nicknames nicknames) {
    this.part = part;
    this.commands = commands;
    this.nicknames = nicknames;
  }

  static List<SlashCommand> all(Commands commands, Nicknames nicknames) {
    return Arrays.stream(Part.values())
        .<SlashCommand>map(it -> new AfkSlash(it, commands, nicknames))
        .toList();
  }

  @Override
  public SlashSpec spec() {
    return switch (part) {
      case AFK ->
          spec(
              "afk",
              "Tell others that you are away, until you write again or for a set time",
              Right.ofEveryone("afk"),
              Option.text("reason", REASON, false),
              Option.text("duration", "For how long, such as 7h, even if you write", false)
                  .suggesting(DurationSuggestions.SOURCE));
      case PERMAFK ->
          spec(
              "permafk",
              "Tell others that you are away, even if you write; again to be back",
              Right.ofEveryone("permafk"),
              Option.text("reason", REASON, false));
      case BACK -> spec("back", "Tell others that you are back", Right.ofEveryone("back"));
      case CLEARAFK ->
          spec(
              "clearafk",
              "End that a member is AFK, and the timeout they gave themselves",
              AfkRight.CLEAR.right(),
              Option.user("Whose", true),
              Option.text("reason", REASON, false));
    };
  }

  private static SlashSpec spec(String name, String description, Right right, Option... options) {
    return new SlashSpec(name, description, right, true, List.of(options));
  }

  @Override
  public Reply handle(Asked asked) {
    var answer =
        commands
            .send(
                command(asked),
                Origin.of(
                    asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId()))
            .answer();
    return Reply.of("✅ " + said(answer, asked));
  }

  private AfkCommand command(Asked asked) {
    var guild = asked.guildId();
    var user = asked.actor().userId();
    return switch (part) {
      case AFK -> {
        var until = until(asked);
        yield new GoAfk(guild, user, name(asked), asked.text("reason"), until, false, asked.at());
      }
      case PERMAFK ->
          new GoAfk(guild, user, name(asked), asked.text("reason"), null, true, asked.at());
      case BACK -> new ComeBack(guild, user, false, asked.at());
      case CLEARAFK ->
          new ClearAfk(guild, target(asked), asked.actor(), asked.text("reason"), asked.at());
    };
  }

  private String said(AfkAnswer answer, Asked asked) {
    var words = asked.words();
    return switch (part) {
      case AFK, PERMAFK, BACK -> {
        if (!answer.away()) {
          yield words.say("afk.back");
        }
        var until = until(asked);
        yield until == null
            ? part == Part.AFK ? words.say("afk.gone") : words.say("afk.gone-for-good")
            : words.say("afk.gone-until", "<t:%d:f>".formatted(until.getEpochSecond()));
      }
      case CLEARAFK -> words.say("afk.cleared", "<@" + target(asked) + ">");
    };
  }

  private static @Nullable Instant until(Asked asked) {
    var typed = asked.text("duration");
    return typed == null
        ? null
        : asked.at().plus(Durations.parse("duration", typed, SHORTEST, LONGEST));
  }

  private AfkName name(Asked asked) {
    return name(nicknames, asked.guildId(), asked.self().id(), asked.self().name());
  }

  static AfkName name(Nicknames nicknames, long guildId, long userId, String userName) {
    var named = nicknames.of(guildId, userId).orElseGet(() -> new Named(null, userName));
    return new AfkName(named.nickname(), named.shown());
  }

  private static long target(Asked asked) {
    return Objects.requireNonNull(asked.target(), "option user is required").id();
  }
}
