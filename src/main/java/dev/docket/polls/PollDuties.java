package dev.docket.polls;

import java.util.List;

/** What is still to be done: polls whose time is over, and polls that nobody sees yet. */
public record PollDuties(List<PollRef> toExpire, List<PollRef> toPost) {}
