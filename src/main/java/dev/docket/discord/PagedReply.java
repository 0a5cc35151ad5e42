package dev.docket.discord;

import dev.docket.kernel.Right;

/** Replies with buttons that lead to further pages; a button's id holds all that the page needs. */
public interface PagedReply {

  /** What the ids of its buttons begin with. */
  String prefix();

  /** What turning a page takes. */
  Right right();

  /**
   * The page behind a button.
   *
   * @param buttonId at most 100 characters, and possibly forged
   */
  Reply page(long guildId, String buttonId);
}
