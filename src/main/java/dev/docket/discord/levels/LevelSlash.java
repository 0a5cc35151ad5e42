package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.levels.Announcement;
import dev.docket.levels.Award;
import dev.docket.levels.LevelRight;
import dev.docket.levels.LevelSettingCommand;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ChangeAnnouncement;
import dev.docket.levels.LevelSettingCommand.ChangeAward;
import dev.docket.levels.LevelSettingCommand.ChangeCurve;
import dev.docket.levels.LevelSettingCommand.ChangeDailyCap;
import dev.docket.levels.LevelSettingCommand.ChangeExclusion;
import dev.docket.levels.LevelSettingCommand.ChangeLevelRole;
import dev.docket.levels.LevelSettingCommand.ChangeMultiplier;
import dev.docket.levels.LevelSettingCommand.ChangeReactionEarner;
import dev.docket.levels.LevelSettingCommand.ChangeRoleStacking;
import dev.docket.levels.LevelSettingCommand.ChangeStacking;
import dev.docket.levels.ReactionEarner;
import dev.docket.levels.Scope;
import dev.docket.levels.Stacking;
import dev.docket.levels.XpSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /level curve}, {@code award} and so on: on which terms a guild's members earn XP. */
record LevelSlash(Part part, Commands commands) implements SlashCommand {

  private static final String CHANNEL = "channel";
  private static final String OF_ROLE = "role";

  /** What a guild may settle. */
  enum Part {
    CURVE(
        "How much XP each level takes",
        Option.text(
            "curve", "tux 2, mee6, arcane, polynomial 1 50 100 0…; left out, Docket's", false)),
    AWARD(
        "What a message, a minute or a reaction earns",
        choice("source", "For what", "message", "voice", "reaction"),
        Option.number("least", "XP at least; left out, Docket's", false, 0, 10_000),
        Option.number("most", "XP at most; as much as at least if left out", false, 0, 10_000),
        Option.number("cooldown", "Seconds between two awards", false, 0, 86_400),
        Option.number("length", "Characters that a message needs", false, 0, 4_000)),
    CAP(
        "How much XP a member earns a day at most",
        Option.number("cap", "XP; left out, as much as they can", false, 1, 1_000_000)),
    MULTIPLIER(
        "What a role or a channel multiplies XP by",
        Option.number("percent", "150 is half as much again; left out, none", false, 1, 1_000),
        Option.role(OF_ROLE, "For members with this role", false),
        Option.place(CHANNEL, "In this channel and its threads", false)),
    EXCLUSION(
        "Where, or with which role, nobody earns XP",
        Option.role(OF_ROLE, "For members with this role", false),
        Option.place(CHANNEL, "In this channel and its threads", false),
        Option.flag("clear", "Let them earn again")),
    ROLE(
        "Which role a level comes with",
        Option.number("level", "1 to 31,000", true, 1, 31_000),
        Option.role(OF_ROLE, "The role; left out, none", false)),
    STACKING(
        "What becomes of several multipliers, or of the roles of lower levels",
        choice("of", "Of what", "multipliers", "roles"),
        choice("keep", "What counts", "highest", "all")),
    REACTIONS("Who earns by a reaction", choice("earner", "Who", "reactor", "author", "both")),
    ANNOUNCEMENT(
        "How a reached level is announced",
        choice("where", "Where", "off", "channel", "here", "dm"),
        Option.channel(CHANNEL, "In which channel", false),
        Option.text("template", "With {member}, {level} and {xp}", false));

    private final String description;
    private final List<Option> options;

    Part(String description, Option... options) {
      this.description = description;
      this.options = List.of(options);
    }
  }

  private static Option choice(String name, String description, String... choices) {
    var it = Option.choice(name, description, List.of(choices));
    return new Option(it.type(), name, description, true, it.range(), it.choices());
  }

  @Override
  public SlashSpec spec() {
    var path = "level " + part.name().toLowerCase(Locale.ROOT);
    return new SlashSpec(path, part.description, LevelRight.SETTINGS.right(), true, part.options);
  }

  @Override
  public Reply handle(Asked asked) {
    spec().check(asked);
    var by = new By(asked.guildId(), asked.actor(), asked.at());
    var origin =
        Origin.of(asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId());
    var before = commands.send(command(asked, by), origin).answer().before();
    var words = asked.words();
    return Reply.of(
        before == null
            ? words.say("terms.changed")
            : words.say("terms.changed-from", before.replace('`', '\'')));
  }

  private LevelSettingCommand command(Asked asked, By by) {
    return switch (part) {
      case CURVE -> new ChangeCurve(by, asked.text("curve"));
      case AWARD -> award(asked, by);
      case CAP -> new ChangeDailyCap(by, asked.number("cap").orElse(null));
      case MULTIPLIER -> new ChangeMultiplier(by, scope(asked), id(asked), percent(asked));
      case EXCLUSION -> new ChangeExclusion(by, scope(asked), id(asked), !asked.flag("clear"));
      case ROLE ->
          new ChangeLevelRole(by, number(asked, "level", 0), asked.number(OF_ROLE).orElse(null));
      case STACKING -> stacking(asked, by);
      case REACTIONS -> new ChangeReactionEarner(by, ReactionEarner.valueOf(word(asked, "earner")));
      case ANNOUNCEMENT ->
          new ChangeAnnouncement(
              by,
              new Announcement(
                  Announcement.Kind.valueOf(word(asked, "where")),
                  asked.number(CHANNEL).orElse(null),
                  asked.text("template")));
    };
  }

  /** Without any number, Docket's own award. */
  private static ChangeAward award(Asked asked, By by) {
    var source = XpSource.valueOf(word(asked, "source"));
    if (Stream.of("least", "most", "cooldown", "length")
        .allMatch(it -> asked.number(it).isEmpty())) {
      return new ChangeAward(by, source, null);
    }
    var least = number(asked, "least", 0);
    var award =
        new Award(
            least,
            number(asked, "most", least),
            number(asked, "cooldown", 0),
            number(asked, "length", 0));
    return new ChangeAward(by, source, award);
  }

  private static LevelSettingCommand stacking(Asked asked, By by) {
    var keep = Stacking.valueOf(word(asked, "keep"));
    return "ROLES".equals(word(asked, "of"))
        ? new ChangeRoleStacking(by, keep)
        : new ChangeStacking(by, keep);
  }

  private static @Nullable Integer percent(Asked asked) {
    return asked.number("percent").map(Math::toIntExact).orElse(null);
  }

  private static Scope scope(Asked asked) {
    return asked.number(OF_ROLE).isPresent() ? Scope.ROLE : Scope.CHANNEL;
  }

  private static long id(Asked asked) {
    var role = asked.number(OF_ROLE);
    var channel = asked.number(CHANNEL);
    if (role.isPresent() == channel.isPresent()) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, OF_ROLE, "", "a role or a channel, not both");
    }
    return role.or(() -> channel).orElseThrow();
  }

  private static int number(Asked asked, String option, int otherwise) {
    return asked.number(option).map(Math::toIntExact).orElse(otherwise);
  }

  private static String word(Asked asked, String option) {
    return Objects.requireNonNullElse(asked.text(option), "").toUpperCase(Locale.ROOT);
  }
}
