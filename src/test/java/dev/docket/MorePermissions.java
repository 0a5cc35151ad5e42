package dev.docket;

import static dev.docket.PermissionMatrix.EVERYONE;
import static dev.docket.PermissionMatrix.MASS;
import static dev.docket.PermissionMatrix.MODERATORS;
import static dev.docket.PermissionMatrix.authority;
import static dev.docket.PermissionMatrix.row;
import static dev.docket.support.Given.NOON;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.afk.AfkCommand.ClearAfk;
import dev.docket.afk.AfkCommand.ComeBack;
import dev.docket.afk.AfkCommand.GoAfk;
import dev.docket.afk.AfkCommand.TimeOutSelf;
import dev.docket.afk.AfkName;
import dev.docket.audit.AuditCommand.PurgeMessages;
import dev.docket.audit.AuditCommand.ReportMember;
import dev.docket.audit.AuditCommand.SetSlowmode;
import dev.docket.audit.ChannelAct;
import dev.docket.audit.MessageChoice;
import dev.docket.cases.BatchCommand.CancelBatch;
import dev.docket.cases.BatchCommand.Candidate;
import dev.docket.cases.BatchCommand.ProposeBatch;
import dev.docket.cases.BatchCommand.StartBatch;
import dev.docket.cases.CaseKind;
import dev.docket.guilds.GuildCommand.By;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of the permission matrix that are about many at once, or about no case. */
final class MorePermissions {

  private static final AfkName NAME = new AfkName(null, "max");

  private MorePermissions() {}

  static Stream<Map.Entry<Class<?>, Sent>> rows() {
    return Stream.of(
        row(
            PurgeMessages.class,
            new Takes(2, 1L << 13),
            it -> new PurgeMessages(act(it), new MessageChoice(9, null, false, null), List.of())),
        row(SetSlowmode.class, new Takes(2, 1L << 4), it -> new SetSlowmode(act(it), 5, 5)),
        row(ReportMember.class, EVERYONE, MorePermissions::report),
        row(GoAfk.class, EVERYONE, MorePermissions::goAfk),
        row(ComeBack.class, EVERYONE, it -> new ComeBack(it.guildId(), 30, false, NOON)),
        row(
            TimeOutSelf.class,
            EVERYONE,
            it -> new TimeOutSelf(it.guildId(), it.actor(), NAME, Duration.ZERO, null, NOON)),
        row(
            ClearAfk.class,
            MODERATORS,
            it -> new ClearAfk(it.guildId(), 30, it.actor(), null, NOON)),
        row(
            ProposeBatch.class,
            MASS,
            it ->
                new ProposeBatch(
                    it.guildId(),
                    1,
                    it.actor(),
                    CaseKind.WARN,
                    List.of(new Candidate(20, authority(it))),
                    null,
                    0,
                    null,
                    true,
                    NOON)),
        row(StartBatch.class, MASS, it -> new StartBatch(it.guildId(), 2, it.actor(), NOON)),
        row(CancelBatch.class, MASS, it -> new CancelBatch(it.guildId(), 2, it.actor(), NOON)));
  }

  private static ChannelAct act(By by) {
    return new ChannelAct(by.guildId(), 30, 1, by.actor(), null, NOON);
  }

  private static ReportMember report(By by) {
    return new ReportMember(by.guildId(), by.actor().userId(), 1, 20L, true, null, "spam", NOON);
  }

  private static GoAfk goAfk(By by) {
    return new GoAfk(by.guildId(), by.actor().userId(), NAME, null, null, true, NOON);
  }
}
