package dev.docket.privacy;

/**
 * What an erasure came to.
 *
 * @param generation texts sealed under this generation of the subject's keys, or an older one, are
 *     erased; 0 if none are
 */
public record Erasure(long subjectId, int generation) {}
