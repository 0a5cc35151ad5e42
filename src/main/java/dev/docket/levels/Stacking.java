package dev.docket.levels;

/** What becomes of several that apply at once. */
public enum Stacking {
  /** Only the highest counts. */
  HIGHEST,
  /** All of them count. */
  ALL
}
