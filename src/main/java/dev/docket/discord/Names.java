package dev.docket.discord;

import java.util.Collection;
import java.util.Map;

/** The names of users, as far as they are known soon enough to be shown. */
public interface Names {

  /** The names that are known by now, by user id; those that are not are asked for meanwhile. */
  Map<Long, String> of(Collection<Long> userIds);
}
