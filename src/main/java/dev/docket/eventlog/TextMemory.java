package dev.docket.eventlog;

/** Something that keeps open personal texts, or the keys to them, in the memory of this node. */
public interface TextMemory {

  /** Lets go of all of it: somebody's texts were erased. */
  void forget();
}
