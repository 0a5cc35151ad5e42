package dev.docket.snippets;

import dev.docket.kernel.Refusal;

/** Why something about a snippet was refused. */
public enum SnippetRefusal implements Refusal {
  MISSING_PERMISSION,
  BARRED_FROM_SNIPPETS,
  /** Details: the ids of the roles, with commas. */
  SNIPPET_ROLE_NEEDED,
  /** Details: the name. */
  SNIPPET_IS_LOCKED,
  /** Details: the name. */
  SNIPPET_IS_NOT_YOURS,
  /** Details: the name. */
  SNIPPET_DELETED_BY_ANOTHER,
  /** Details: what was typed. */
  NAME_UNUSABLE,
  /** Details: the name. */
  UNKNOWN_SNIPPET,
  /** Details: the name. */
  SNIPPET_EXISTS,
  /** Details: the name, the target. */
  SNIPPET_IS_AN_ALIAS,
  /** Details: the name. */
  SNIPPET_UNCHANGED,
  /** Details: the name, the version, the latest version. */
  UNKNOWN_VERSION,
  /** Details: the name. */
  SNIPPET_IS_THERE,
  /** Details: the name, the target. */
  TARGET_IS_GONE
}
