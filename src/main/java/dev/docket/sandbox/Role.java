package dev.docket.sandbox;

/** A role of a guild; {@code managed} marks the one that came with the bot. */
record Role(long id, String name, int position, long permissions, boolean managed) {

  Role withPosition(int value) {
    return new Role(id, name, value, permissions, managed);
  }

  Role withPermissions(long value) {
    return new Role(id, name, position, value, managed);
  }
}
