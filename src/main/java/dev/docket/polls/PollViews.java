package dev.docket.polls;

import java.util.List;

/** Some polls. */
public record PollViews(List<PollView> polls) {}
