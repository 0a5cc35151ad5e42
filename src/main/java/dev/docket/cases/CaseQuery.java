package dev.docket.cases;

import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about cases. */
public sealed interface CaseQuery<R> extends Query<R> {

  /** One case as it stands. */
  record FindCase(long guildId, long caseNumber) implements CaseQuery<CaseView> {
    @Override
    public Class<CaseView> answerType() {
      return CaseView.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamsOf(guildId));
    }
  }

  /** Everything that happened to one case, oldest first. */
  record ListCaseChanges(long guildId, long caseNumber) implements CaseQuery<CaseHistory> {
    @Override
    public Class<CaseHistory> answerType() {
      return CaseHistory.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamsOf(guildId));
    }
  }

  /**
   * Cases of a guild, newest first.
   *
   * @param before only cases numbered below this, to go on from an earlier page
   * @param limit 1 to 100
   * @param countTo how far to count those that match; 0 for not at all
   */
  record ListCases(long guildId, CaseFilter filter, @Nullable Long before, int limit, int countTo)
      implements CaseQuery<CasePage> {

    /** Without counting them. */
    public ListCases(long guildId, CaseFilter filter, @Nullable Long before, int limit) {
      this(guildId, filter, before, limit, 0);
    }

    @Override
    public Class<CasePage> answerType() {
      return CasePage.class;
    }

    @Override
    public List<String> streams() {
      return List.of(
          filter.userId() == null
              ? MemberRecord.streamsOf(guildId)
              : MemberRecord.streamOf(guildId, filter.userId()));
    }
  }

  /**
   * What Docket still owes Discord, over all guilds: rulings without an answer, and bans whose time
   * is up.
   *
   * @param now bans that end at or before it are due
   */
  record ListDuties(Instant now) implements CaseQuery<CaseDuties> {
    @Override
    public Class<CaseDuties> answerType() {
      return CaseDuties.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.STREAMS);
    }
  }

  /**
   * How all that a moderator did to cases of a guild since a moment can be undone.
   *
   * @param now what has ended by then needs no lifting
   */
  record PlanUndo(long guildId, long moderatorId, Instant since, Instant now)
      implements CaseQuery<UndoPlan> {
    @Override
    public Class<UndoPlan> answerType() {
      return UndoPlan.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamsOf(guildId));
    }
  }

  /**
   * What is on record about a user.
   *
   * @param now what has ended by then is not in force
   */
  record FindDossier(long guildId, long userId, Instant now) implements CaseQuery<Dossier> {
    @Override
    public Class<Dossier> answerType() {
      return Dossier.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamOf(guildId, userId));
    }
  }

  /**
   * How many cases each moderator opened.
   *
   * @param from inclusive
   * @param to exclusive
   */
  record CountCases(long guildId, Instant from, Instant to) implements CaseQuery<CaseCounts> {
    @Override
    public Class<CaseCounts> answerType() {
      return CaseCounts.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamsOf(guildId));
    }
  }

  /**
   * What an escalation rule would have done, had it been switched on at a moment.
   *
   * @param most how many members are named, those hit most often first
   */
  record PreviewEscalation(long guildId, EscalationRule rule, Instant from, int most)
      implements CaseQuery<EscalationPreview> {
    @Override
    public Class<EscalationPreview> answerType() {
      return EscalationPreview.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamsOf(guildId));
    }
  }

  /**
   * What is in force in a guild of bans and timeouts.
   *
   * @param now timeouts that end at or before it are over
   */
  record ListInForce(long guildId, Instant now) implements CaseQuery<InForceList> {
    @Override
    public Class<InForceList> answerType() {
      return InForceList.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamsOf(guildId));
    }
  }

  /**
   * The jails in force, at most 10,000.
   *
   * @param guildId 0 for all guilds
   */
  record ListJails(long guildId) implements CaseQuery<JailList> {
    @Override
    public Class<JailList> answerType() {
      return JailList.class;
    }

    @Override
    public List<String> streams() {
      return List.of(guildId == 0 ? MemberRecord.STREAMS : MemberRecord.streamsOf(guildId));
    }
  }

  /** The evidence of one case. */
  record ListEvidence(long guildId, long caseNumber) implements CaseQuery<EvidenceList> {
    @Override
    public Class<EvidenceList> answerType() {
      return EvidenceList.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamsOf(guildId));
    }
  }

  /** Some cases of a guild, by their numbers; those that do not exist are left out. */
  record FindCases(long guildId, List<Long> numbers) implements CaseQuery<CasePage> {
    @Override
    public Class<CasePage> answerType() {
      return CasePage.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamsOf(guildId));
    }
  }

  /**
   * How some cases can be undone, latest first.
   *
   * @param now what has ended by then needs no lifting
   */
  record PlanUndoOfCases(long guildId, List<Long> numbers, Instant now)
      implements CaseQuery<UndoPlan> {
    @Override
    public Class<UndoPlan> answerType() {
      return UndoPlan.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamsOf(guildId));
    }
  }

  /** The labels that cases of a guild have, those of most cases first, 100 at most. */
  record ListLabels(long guildId) implements CaseQuery<CaseLabels> {
    @Override
    public Class<CaseLabels> answerType() {
      return CaseLabels.class;
    }

    @Override
    public List<String> streams() {
      return List.of(MemberRecord.streamsOf(guildId));
    }
  }
}
