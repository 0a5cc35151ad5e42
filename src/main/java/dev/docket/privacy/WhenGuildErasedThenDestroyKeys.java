package dev.docket.privacy;

import dev.docket.duties.Duties;
import dev.docket.kernel.Recorded;
import dev.docket.membership.MembershipEvent.GuildErased;
import dev.docket.readmodels.Reaction;
import dev.docket.sealing.GuildKeys;

/** As {@link WhenSubjectErasedThenDestroyKeys}, which does it, for the keys of a guild. */
final class WhenGuildErasedThenDestroyKeys implements Reaction {

  private final Duties duties;

  WhenGuildErasedThenDestroyKeys(Duties duties) {
    this.duties = duties;
  }

  @Override
  public String name() {
    return "when-guild-erased-then-destroy-keys";
  }

  @Override
  public Class<GuildErased> family() {
    return GuildErased.class;
  }

  @Override
  public void on(Recorded recorded) {
    if (recorded.event() instanceof GuildErased erased) {
      duties.note(
          WhenSubjectErasedThenDestroyKeys.KIND,
          GuildKeys.ownerOf(erased.guildId()) + "/" + erased.generation(),
          recorded.occurredAt());
    }
  }
}
