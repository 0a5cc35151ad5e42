package dev.docket.kernel;

import dev.docket.kernel.Problem.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Why the rules said no; every feature has an enum of its own, and every door words it. */
public interface Refusal extends Problem.Foreseen {

  /** The constant, for example {@code ALREADY_BANNED}. */
  String name();

  /** The enum, by which its codes begin. */
  Class<? extends Refusal> getDeclaringClass();

  /** The stable code, for example {@code case-already-banned}. */
  default String code() {
    var feature = getDeclaringClass().getSimpleName().replace(Refusal.class.getSimpleName(), "");
    return (feature + "-" + name().replace('_', '-')).toLowerCase(Locale.ROOT);
  }

  /** What kind of problem it is, as its name tells; an enum may know better. */
  default Kind kind() {
    return Names.kind(name());
  }

  @Override
  default Problem problem() {
    return new Problem(kind(), code());
  }

  /** What the names of refusals have in common. */
  final class Names {

    private static final Pattern BAD_INPUT =
        Pattern.compile(
            "NOT_AN?_.*|.*_(NEEDS|TAKES_NO)_.*"
                + "|.*(UNREADABLE|INVALID|OUT_OF_RANGE|TOO_LONG|TOO_SHORT|BLANK)");

    private static final Pattern NOT_FOUND =
        Pattern.compile("UNKNOWN_.*|NO_SUCH_.*|.*_(NOT_FOUND|IS_MISSING)");

    private static final Pattern CONFLICT =
        Pattern.compile(
            "(ALREADY|STILL|NOT|NOTHING_TO)_.*|.*_NOT_AFK"
                + "|.*_(UNCHANGED|EXISTS|IS_THERE|NOT_SET|HAS_A_LEVEL|OVER|SETTLED|CHANGED_SINCE)"
                + "|.*_IS_(ON|OFF)|.*_(EXCLUDED|CLEARED)");

    private Names() {}

    private static Kind kind(String name) {
      if (BAD_INPUT.matcher(name).matches()) {
        return Kind.BAD_INPUT;
      }
      if (NOT_FOUND.matcher(name).matches()) {
        return Kind.NOT_FOUND;
      }
      return CONFLICT.matcher(name).matches() ? Kind.CONFLICT : Kind.REFUSAL;
    }
  }
}
