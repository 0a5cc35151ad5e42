package dev.docket.kernel;

/**
 * What somebody must be allowed before they may do something.
 *
 * @param command what is done, as it is typed, for example {@code ban}
 * @param level the permission level that it takes where a guild has given levels to roles, 0 to 9
 * @param permission the Discord permission bits, one of which it takes where a guild has not; 0 for
 *     everyone
 */
public record Right(String command, int level, long permission) {

  /** What is open to everyone. */
  public static Right ofEveryone(String command) {
    return new Right(command, 0, 0);
  }
}
