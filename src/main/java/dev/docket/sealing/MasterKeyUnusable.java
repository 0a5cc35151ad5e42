package dev.docket.sealing;

/** There is no master key to work with: what is wrong, and what the operator can do about it. */
final class MasterKeyUnusable extends RuntimeException {

  private final String problem;
  private final String advice;

  private MasterKeyUnusable(String problem, String advice) {
    super(problem + " " + advice);
    this.problem = problem;
    this.advice = advice;
  }

  static MasterKeyUnusable missing() {
    return new MasterKeyUnusable(
        "There is no master key. Docket seals what people write about people, and with a database"
            + " of yours it makes no key of its own.",
        "Make one with 'openssl rand -base64 32', keep a copy apart from the database's backups,"
            + " and set it as DOCKET_MASTER_KEY wherever Docket runs.");
  }

  static MasterKeyUnusable malformed(String place, String flaw) {
    return new MasterKeyUnusable(
        "The master key in %s is not the base64 of 32 bytes: %s.".formatted(place, flaw),
        "Set the key that was made for this database, or for a new database make one with 'openssl"
            + " rand -base64 32'.");
  }

  static MasterKeyUnusable lost(String place) {
    return new MasterKeyUnusable(
        "The master key is missing from %s, but this database holds texts that are sealed under it."
            .formatted(place),
        "Put the file back from the backup, or set the key as DOCKET_MASTER_KEY. Nothing was"
            + " written.");
  }

  static MasterKeyUnusable wrong(String place) {
    return new MasterKeyUnusable(
        "The master key in %s is not the one that this database's texts are sealed under."
            .formatted(place),
        "Set the key that was used before. Nothing was written.");
  }

  String problem() {
    return problem;
  }

  String advice() {
    return advice;
  }
}
