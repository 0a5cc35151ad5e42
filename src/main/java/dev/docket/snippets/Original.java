package dev.docket.snippets;

/**
 * A snippet with a text of its own.
 *
 * @param life which of those that were ever called so
 */
record Original(String name, int life) {}
