package dev.docket.guilds;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this Docket, whatever guilds settle.
 *
 * @param owners ids of the users with level 9
 * @param systemAdministrators ids of the users with level 8
 */
@ConfigurationProperties("docket")
public record Operators(
    @DefaultValue Set<Long> owners, @DefaultValue Set<Long> systemAdministrators) {

  private static final int OWNER = 9;
  private static final int SYSTEM_ADMINISTRATOR = 8;

  /** The level that somebody has in every guild; 0 for most. */
  int levelOf(long userId) {
    if (owners.contains(userId)) {
      return OWNER;
    }
    return systemAdministrators.contains(userId) ? SYSTEM_ADMINISTRATOR : 0;
  }
}
