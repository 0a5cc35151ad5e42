package dev.docket.discord.cases;

import dev.docket.cases.CaseView;
import dev.docket.kernel.Origin;
import java.util.List;
import java.util.regex.Pattern;

/** The reasons that Discord's audit log and list of bans show for what Docket did. */
final class AuditReasons {

  private static final int LONGEST = 512;
  private static final Pattern OF_ONE = Pattern.compile("Case #(\\d{1,18}) by .*", Pattern.DOTALL);
  private static final Pattern OF_MANY =
      Pattern.compile("Cases #(\\d{1,18}) to #(\\d{1,18}) by .*", Pattern.DOTALL);

  private AuditReasons() {}

  /** The one reason for some cases that a moderator opened for the same reason. */
  static String of(List<CaseView> cases) {
    var first = cases.getFirst();
    var who = first.moderatorId() == Origin.DOCKET ? "Docket" : String.valueOf(first.moderatorId());
    var reason = first.reason() == null ? "" : ": " + first.reason();
    var text = numbers(cases) + " by " + who + reason;
    if (text.length() <= LONGEST) {
      return text;
    }
    var splits = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, splits ? LONGEST - 1 : LONGEST);
  }

  private static String numbers(List<CaseView> cases) {
    var numbers = cases.stream().mapToLong(CaseView::caseNumber).summaryStatistics();
    return cases.size() == 1
        ? "Case #" + numbers.getMin()
        : "Cases #" + numbers.getMin() + " to #" + numbers.getMax();
  }

  /** Whether a reason was given for a case, alone or among others. */
  static boolean isOf(long caseNumber, String reason) {
    var one = OF_ONE.matcher(reason);
    if (one.matches()) {
      return Long.parseLong(one.group(1)) == caseNumber;
    }
    var many = OF_MANY.matcher(reason);
    return many.matches()
        && Long.parseLong(many.group(1)) <= caseNumber
        && caseNumber <= Long.parseLong(many.group(2));
  }
}
