package dev.docket.cli;

import dev.docket.eventlog.Anchor;
import dev.docket.eventlog.ChainVerifier;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.Verdict;
import dev.docket.eventlog.Verdict.Broken;
import dev.docket.eventlog.Verdict.Whole;
import dev.docket.levels.Ledger;
import dev.docket.levels.LedgerCheck;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Recompute the hash chain of the event log, and name the first position that is wrong.",
      "Then add up all XP, and name each member of whom a read model says something else.",
      "Only a hash noted elsewhere can show that the whole log was written anew: note what this"
          + " prints, and give it back as --anchor later."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the log is whole, and XP is what it says",
      "1:it is broken, or XP differs",
      "2:the command line is wrong"
    })
final class VerifyCommand implements Callable<Integer> {

  static final class AnchorConverter implements ITypeConverter<Anchor> {
    @Override
    public Anchor convert(String value) {
      try {
        return Anchor.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      defaultValue = "1",
      description = "Trust what stands before this position; ${DEFAULT-VALUE} if left out.")
  private long from;

  @Option(
      names = "--anchor",
      paramLabel = "POSITION:HASH",
      converter = AnchorConverter.class,
      description = "What an earlier run printed, and must still hold; may be repeated.")
  private List<Anchor> anchors = List.of();

  @Override
  public Integer call() {
    try (var docket = Application.look()) {
      var head = docket.getBean(PostgresEventLog.class).head();
      if (from < 1 || from > head + 1) {
        throw new ParameterException(
            spec.commandLine(), "--from must be from 1 to %d, not %d".formatted(head + 1, from));
      }
      var verdict = verify(docket.getBean(ChainVerifier.class), head);
      var chain = say(verdict, head);
      return verdict instanceof Whole ? say(check(docket.getBean(LedgerCheck.class), head)) : chain;
    }
  }

  private Verdict verify(ChainVerifier verifier, long head) {
    try (var bar = Progress.bar("Verifying", head - from + 1)) {
      return verifier.verify(from, anchors, it -> bar.stepTo(it - from + 1));
    }
  }

  private static Ledger check(LedgerCheck ledger, long head) {
    try (var bar = Progress.bar("Adding up XP", head)) {
      return ledger.check(bar::stepTo);
    }
  }

  private int say(Ledger ledger) {
    var out = spec.commandLine().getOut();
    ledger
        .differences()
        .forEach(it ->
            out.printf(
                "User %d in guild %d, board %d: %d XP by the log, %d in %s.%n",
                it.userId(), it.guildId(), it.board(), it.log(), it.shown(), it.readModel()));
    if (ledger.different() == 0) {
      out.printf("XP is the sum of its events, for all %d members.%n", ledger.members());
      return 0;
    }
    out.printf(
        "XP differs from its events in %d cases. To compute it anew: projections rebuild%n",
        ledger.different());
    return 1;
  }

  private int say(Verdict verdict, long end) {
    var out = spec.commandLine().getOut();
    return switch (verdict) {
      case Whole(var events, var head) -> {
        out.println("The log is whole: %d events from position %d.".formatted(events, from));
        out.println("Head: " + head);
        yield 0;
      }
      case Broken(var position, var what) -> {
        out.println("The log is broken at position %d: %s.".formatted(position, what));
        if (position < end) {
          out.println("To look behind it: verify --from " + (position + 1));
        }
        yield 1;
      }
    };
  }
}
