package dev.docket.kernel;

/**
 * Free text about or by a person, kept apart by type so that it can be sealed under that person's
 * key.
 *
 * @param subjectId the Discord user whose key seals it
 */
public record PersonalText(long subjectId, String text) {}
