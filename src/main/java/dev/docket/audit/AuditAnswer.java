package dev.docket.audit;

/** Names the act that was recorded. */
public record AuditAnswer(long actId) {}
