package dev.docket.cli;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why a command could not start; Docket itself says it at length in its log. */
final class OneLineReport implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    if (Application.isCommand()) {
      var words = analysis.getDescription() + " " + analysis.getAction();
      System.err.println("docket: " + words.replaceAll("\\s+", " ").strip());
    }
  }
}
