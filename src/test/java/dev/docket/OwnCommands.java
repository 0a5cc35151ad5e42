package dev.docket;

import dev.docket.afk.AfkCommand.ExpireAfk;
import dev.docket.afk.AfkCommand.ReportAfk;
import dev.docket.audit.AuditCommand.ReportAct;
import dev.docket.bookmarks.BookmarkCommand.ReportBookmark;
import dev.docket.cases.BatchCommand.PickMembers;
import dev.docket.cases.BatchCommand.SettleMembers;
import dev.docket.cases.CaseCommand.Escalate;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.RecordByHand;
import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseCommand.ReportEnforcement;
import dev.docket.cases.CaseCommand.ReportRejoin;
import dev.docket.cases.CaseCommand.ReportRoles;
import dev.docket.gifs.GifCommand.CountGif;
import dev.docket.gifs.GifCommand.ReportGif;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelCommand.DecayXp;
import dev.docket.membership.MembershipCommand.EraseGuild;
import dev.docket.membership.MembershipCommand.RecordJoin;
import dev.docket.membership.MembershipCommand.RecordLeave;
import dev.docket.polls.PollCommand.ExpirePoll;
import dev.docket.polls.PollCommand.ReportPoll;
import dev.docket.reminders.ReminderCommand.FireReminder;
import dev.docket.reminders.ReminderCommand.ReportReminder;
import dev.docket.starboard.StarboardCommand.CountStars;
import dev.docket.starboard.StarboardCommand.RecordBoardPost;
import dev.docket.starboard.StarboardCommand.RecordBoardPostGone;
import dev.docket.tempvoice.VoiceCommand.ReportVoiceChannel;
import dev.docket.tempvoice.VoiceCommand.RequestVoiceChannel;
import dev.docket.watch.WatchCommand.BeginWatch;
import dev.docket.watch.WatchCommand.RecordReading;
import java.util.Set;

/** The commands that Docket gives itself. */
final class OwnCommands {

  /** What Docket tells itself; nobody can send it through a door. */
  static final Set<Class<?>> ALL =
      Set.of(
          ReportAct.class,
          ExpireAfk.class,
          ReportAfk.class,
          EraseGuild.class,
          RecordJoin.class,
          RecordLeave.class,
          FireReminder.class,
          ReportReminder.class,
          CountStars.class,
          RecordBoardPost.class,
          RecordBoardPostGone.class,
          ReportBookmark.class,
          RequestVoiceChannel.class,
          ReportVoiceChannel.class,
          CountGif.class,
          ReportGif.class,
          ReportPoll.class,
          ExpirePoll.class,
          ExpireBan.class,
          ReportEnforcement.class,
          ReportRoles.class,
          RecordLogPost.class,
          PickMembers.class,
          SettleMembers.class,
          RecordByHand.class,
          BeginWatch.class,
          RecordReading.class,
          ReportRejoin.class,
          Escalate.class,
          AwardXp.class,
          DecayXp.class);

  private OwnCommands() {}
}
