package dev.docket.cases;

import dev.docket.cases.CaseCommand.ImportCase;
import dev.docket.cases.CaseEvent.CaseImported;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Texts;
import java.util.Arrays;
import java.util.OptionalLong;

/** Takes a case over from another bot as it was there, once. */
record Importing(Standing standing, ImportCase command) {

  static final Right RIGHT = new Right("import", 8, 1L << 3);

  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_ORIGIN = 32;

  /** The number under which the case is on record already. */
  OptionalLong known(GuildRules rules) {
    if (!rules.allows(command.guildId(), command.actor(), RIGHT)) {
      throw Refused.because(CaseRefusal.MISSING_PERMISSION);
    }
    return standing.imported(origin(), command.numberThere());
  }

  CaseImported event(CaseNumbers numbers) {
    var kind = kind();
    var origin = origin();
    var reason =
        command.reason() == null
            ? null
            : new PersonalText(
                command.userId(), Texts.storable("reason", command.reason(), LONGEST_REASON));
    var number = numbers.next(command.guildId(), command.userId());
    return new CaseImported(
        new Ruled(
            command.guildId(),
            command.userId(),
            number,
            command.moderatorId(),
            reason,
            true,
            command.ruledAt()),
        kind,
        origin,
        command.numberThere(),
        command.endsAt(),
        command.at());
  }

  /** A kind that nobody knows is never taken for another. */
  private CaseKind kind() {
    return Arrays.stream(CaseKind.values())
        .filter(it -> it.name().equals(command.kind()))
        .findFirst()
        .orElseThrow(() -> Refused.because(CaseRefusal.UNKNOWN_KIND, command.kind()));
  }

  private String origin() {
    return Texts.storable("origin", command.origin(), LONGEST_ORIGIN);
  }
}
