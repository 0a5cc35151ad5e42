package dev.docket.cases;

/**
 * What a moderation command answers.
 *
 * @param caseNumber the case that it opened or changed
 */
public record CaseAnswer(long caseNumber) {}
