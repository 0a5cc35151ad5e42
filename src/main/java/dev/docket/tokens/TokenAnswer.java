package dev.docket.tokens;

/**
 * What a command about tokens answers; the secret is no part of it, for answers are kept.
 *
 * @param number of the token concerned, counted from 1 in its guild
 */
public record TokenAnswer(int number) {}
