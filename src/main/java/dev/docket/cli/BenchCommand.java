package dev.docket.cli;

import picocli.CommandLine.Command;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measure Docket on this machine: each figure beside a baseline that is taken in the same run.",
      "Works in a database of its own, made for the run and dropped after it: on the configured"
          + " server, or in a temporary PostgreSQL with fsync on."
    },
    subcommands = {
      BenchAppend.class,
      BenchCatchUp.class,
      BenchRank.class,
      BenchLatency.class,
      BenchExpiry.class,
      BenchMass.class,
      BenchSettings.class,
      BenchWhatIf.class
    })
final class BenchCommand extends CommandGroup {}
