package dev.docket.audit;

import java.util.List;

/** Audit entries, latest first. */
public record AuditPage(List<AuditEntry> entries) {}
