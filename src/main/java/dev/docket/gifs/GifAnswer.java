package dev.docket.gifs;

/**
 * What a command came to.
 *
 * @param refused whether the GIF was one too many
 */
public record GifAnswer(boolean refused) {

  static final GifAnswer NOTHING = new GifAnswer(false);
}
