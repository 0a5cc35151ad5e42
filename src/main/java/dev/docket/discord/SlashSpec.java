package dev.docket.discord;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slash command as Discord shows it.
 *
 * @param path one word, or two for a subcommand, for example {@code case view}
 * @param right what it takes; Discord shows it by default to those who hold the permission
 * @param hidden whether only the one who asked sees the reply
 * @param direct whether it is also there in direct messages, outside of all guilds
 */
public record SlashSpec(
    String path,
    String description,
    Right right,
    boolean hidden,
    List<Option> options,
    boolean direct) {

  /** A command of guilds alone. */
  public SlashSpec(
      String path, String description, Right right, boolean hidden, List<Option> options) {
    this(path, description, right, hidden, options, false);
  }

  /** Refuses the numbers that Discord should have let nobody type. */
  public void check(Asked asked) {
    options.stream().filter(it -> it.type() == Type.NUMBER).forEach(it -> it.check(asked));
  }

  /** Under which its words are found in other languages. */
  public String key() {
    return path.replace(' ', '.');
  }

  /**
   * One option of a command.
   *
   * @param suggestions the name of the {@link Suggestions} from which it completes itself, if any
   */
  public record Option(
      Type type,
      String name,
      String description,
      boolean required,
      Range range,
      List<String> choices,
      @Nullable String suggestions) {

    private void check(Asked asked) {
      var number = asked.number(name);
      if (number.isPresent() && !range.holds(number.get())) {
        throw Refused.because(
            InputRefusal.NUMBER_OUT_OF_RANGE,
            name,
            number.get(),
            range.smallest(),
            range.largest());
      }
    }

    /** An option that completes nothing. */
    public Option(
        Type type,
        String name,
        String description,
        boolean required,
        Range range,
        List<String> choices) {
      this(type, name, description, required, range, choices, null);
    }

    /** The same option, which completes itself from the {@link Suggestions} of a name. */
    public Option suggesting(String source) {
      return new Option(type, name, description, required, range, choices, source);
    }

    /** The user whom the command is about. */
    public static Option user(String description, boolean required) {
      return new Option(Type.USER, "user", description, required, Range.NONE, List.of());
    }

    /** A second user, whose id arrives as a number. */
    public static Option moderator(String description) {
      return new Option(Type.USER, "moderator", description, false, Range.NONE, List.of());
    }

    /** One of a few words. */
    public static Option choice(String name, String description, List<String> choices) {
      return new Option(Type.TEXT, name, description, false, Range.NONE, choices);
    }

    /** Free text. */
    public static Option text(String name, String description, boolean required) {
      return new Option(Type.TEXT, name, description, required, Range.NONE, List.of());
    }

    /** A whole number within bounds. */
    public static Option number(
        String name, String description, boolean required, long smallest, long largest) {
      return new Option(
          Type.NUMBER, name, description, required, new Range(smallest, largest), List.of());
    }

    /** A text channel of the guild, whose id arrives as a number. */
    public static Option channel(String name, String description, boolean required) {
      return new Option(Type.CHANNEL, name, description, required, Range.NONE, List.of());
    }

    /** Any channel of the guild that people write or talk in, whose id arrives as a number. */
    public static Option place(String name, String description, boolean required) {
      return new Option(Type.PLACE, name, description, required, Range.NONE, List.of());
    }

    /** A role of the guild, whose id arrives as a number. */
    public static Option role(String name, String description, boolean required) {
      return new Option(Type.ROLE, name, description, required, Range.NONE, List.of());
    }

    /** A file. */
    public static Option attachment(String name, String description, boolean required) {
      return new Option(Type.ATTACHMENT, name, description, required, Range.NONE, List.of());
    }

    /** A yes or no. */
    public static Option flag(String name, String description) {
      return new Option(Type.FLAG, name, description, false, Range.NONE, List.of());
    }
  }

  /** The types of option that commands use. */
  public enum Type {
    USER,
    TEXT,
    NUMBER,
    FLAG,
    CHANNEL,
    PLACE,
    ROLE,
    ATTACHMENT
  }

  /** The numbers that Discord lets the user type. */
  public record Range(long smallest, long largest) {
    static final Range NONE = new Range(0, 0);

    boolean holds(long number) {
      return number >= smallest && number <= largest;
    }
  }
}
