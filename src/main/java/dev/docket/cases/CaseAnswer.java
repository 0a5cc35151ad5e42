package dev.docket.cases;

/**
 * What a moderation command answers.
 *
 * @param caseNumber the case that it opened or changed; 0 if there was nothing to record
 */
public record CaseAnswer(long caseNumber) {}
