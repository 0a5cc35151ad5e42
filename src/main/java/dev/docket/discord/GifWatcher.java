package dev.docket.discord;

import dev.docket.gifs.PostedGif;

/** Hears which messages of people show a GIF; must not block. */
public interface GifWatcher {

  /** A message came to show a GIF, by being written or by being edited. */
  void posted(PostedGif gif);
}
