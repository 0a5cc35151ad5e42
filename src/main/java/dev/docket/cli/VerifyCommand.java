package dev.docket.cli;

import dev.docket.eventlog.Anchor;
import dev.docket.eventlog.ChainVerifier;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.Verdict;
import dev.docket.eventlog.Verdict.Broken;
import dev.docket.eventlog.Verdict.Whole;
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
      "Only a hash noted elsewhere can show that the whole log was written anew: note what this"
          + " prints, and give it back as --anchor later."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the log is whole", "1:it is broken", "2:the command line is wrong"})
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
      return say(verify(docket.getBean(ChainVerifier.class), head), head);
    }
  }

  private Verdict verify(ChainVerifier verifier, long head) {
    try (var bar = Progress.bar("Verifying", head - from + 1)) {
      return verifier.verify(from, anchors, it -> bar.stepTo(it - from + 1));
    }
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
