package dev.docket.gifs;

/**
 * How many GIFs may be posted within the guild's window.
 *
 * @param ofMember by one member in all limited channels; 0 for as many as they like
 * @param inChannel by all members in one channel; 0 for as many as they like
 */
public record GifLimit(int ofMember, int inChannel) {

  static final GifLimit NONE = new GifLimit(0, 0);

  /** Whether it limits nothing. */
  public boolean isNone() {
    return ofMember == 0 && inChannel == 0;
  }
}
