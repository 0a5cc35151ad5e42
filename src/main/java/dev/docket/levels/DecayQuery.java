package dev.docket.levels;

import dev.docket.kernel.Query;
import java.time.Instant;
import java.util.List;

/** Everything that can be asked about XP that is lost by itself. */
public sealed interface DecayQuery<R> extends Query<R> {

  /** The guild concerned. */
  long guildId();

  /** Who loses XP depends on everyone's, on the guild's board and on its rule. */
  @Override
  default List<String> streams() {
    return List.of(Progress.streamsOf(guildId()), LevelSettings.streamOf(guildId()));
  }

  /** The guilds of which a member loses XP by now. */
  record ListDecaying(Instant now) implements DecayQuery<DecayingGuilds> {

    @Override
    public long guildId() {
      return 0;
    }

    @Override
    public List<String> streams() {
      return List.of();
    }

    @Override
    public Class<DecayingGuilds> answerType() {
      return DecayingGuilds.class;
    }
  }

  /**
   * The members of a guild who lose XP by now, by due date.
   *
   * @param after the last that an earlier page told
   */
  record ListDueMembers(long guildId, Instant now, DueMember after, int limit)
      implements DecayQuery<DueMembers> {

    @Override
    public Class<DueMembers> answerType() {
      return DueMembers.class;
    }
  }

  /** What a rule would take the first time, if it were settled now and nobody gained any XP. */
  record PreviewDecay(long guildId, DecayRule rule, Instant now)
      implements DecayQuery<DecayPreview> {

    @Override
    public Class<DecayPreview> answerType() {
      return DecayPreview.class;
    }
  }

  /** Guilds by id. */
  record DecayingGuilds(List<Long> guildIds) {}

  /** A member, and the date for which they lose XP. */
  record DueMember(long userId, Instant due) {

    /** Comes before all. */
    public static final DueMember NOBODY = new DueMember(0, Instant.EPOCH);
  }

  /** A page of them. */
  record DueMembers(List<DueMember> members) {}
}
