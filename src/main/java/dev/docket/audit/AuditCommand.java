package dev.docket.audit;

import dev.docket.kernel.Command;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked to be done or noted without a case. */
public sealed interface AuditCommand extends Command<AuditAnswer> {

  @Override
  default Class<AuditAnswer> answerType() {
    return AuditAnswer.class;
  }

  /** What concerns a channel. */
  sealed interface OfChannel extends AuditCommand {

    /** The channel concerned. */
    long channelId();

    @Override
    default String stream() {
      return ChannelRecord.streamOf(guildId(), channelId());
    }
  }

  /**
   * Deletes messages.
   *
   * @param messageIds those that the choice came to, 1 to 500
   */
  record PurgeMessages(ChannelAct act, MessageChoice choice, List<Long> messageIds)
      implements OfChannel {
    @Override
    public long guildId() {
      return act.guildId();
    }

    @Override
    public long channelId() {
      return act.channelId();
    }
  }

  /**
   * Makes members wait between their messages.
   *
   * @param before the seconds that Discord has them wait now
   * @param seconds 0 to 21,600; 0 means not at all
   */
  record SetSlowmode(ChannelAct act, int before, int seconds) implements OfChannel {
    @Override
    public long guildId() {
      return act.guildId();
    }

    @Override
    public long channelId() {
      return act.channelId();
    }
  }

  /** Notes what Discord made of an act. */
  record ReportAct(long guildId, long channelId, long actId, Outcome outcome, Instant at)
      implements OfChannel {}

  /** What Discord made of an act. */
  sealed interface Outcome {

    /** It is done. */
    record Done() implements Outcome {}

    /**
     * It will not be done.
     *
     * @param deleted how many messages are gone all the same
     * @param cause what Discord said
     */
    record GivenUp(int deleted, String cause) implements Outcome {}
  }

  /**
   * Tells the moderators about a member.
   *
   * @param reportId the interaction that brought it
   * @param userId who is reported, if anyone
   * @param message what is reported, if anything
   * @param text at most 1,000 characters
   */
  record ReportMember(
      long guildId,
      long reporterId,
      long reportId,
      @Nullable Long userId,
      boolean isDocket,
      @Nullable ReportedMessage message,
      String text,
      Instant at)
      implements AuditCommand {
    @Override
    public String stream() {
      return ReporterRecord.streamOf(guildId, reporterId);
    }
  }

  /**
   * A message that somebody reports.
   *
   * @param text as it stood then, if that is known
   */
  record ReportedMessage(long channelId, long messageId, long authorId, @Nullable String text) {}
}
