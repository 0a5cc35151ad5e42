package dev.docket.discord.starboard;

import dev.docket.discord.Asked;
import dev.docket.discord.Hindsight;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.StarMessages;
import dev.docket.duties.Duties;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.starboard.StarEmoji;
import dev.docket.starboard.StarRef;
import dev.docket.starboard.StarboardCommand;
import dev.docket.starboard.StarboardCommand.IgnoreChannel;
import dev.docket.starboard.StarboardCommand.RemoveStarboard;
import dev.docket.starboard.StarboardCommand.SetUpStarboard;
import dev.docket.starboard.StarboardQuery.FindStarboard;
import dev.docket.starboard.StarboardQuery.ListStarred;
import dev.docket.starboard.StarboardRefusal;
import dev.docket.starboard.StarboardRight;
import dev.docket.starboard.StarredMessages.Starred;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** {@code /starboard}, all of it. */
final class StarboardSlash implements SlashCommand {

  private static final int SHOWN = 10;
  private static final int RECOUNTED = 100;
  private static final Duration LONGEST = Duration.ofDays(3_650);
  private static final Pattern LINK =
      Pattern.compile("https://(?:\\w+\\.)?discord(?:app)?\\.com/channels/(\\d+)/(\\d+)/(\\d+)");

  private enum Part {
    SETUP,
    SHOW,
    REMOVE,
    IGNORE,
    RECOUNT,
    TOP
  }

  private final Part part;
  private final Commands commands;
  private final Queries queries;
  private final StarMessages messages;
  private final KnownBoards boards;
  private final Duties duties;

  private StarboardSlash(
      Part part,
      Commands commands,
      Queries queries,
      StarMessages messages,
      KnownBoards boards,
      Duties duties) {
    this.part = part;
    this.commands = commands;
    this.queries = queries;
    this.messages = messages;
    this.boards = boards;
    this.duties = duties;
  }

  static List<SlashCommand> all(
      Commands commands,
      Queries queries,
      StarMessages messages,
      KnownBoards boards,
      Duties duties) {
    return Arrays.stream(Part.values())
        .<SlashCommand>map(
            it -> new StarboardSlash(it, commands, queries, messages, boards, duties))
        .toList();
  }

  @Override
  public SlashSpec spec() {
    return switch (part) {
      case SETUP ->
          spec(
              "setup",
              "Show messages in a channel once enough members starred them",
              StarboardRight.SETUP.right(),
              Option.channel("channel", "Where they are shown", true),
              Option.text("emoji", "What counts as a star: one emoji", true),
              Option.number("threshold", "How many stars it takes", true, 1, 10_000));
      case SHOW -> spec("show", "Show how the starboard is set up", StarboardRight.SHOW.right());
      case REMOVE ->
          spec(
              "remove",
              "Show no more messages; what is shown stays",
              StarboardRight.REMOVE.right());
      case IGNORE ->
          spec(
              "ignore",
              "Show nothing of a channel, or show it again",
              StarboardRight.IGNORE.right(),
              Option.channel("channel", "Of which channel", true),
              Option.flag("clear", "Show it again"));
      case RECOUNT ->
          spec(
              "recount",
              "Count the stars of messages anew",
              StarboardRight.RECOUNT.right(),
              Option.text("message", "A link to the message; else those with the most", false));
      case TOP ->
          spec(
              "top",
              "The messages with the most stars",
              Right.ofEveryone("starboard top"),
              Option.user("Only by this member", false),
              Option.text("within", "Only written within so long, such as 30d", false),
              Hindsight.OPTION);
    };
  }

  private static SlashSpec spec(String name, String description, Right right, Option... options) {
    return new SlashSpec("starboard " + name, description, right, true, List.of(options));
  }

  @Override
  public Reply handle(Asked asked) {
    return switch (part) {
      case SETUP -> setUp(asked);
      case SHOW -> Reply.of(shown(asked));
      case REMOVE -> {
        send(asked, new RemoveStarboard(asked.guildId(), asked.actor(), asked.at()));
        yield done(asked.words().say("star.removed"));
      }
      case IGNORE -> ignore(asked);
      case RECOUNT -> recount(asked);
      case TOP -> top(asked);
    };
  }

  private void send(Asked asked, StarboardCommand command) {
    commands.send(
        command,
        Origin.of(asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId()));
    boards.forget(asked.guildId());
  }

  private static Reply done(String said) {
    return Reply.of("✅ " + said);
  }

  private Reply setUp(Asked asked) {
    var typed = Objects.requireNonNullElse(asked.text("emoji"), "");
    var emoji =
        StarEmoji.parse(typed)
            .orElseThrow(() -> Refused.because(StarboardRefusal.NOT_AN_EMOJI, typed));
    if (emoji.customId().isPresent()
        && !messages.hasEmoji(asked.guildId(), emoji.customId().get())) {
      throw Refused.because(StarboardRefusal.EMOJI_OF_ANOTHER_SERVER, typed);
    }
    var channel = asked.number("channel").orElse(0L);
    if (!messages.mayPost(asked.guildId(), channel)) {
      throw Refused.because(StarboardRefusal.CANNOT_POST_THERE, "<#" + channel + ">");
    }
    var threshold = Math.toIntExact(asked.number("threshold").orElse(0L));
    send(
        asked,
        new SetUpStarboard(asked.guildId(), asked.actor(), channel, emoji, threshold, asked.at()));
    return done(asked.words().say("star.set", threshold, emoji.text(), "<#" + channel + ">"));
  }

  private String shown(Asked asked) {
    var words = asked.words();
    var view = queries.askLatest(new FindStarboard(asked.guildId()));
    var text = new StringBuilder();
    var board = view.board();
    text.append(
        board == null
            ? words.say("star.none")
            : words.say(
                "star.is",
                board.threshold(),
                board.emoji().text(),
                "<#" + board.channelId() + ">"));
    view.ignored()
        .forEach(it -> text.append("\n").append(words.say("star.ignores", "<#" + it + ">")));
    view.changes()
        .forEach(it -> {
          var after = it.board();
          text.append("\n<t:%d:f> · <@%d> · ".formatted(it.at().getEpochSecond(), it.moderatorId()))
              .append(
                  after == null
                      ? "—"
                      : "<#%d> %s %d"
                          .formatted(after.channelId(), after.emoji().text(), after.threshold()));
        });
    return text.toString();
  }

  private Reply ignore(Asked asked) {
    var channel = asked.number("channel").orElse(0L);
    var isIgnored = !asked.flag("clear");
    send(asked, new IgnoreChannel(asked.guildId(), asked.actor(), channel, isIgnored, asked.at()));
    return done(
        isIgnored
            ? asked.words().say("star.ignored", "<#" + channel + ">")
            : asked.words().say("star.heeded", "<#" + channel + ">"));
  }

  private Reply recount(Asked asked) {
    if (queries.askLatest(new FindStarboard(asked.guildId())).board() == null) {
      throw Refused.because(StarboardRefusal.NO_BOARD);
    }
    var link = asked.text("message");
    var refs =
        link == null
            ? queries
                .askLatest(new ListStarred(asked.guildId(), null, null, RECOUNTED))
                .messages()
                .stream()
                .map(Starred::ref)
                .toList()
            : List.of(ref(asked, link));
    var ids = refs.stream().map(it -> it + "/" + asked.interactionId() + ShowStars.ANEW).toList();
    duties.noteAll(ShowStars.KIND, ids, asked.at());
    return done(asked.words().say("star.recounted", ids.size()));
  }

  private static StarRef ref(Asked asked, String link) {
    var found = LINK.matcher(link.strip());
    try {
      if (found.matches() && Long.parseLong(found.group(1)) == asked.guildId()) {
        return new StarRef(
            asked.guildId(), Long.parseLong(found.group(2)), Long.parseLong(found.group(3)));
      }
    } catch (NumberFormatException tooLong) {
      throw Refused.because(StarboardRefusal.NOT_A_MESSAGE, link);
    }
    throw Refused.because(StarboardRefusal.NOT_A_MESSAGE, link);
  }

  private Reply top(Asked asked) {
    var words = asked.words();
    var within = asked.text("within");
    var at = Hindsight.moment(asked);
    var now = at.orElse(asked.at());
    var since =
        within == null
            ? null
            : now.minus(Durations.parse("within", within, Duration.ofMinutes(1), LONGEST));
    var user = asked.target();
    var query = new ListStarred(asked.guildId(), user == null ? null : user.id(), since, SHOWN);
    var starred =
        (at.isEmpty()
                ? queries.askLatest(query)
                : queries.askAsOf(query, new AsOf.Moment(at.get())))
            .messages();
    var text = new StringBuilder(at.map(it -> Hindsight.says(it, words) + "\n").orElse(""));
    if (starred.isEmpty()) {
      text.append(words.say("star.top.none"));
    }
    for (var it : starred) {
      text.append(
          "⭐ **%d** · <@%d> · https://discord.com/channels/%s%n"
              .formatted(it.stars(), it.authorId(), it.ref()));
    }
    return Reply.of(text.toString().strip());
  }
}
