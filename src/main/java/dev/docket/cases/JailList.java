package dev.docket.cases;

import java.util.List;

/** The jails in force. */
public record JailList(List<CaseRef> jails) {}
