package dev.docket.audit;

import dev.docket.kernel.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about acts without a case. */
public sealed interface AuditQuery<R> extends Query<R> {

  /** The act of an interaction. */
  record FindAct(long guildId, long actId) implements AuditQuery<AuditEntry> {
    @Override
    public Class<AuditEntry> answerType() {
      return AuditEntry.class;
    }

    @Override
    public List<String> streams() {
      return streamsOf(guildId);
    }
  }

  /**
   * Acts, latest first.
   *
   * @param kind only of this kind
   * @param userId only by or about this user
   * @param before only below this position, for the next page
   * @param askerId who asks, and is shown no report about themselves
   * @param limit 1 to 100
   */
  record ListActs(
      long guildId,
      long askerId,
      @Nullable AuditKind kind,
      @Nullable Long userId,
      @Nullable Long before,
      int limit)
      implements AuditQuery<AuditPage> {
    @Override
    public Class<AuditPage> answerType() {
      return AuditPage.class;
    }

    @Override
    public List<String> streams() {
      return streamsOf(guildId);
    }
  }

  /**
   * What Discord still owes, of all guilds.
   *
   * @param until only what was asked for before
   */
  record ListOpenActs(Instant until) implements AuditQuery<OpenActs> {
    @Override
    public Class<OpenActs> answerType() {
      return OpenActs.class;
    }
  }

  private static List<String> streamsOf(long guildId) {
    return List.of("channel-record/" + guildId + "/", "reporter-record/" + guildId + "/");
  }
}
