package dev.docket.discord.gifs;

import dev.docket.discord.Asked;
import dev.docket.discord.Intents;
import dev.docket.discord.KnownSettings;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.gifs.GifCommand;
import dev.docket.gifs.GifCommand.ClearChannelGifLimits;
import dev.docket.gifs.GifCommand.ClearGifLimits;
import dev.docket.gifs.GifCommand.SetChannelGifLimits;
import dev.docket.gifs.GifCommand.SetGifLimits;
import dev.docket.gifs.GifLimit;
import dev.docket.gifs.GifLimitsView;
import dev.docket.gifs.GifQuery.FindGifLimits;
import dev.docket.gifs.GifQuery.ListGifLimitChanges;
import dev.docket.gifs.GifQuery.ListRefusedGifs;
import dev.docket.gifs.GifRight;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code /gif-limits set}, {@code channel}, {@code disable} and {@code show}. */
record GifSlash(
    Part part,
    Commands commands,
    Queries queries,
    KnownSettings<GifLimitsView> limits,
    Intents intents)
    implements SlashCommand {

  private static final int MOST = 100;
  private static final int SHOWN = 5;
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);

  enum Part {
    SET,
    CHANNEL,
    DISABLE,
    SHOW
  }

  static List<SlashCommand> all(
      Commands commands, Queries queries, KnownSettings<GifLimitsView> limits, Intents intents) {
    return Arrays.stream(Part.values())
        .<SlashCommand>map(it -> new GifSlash(it, commands, queries, limits, intents))
        .toList();
  }

  @Override
  public SlashSpec spec() {
    return switch (part) {
      case SET ->
          spec(
              "set",
              "Remove GIFs that are too many within a while",
              number("of-member", "How many of one member may stay; 0 for any number"),
              number("in-channel", "How many in one channel may stay; 0 for any number"),
              Option.text("within", "Within how long, such as 1m", false));
      case CHANNEL ->
          spec(
              "channel",
              "Give a channel limits of its own, or none",
              Option.place("channel", "Which channel", true),
              number("of-member", "How many of one member may stay; 0 for any number"),
              number("in-channel", "How many in one channel may stay; 0 for any number"),
              Option.flag("clear", "Give it the limits of the server again"));
      case DISABLE -> spec("disable", "Let any number of GIFs stay, everywhere");
      case SHOW -> spec("show", "Show the limits, who changed them, and what was removed");
    };
  }

  private static Option number(String name, String description) {
    return Option.number(name, description, false, 0, MOST);
  }

  private static SlashSpec spec(String name, String description, Option... options) {
    return new SlashSpec(
        "gif-limits " + name, description, GifRight.SETTINGS.right(), true, List.of(options));
  }

  @Override
  public Reply handle(Asked it) {
    return switch (part) {
      case SET -> {
        var within = it.text("within");
        var window =
            within == null
                ? Duration.ofMinutes(1)
                : Durations.parse("within", within, SHORTEST, LONGEST);
        yield changed(it, new SetGifLimits(it.guildId(), it.actor(), limit(it), window, it.at()));
      }
      case CHANNEL -> {
        var channel = it.number("channel").orElseThrow();
        yield changed(
            it,
            it.flag("clear")
                ? new ClearChannelGifLimits(it.guildId(), it.actor(), channel, it.at())
                : new SetChannelGifLimits(it.guildId(), it.actor(), channel, limit(it), it.at()));
      }
      case DISABLE -> changed(it, new ClearGifLimits(it.guildId(), it.actor(), it.at()));
      case SHOW -> Reply.of(shown(it));
    };
  }

  private static GifLimit limit(Asked it) {
    return new GifLimit(
        Math.toIntExact(it.number("of-member").orElse(0L)),
        Math.toIntExact(it.number("in-channel").orElse(0L)));
  }

  private Reply changed(Asked it, GifCommand command) {
    commands.send(
        command,
        Origin.of(it.actor().userId(), Source.DISCORD, "interaction/" + it.interactionId()));
    limits.forget(it.guildId());
    return Reply.of("✅ " + state(it));
  }

  private String state(Asked it) {
    var words = it.words();
    var view = queries.askLatest(new FindGifLimits(it.guildId()));
    if (!view.isOn()) {
      return words.say("gif.none");
    }
    var lines = new ArrayList<String>();
    lines.add(words.say("gif.within", words.duration(Durations.words(view.window()))));
    lines.add(words.say("gif.everywhere", limit(view.guild(), words)));
    view.channels()
        .forEach((channel, limit) ->
            lines.add(words.say("gif.in", "<#" + channel + ">", limit(limit, words))));
    if (!intents.messageContent()) {
      lines.add("⚠️ " + words.say("gif.blind"));
    }
    return String.join("\n", lines);
  }

  private static String limit(GifLimit limit, Words words) {
    if (limit.isNone()) {
      return words.say("gif.unlimited");
    }
    return words.say("gif.limit", number(limit.ofMember()), number(limit.inChannel()));
  }

  private static String number(int limit) {
    return limit == 0 ? "∞" : String.valueOf(limit);
  }

  private String shown(Asked it) {
    var words = it.words();
    var lines = new ArrayList<>(List.of(state(it)));
    for (var change : queries.askLatest(new ListGifLimitChanges(it.guildId())).changes()) {
      var limit = change.limit();
      lines.add(
          "<t:%d:f> · <@%d> · %s %s"
              .formatted(
                  change.at().getEpochSecond(),
                  change.moderatorId(),
                  change.channelId() == null ? "" : "<#" + change.channelId() + ">",
                  limit == null ? "—" : limit(limit, words)));
    }
    for (var gif : queries.askLatest(new ListRefusedGifs(it.guildId(), 0, SHOWN)).gifs()) {
      var at = "<t:%d:f>".formatted(gif.at().getEpochSecond());
      var who = "<@" + gif.userId() + ">";
      var where = "<#" + gif.channelId() + ">";
      lines.add(
          switch (gif.state()) {
            case OPEN -> words.say("gif.removing", at, who, where);
            case REMOVED -> words.say("gif.removed", at, who, where);
            case FAILED -> words.say("gif.stays", at, who, where, String.valueOf(gif.cause()));
          });
    }
    return String.join("\n", lines);
  }
}
