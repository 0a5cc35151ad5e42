package dev.docket.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot print the problem and the advice where it would print a stack trace. */
final class MasterKeyUnusableAnalyzer extends AbstractFailureAnalyzer<MasterKeyUnusable> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MasterKeyUnusable cause) {
    return new FailureAnalysis(cause.problem(), cause.advice(), cause);
  }
}
