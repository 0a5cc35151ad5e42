package dev.docket.cases;

/** The features of Docket that a user can be kept from. */
public enum Bar {
  POLLS,
  SNIPPETS
}
