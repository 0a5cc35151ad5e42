package dev.docket.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot print the problem and the advice where it would print a stack trace. */
final class DatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailable cause) {
    return new FailureAnalysis(cause.problem(), cause.advice(), cause);
  }
}
