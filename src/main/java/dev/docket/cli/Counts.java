package dev.docket.cli;

/** Numbers of things, in words. */
final class Counts {

  private Counts() {}

  static String of(long count, String thing) {
    return of(count, thing, thing + "s");
  }

  static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
