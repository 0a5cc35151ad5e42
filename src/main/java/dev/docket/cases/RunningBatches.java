package dev.docket.cases;

import java.util.List;

/** The mass actions that are not through. */
public record RunningBatches(List<BatchRef> batches) {}
