package dev.docket.polls;

/**
 * What a command came to.
 *
 * @param choice the option that the member votes for now, counted from 1; 0 for none
 */
public record PollAnswer(int choice) {}
