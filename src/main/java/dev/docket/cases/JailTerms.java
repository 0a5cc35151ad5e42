package dev.docket.cases;

import java.util.List;

/** What a jail took: the role that was given, and those that were taken away. */
record JailTerms(long jailRoleId, List<Long> roleIds) {}
