package dev.docket.levels;

import java.util.List;

/** What many members have, whether they are on the board or not, by user id. */
public record MemberLevels(List<Member> members) {

  /** One member. */
  public record Member(long userId, long xp, int level) {}
}
