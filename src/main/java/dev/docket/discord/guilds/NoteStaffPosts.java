package dev.docket.discord.guilds;

import dev.docket.cases.CaseEvent;
import dev.docket.cases.CaseEvent.CaseReinstated;
import dev.docket.cases.CaseEvent.CaseVoided;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.NoteAdded;
import dev.docket.cases.CaseEvent.NoteRecorded;
import dev.docket.discord.guilds.StaffPost.What;
import dev.docket.duties.Duties;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Reaction;
import java.time.InstantSource;

/** Notes what is to be posted for the staff alone, and what Docket could not do. */
record NoteStaffPosts(Duties duties, InstantSource clock) implements Reaction {

  @Override
  public String name() {
    return "note-staff-posts";
  }

  @Override
  public Class<CaseEvent> family() {
    return CaseEvent.class;
  }

  /** Most of what happens to cases is in the mod log already. */
  @Override
  public void on(Recorded recorded) {
    var event = (CaseEvent) recorded.event();
    if (event instanceof CaseVoided e) {
      note(recorded, What.VOIDED, e.userId(), e.caseNumber(), e.editorId());
    } else if (event instanceof CaseReinstated e) {
      note(recorded, What.REINSTATED, e.userId(), e.caseNumber(), e.editorId());
    } else if (event instanceof NoteAdded e) {
      note(recorded, What.NOTED, e.userId(), e.caseNumber(), e.editorId());
    } else if (event instanceof NoteRecorded e) {
      var ruled = e.ruled();
      note(recorded, What.RECORDED, ruled.userId(), ruled.caseNumber(), ruled.moderatorId());
    } else if (event instanceof EnforcementFailed e) {
      note(recorded, What.FAILED, e.userId(), e.caseNumber(), 0);
    }
  }

  private void note(Recorded recorded, What what, long user, long number, long actor) {
    var guild = ((CaseEvent) recorded.event()).guildId();
    var post =
        new StaffPost(guild, recorded.position(), what, user, number, actor, recorded.occurredAt());
    duties.note(PostForStaff.KIND, post.toString(), clock.instant());
  }
}
