package dev.docket.discord.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.Award;
import dev.docket.levels.Proposal;
import dev.docket.levels.XpSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A proposal in few characters, as the id of a button carries it. */
final class ProposalCode {

  private static final int RADIX = 36;

  private ProposalCode() {}

  /** A proposal, and the number of changes that it was held against. */
  record Read(int terms, Proposal proposal) {}

  static String write(int terms, Proposal proposal) {
    var parts = new ArrayList<String>();
    parts.add(Integer.toString(terms, RADIX));
    if (proposal.curve() != null) {
      parts.add("c" + proposal.curve());
    }
    proposal
        .awards()
        .forEach((source, it) ->
            parts.add(
                "a%d,%d,%d,%d,%d"
                    .formatted(
                        source.ordinal(), it.least(), it.most(), it.cooldown(), it.shortest())));
    proposal
        .multipliers()
        .forEach(
            (channel, percent) -> parts.add("m" + Long.toString(channel, RADIX) + "," + percent));
    proposal
        .exclusions()
        .forEach((channel, excluded) ->
            parts.add((excluded ? "x" : "i") + Long.toString(channel, RADIX)));
    if (proposal.dailyCap() != null) {
      parts.add("d" + proposal.dailyCap());
    }
    return String.join("|", parts);
  }

  static Read read(String code) {
    try {
      var parts = List.of(code.split("\\|"));
      var reader = new Reader();
      parts.stream().skip(1).forEach(reader::read);
      return new Read(Integer.parseInt(parts.getFirst(), RADIX), reader.proposal());
    } catch (RuntimeException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "button", code, "one of the buttons shown");
    }
  }

  private static final class Reader {

    private final Map<XpSource, Award> awards = new HashMap<>();
    private final Map<Long, Integer> multipliers = new HashMap<>();
    private final Map<Long, Boolean> exclusions = new HashMap<>();
    private @Nullable String curve;
    private @Nullable Long cap;

    void read(String part) {
      var value = part.substring(1);
      switch (part.charAt(0)) {
        case 'c' -> curve = value;
        case 'a' -> award(Arrays.stream(value.split(",")).mapToInt(Integer::parseInt).toArray());
        case 'm' -> {
          var pair = value.split(",");
          multipliers.put(Long.parseLong(pair[0], RADIX), Integer.parseInt(pair[1]));
        }
        case 'x' -> exclusions.put(Long.parseLong(value, RADIX), true);
        case 'i' -> exclusions.put(Long.parseLong(value, RADIX), false);
        case 'd' -> cap = Long.parseLong(value);
        default -> throw new IllegalArgumentException(part);
      }
    }

    private void award(int... numbers) {
      awards.put(
          XpSource.values()[numbers[0]], new Award(numbers[1], numbers[2], numbers[3], numbers[4]));
    }

    Proposal proposal() {
      return new Proposal(curve, awards, multipliers, exclusions, cap);
    }
  }
}
