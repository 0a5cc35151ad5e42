package dev.docket.audit;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;

import dev.docket.audit.AuditCommand.Outcome;
import dev.docket.audit.AuditCommand.PurgeMessages;
import dev.docket.audit.AuditCommand.ReportAct;
import dev.docket.audit.AuditCommand.SetSlowmode;
import dev.docket.audit.AuditEvent.MessagesPurged;
import dev.docket.audit.AuditEvent.PurgeFailed;
import dev.docket.audit.AuditEvent.PurgeRequested;
import dev.docket.audit.AuditEvent.SlowmodeApplied;
import dev.docket.audit.AuditEvent.SlowmodeFailed;
import dev.docket.audit.AuditEvent.SlowmodeRequested;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.support.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChannelRecordTest {

  private static final long CHANNEL = 30;
  private static final long MANAGE_MESSAGES = 1L << 13;
  private static final long MANAGE_CHANNELS = 1L << 4;

  private static final PurgeRequested REQUESTED =
      new PurgeRequested(
          GUILD,
          CHANNEL,
          7,
          MODERATOR,
          50,
          MEMBER,
          false,
          new PersonalText(MEMBER, "keys"),
          List.of(41L, 42L),
          new PersonalText(MEMBER, "spam"),
          NOON);

  private static ChannelAct act(long actId, long permissions, @Nullable String reason) {
    return new ChannelAct(GUILD, CHANNEL, actId, Given.actor(permissions), reason, NOON);
  }

  private static PurgeMessages purge(int count, List<Long> ids) {
    return new PurgeMessages(
        act(7, MANAGE_MESSAGES, " spam "), new MessageChoice(count, MEMBER, false, "keys"), ids);
  }

  private static SetSlowmode slowmode(long actId, int before, int seconds) {
    return new SetSlowmode(act(actId, MANAGE_CHANNELS, null), before, seconds);
  }

  private static SlowmodeRequested slowed(long actId, int before, int seconds) {
    return new SlowmodeRequested(GUILD, CHANNEL, actId, MODERATOR, before, seconds, null, NOON);
  }

  private static ReportAct report(long actId, Outcome outcome) {
    return new ReportAct(GUILD, CHANNEL, actId, outcome, NOON);
  }

  @Test
  void aPurgeRecordsWhichMessagesAreMeant() {
    AuditFixture.when(ChannelRecord.class, purge(50, List.of(41L, 42L))).expectEvents(REQUESTED);
  }

  @Test
  void aPurgeIsOfOneToFiveHundredMessages() {
    for (var count : List.of(0, 501)) {
      AuditFixture.refuses(
          ChannelRecord.class,
          InputRefusal.NUMBER_OUT_OF_RANGE,
          List.of("count", String.valueOf(count), "1", "500"),
          purge(count, List.of(41L)));
    }
  }

  @Test
  void aPurgeOfNothingIsRefused() {
    AuditFixture.refuses(
        ChannelRecord.class, AuditRefusal.NOTHING_TO_PURGE, List.of(), purge(50, List.of()));
  }

  @Test
  void whatDiscordMadeOfAPurgeIsRecordedOnce() {
    var done = new MessagesPurged(GUILD, CHANNEL, 7, 2, NOON);
    AuditFixture.when(ChannelRecord.class, report(7, new Outcome.Done()), REQUESTED)
        .expectEvents(done);
    AuditFixture.when(ChannelRecord.class, report(7, new Outcome.GivenUp(1, "50013")), REQUESTED)
        .expectEvents(new PurgeFailed(GUILD, CHANNEL, 7, 1, "50013", NOON));
    AuditFixture.refuses(
        ChannelRecord.class,
        AuditRefusal.ACT_SETTLED,
        List.of(),
        report(7, new Outcome.Done()),
        REQUESTED,
        done);
  }

  @Test
  void aSlowmodeRecordsWhatWasBefore() {
    AuditFixture.when(ChannelRecord.class, slowmode(8, 5, 30)).expectEvents(slowed(8, 5, 30));
    AuditFixture.when(ChannelRecord.class, report(8, new Outcome.Done()), slowed(8, 5, 30))
        .expectEvents(new SlowmodeApplied(GUILD, CHANNEL, 8, NOON));
  }

  @Test
  void aSlowmodeThatIsThereAlreadyIsRefused() {
    AuditFixture.refuses(
        ChannelRecord.class, AuditRefusal.SLOWMODE_UNCHANGED, List.of("30"), slowmode(8, 30, 30));
  }

  @Test
  void aSlowmodeIsAtMostSixHours() {
    AuditFixture.refuses(
        ChannelRecord.class,
        InputRefusal.NUMBER_OUT_OF_RANGE,
        List.of("delay", "21601", "0", "21600"),
        slowmode(8, 0, 21_601));
  }

  @Test
  void aLaterSlowmodeOverrulesOneThatDiscordHasNotTakenYet() {
    AuditFixture.when(ChannelRecord.class, slowmode(9, 5, 5), slowed(8, 5, 30))
        .expectEvents(
            new SlowmodeFailed(GUILD, CHANNEL, 8, "overruled by a later one", NOON),
            slowed(9, 5, 5));
  }

  @Test
  void whoeverMayNotIsRefused() {
    var choice = new MessageChoice(5, null, false, null);
    AuditFixture.refuses(
        ChannelRecord.class,
        AuditRefusal.MISSING_PERMISSION,
        List.of(),
        new PurgeMessages(act(7, MANAGE_CHANNELS, null), choice, List.of(41L)));
    AuditFixture.refuses(
        ChannelRecord.class,
        AuditRefusal.MISSING_PERMISSION,
        List.of(),
        new SetSlowmode(act(8, MANAGE_MESSAGES, null), 0, 5));
  }
}
