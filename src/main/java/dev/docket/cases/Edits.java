package dev.docket.cases;

import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.AddNote;
import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.Editing;
import dev.docket.cases.CaseCommand.LabelCase;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.UndoCase;
import dev.docket.cases.CaseCommand.UnlabelCase;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseEvent.CaseLabelled;
import dev.docket.cases.CaseEvent.CaseReinstated;
import dev.docket.cases.CaseEvent.CaseUnlabelled;
import dev.docket.cases.CaseEvent.CaseVoided;
import dev.docket.cases.CaseEvent.EvidenceAdded;
import dev.docket.cases.CaseEvent.NoteAdded;
import dev.docket.cases.CaseEvent.ReasonAmended;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides whether what a case says may be changed. */
record Edits(Standing standing, GuildRules rules) {

  static final int LONGEST_REASON = 1_000;
  static final int LONGEST_EXHIBIT = 4_000;
  static final int LONGEST_LINK = 1_000;
  static final int LONGEST_LABEL = 32;
  static final int MOST_LABELS = 20;
  static final int MOST_EVIDENCE = 50;

  /** A reason as it may be kept. */
  static String reason(String reason) {
    return Texts.storable("reason", reason, LONGEST_REASON);
  }

  /** The reason of a ruling as it may be kept. */
  static @Nullable PersonalText reason(Ruling ruling) {
    var reason = ruling.reason();
    return reason == null ? null : new PersonalText(ruling.userId(), reason(reason));
  }

  /** What a command comes to. */
  CaseEvent decide(Editing command) {
    var edit = command.edit();
    if (!rules.allows(edit.guildId(), edit.authority().actor(), CaseRight.of(command))) {
      throw Refused.because(CaseRefusal.MISSING_PERMISSION);
    }
    return switch (command) {
      case AmendReason it -> amended(it);
      case VoidCase it -> voidedOutOfForce(it);
      case UndoCase it -> voided(it.edit(), it.reason());
      case ReinstateCase it -> reinstated(it);
      case AddEvidence it -> evidence(it);
      case AddNote it -> note(it);
      case LabelCase it -> labelled(it);
      case UnlabelCase it -> unlabelled(it);
    };
  }

  /** Nobody writes their own record, not even a moderator who was warned. */
  private CaseFile open(CaseEdit edit) {
    var file = standing.file(edit.caseNumber());
    Jurisdiction.mayModerate(file.kind(), edit.guildId(), edit.authority().actor(), rules);
    if (edit.editorId() == edit.userId()) {
      throw Refused.because(CaseRefusal.CASE_IS_ABOUT_YOU, edit.caseNumber());
    }
    return file;
  }

  private CaseEvent amended(AmendReason command) {
    var edit = command.edit();
    var file = open(edit);
    var after = text(edit, reason(command.reason()));
    if (after.equals(file.reason())) {
      throw Refused.because(CaseRefusal.REASON_UNCHANGED);
    }
    return new ReasonAmended(
        edit.guildId(),
        edit.userId(),
        edit.caseNumber(),
        edit.editorId(),
        file.reason(),
        after,
        edit.at());
  }

  /** A voided ban that nobody lifts would be in force without a case. */
  private CaseEvent voidedOutOfForce(VoidCase command) {
    var edit = command.edit();
    var event = voided(edit, command.reason());
    if (standing.isInForce(edit.caseNumber(), edit.at())) {
      throw Refused.because(CaseRefusal.STILL_IN_FORCE, edit.caseNumber());
    }
    return event;
  }

  /** A case declared wrong, whatever is still in force of it. */
  private CaseVoided voided(CaseEdit edit, String reason) {
    var file = open(edit);
    if (file.voided()) {
      throw Refused.because(CaseRefusal.ALREADY_VOIDED, edit.caseNumber());
    }
    return new CaseVoided(
        edit.guildId(),
        edit.userId(),
        edit.caseNumber(),
        edit.editorId(),
        text(edit, reason(reason)),
        edit.at());
  }

  private CaseEvent reinstated(ReinstateCase command) {
    var edit = command.edit();
    if (!open(edit).voided()) {
      throw Refused.because(CaseRefusal.NOT_VOIDED, edit.caseNumber());
    }
    return new CaseReinstated(
        edit.guildId(),
        edit.userId(),
        edit.caseNumber(),
        edit.editorId(),
        text(edit, reason(command.reason())),
        edit.at());
  }

  private CaseEvent evidence(AddEvidence command) {
    var edit = command.edit();
    var exhibit = command.exhibit();
    var number = open(edit).evidence() + 1;
    if (number > MOST_EVIDENCE) {
      throw Refused.because(CaseRefusal.TOO_MUCH_EVIDENCE, MOST_EVIDENCE);
    }
    var kept = exhibit.text();
    return new EvidenceAdded(
        edit.guildId(),
        edit.userId(),
        edit.caseNumber(),
        edit.editorId(),
        number,
        link(exhibit.url()),
        kept == null ? null : text(edit, Texts.storable("evidence", kept, LONGEST_EXHIBIT)),
        exhibit.authorId(),
        edit.at());
  }

  private static String link(String url) {
    var text = Texts.storable("link", url, LONGEST_LINK);
    try {
      var uri = URI.create(text);
      if (uri.getHost() == null || !"https".equalsIgnoreCase(uri.getScheme())) {
        throw Refused.because(CaseRefusal.NOT_A_LINK, text);
      }
      return text;
    } catch (IllegalArgumentException e) {
      throw Refused.because(CaseRefusal.NOT_A_LINK, text);
    }
  }

  private CaseEvent note(AddNote command) {
    var edit = command.edit();
    open(edit);
    return new NoteAdded(
        edit.guildId(),
        edit.userId(),
        edit.caseNumber(),
        edit.editorId(),
        text(edit, Texts.storable("note", command.note(), LONGEST_REASON)),
        edit.at());
  }

  private CaseEvent labelled(LabelCase command) {
    var edit = command.edit();
    var labels = open(edit).labels();
    var label = label(command.label());
    if (labels.contains(label)) {
      throw Refused.because(CaseRefusal.LABEL_IS_THERE, label);
    }
    if (labels.size() >= MOST_LABELS) {
      throw Refused.because(CaseRefusal.TOO_MANY_LABELS, MOST_LABELS);
    }
    return new CaseLabelled(
        edit.guildId(), edit.userId(), edit.caseNumber(), edit.editorId(), label, edit.at());
  }

  private CaseEvent unlabelled(UnlabelCase command) {
    var edit = command.edit();
    var label = label(command.label());
    if (!open(edit).labels().contains(label)) {
      throw Refused.because(CaseRefusal.LABEL_IS_MISSING, label);
    }
    return new CaseUnlabelled(
        edit.guildId(), edit.userId(), edit.caseNumber(), edit.editorId(), label, edit.at());
  }

  /** Labels are found again however they were typed. */
  static String label(String label) {
    var folded = Texts.storable("label", label, LONGEST_LABEL).toLowerCase(Locale.ROOT);
    if (folded.contains(",")) {
      throw Refused.because(InputRefusal.VALUE_UNREADABLE, "label", folded, "one word or more");
    }
    return folded;
  }

  private static PersonalText text(CaseEdit edit, String text) {
    return new PersonalText(edit.userId(), text);
  }
}
