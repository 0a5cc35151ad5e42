package dev.docket.cli;

import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = "Bring the database's schema up to date and exit.")
final class MigrateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (var docket = Application.lookOrCreate()) {
      var current = docket.getBean(Flyway.class).info().current();
      spec.commandLine().getOut().println("The schema is at version " + current.getVersion() + ".");
    }
    return 0;
  }
}
