package dev.docket.readmodels;

/**
 * A read model and the version of its shape, as in {@code projections/<name>/tables.sql}.
 *
 * @param name kebab case
 * @param version raised whenever tables or meaning change; a new version is filled by replay
 */
public record ReadModel(String name, int version) {}
