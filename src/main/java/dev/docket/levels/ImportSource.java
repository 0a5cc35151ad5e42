package dev.docket.levels;

/**
 * Where imported XP comes from.
 *
 * @param importId shared by all members of one import
 * @param bot which bot counted it
 * @param fileHash SHA-256 of the export
 * @param entry the line of the export, or where it is JSON the number of the entry
 */
public record ImportSource(String importId, String bot, String fileHash, long entry) {}
