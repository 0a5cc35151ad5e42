package dev.docket.cases;

import java.util.List;

/** The labels in use, those of most cases first. */
public record CaseLabels(List<String> labels) {}
