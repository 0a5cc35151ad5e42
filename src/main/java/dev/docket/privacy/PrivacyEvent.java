package dev.docket.privacy;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.time.Instant;

/** Everything that can happen to what is held about a person. */
public sealed interface PrivacyEvent extends GuildEvent {

  /** Stands for all guilds. */
  long NO_GUILD = 0;

  /** The Discord user concerned. */
  long subjectId();

  @Override
  default long guildId() {
    return NO_GUILD;
  }

  /** The texts about a person were erased, as far as they were sealed under keys up to this one. */
  @EventName("privacy.subject-erased")
  record SubjectErased(long subjectId, int generation, Instant at) implements PrivacyEvent {}
}
