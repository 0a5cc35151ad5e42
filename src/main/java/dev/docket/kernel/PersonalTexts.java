package dev.docket.kernel;

/** Opens personal texts for those who ask the read models, which only hold them sealed. */
public interface PersonalTexts {

  /**
   * Opens a text as a read model keeps it; {@link PersonalText#ERASED} if its key was destroyed.
   */
  String open(String stored);
}
