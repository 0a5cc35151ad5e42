package dev.docket;

import static dev.docket.support.Given.NOON;

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
import dev.docket.cases.Authority;
import dev.docket.cases.Bar;
import dev.docket.cases.BatchCommand.CancelBatch;
import dev.docket.cases.BatchCommand.Candidate;
import dev.docket.cases.BatchCommand.ProposeBatch;
import dev.docket.cases.BatchCommand.StartBatch;
import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.AddNote;
import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.BarMember;
import dev.docket.cases.CaseCommand.ImportCase;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LabelCase;
import dev.docket.cases.CaseCommand.LiftBar;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.SoftbanMember;
import dev.docket.cases.CaseCommand.TakeNote;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.UndoCase;
import dev.docket.cases.CaseCommand.UnjailMember;
import dev.docket.cases.CaseCommand.UnlabelCase;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseKind;
import dev.docket.cases.Exhibit;
import dev.docket.cases.Ruling;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.kernel.Command;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every command takes, at the door and behind it; what is new has no row until it is given.
 */
final class PermissionMatrix {

  static final long ADMINISTRATOR = 1L << 3;
  static final long KICK = 1L << 1;
  static final long BAN = 1L << 2;
  static final long MODERATE = 1L << 40;

  /** A level, and one of Discord's permissions; 0 is everyone's. */
  record Takes(int level, long permission) {}

  static final Takes EVERYONE = new Takes(0, 0);
  static final Takes MODERATORS = new Takes(2, MODERATE);
  private static final Takes BARRING = new Takes(3, MODERATE);
  private static final Takes MASS = new Takes(4, 1L << 5);
  static final Takes SETTINGS = new Takes(5, ADMINISTRATOR);
  static final Takes LEVELS = new Takes(7, ADMINISTRATOR);

  private static final AfkName NAME = new AfkName(null, "max");

  /** Every slash command. */
  static final Map<String, Takes> DOOR =
      LevelPermissions.door(
          SnippetPermissions.door(
              SettingPermissions.door(
                  Map.ofEntries(
                      Map.entry("ban", new Takes(3, BAN)),
                      Map.entry("tempban", new Takes(3, BAN)),
                      Map.entry("unban", new Takes(3, BAN)),
                      Map.entry("kick", new Takes(2, KICK)),
                      Map.entry("warn", MODERATORS),
                      Map.entry("timeout", MODERATORS),
                      Map.entry("untimeout", MODERATORS),
                      Map.entry("softban", new Takes(3, BAN)),
                      Map.entry("jail", MODERATORS),
                      Map.entry("unjail", MODERATORS),
                      Map.entry("pollban", BARRING),
                      Map.entry("pollunban", BARRING),
                      Map.entry("snippetban", BARRING),
                      Map.entry("snippetunban", BARRING),
                      Map.entry("note add", MODERATORS),
                      Map.entry("note edit", MODERATORS),
                      Map.entry("note delete", MODERATORS),
                      Map.entry("note list", MODERATORS),
                      Map.entry("note show", MODERATORS),
                      Map.entry("case view", MODERATORS),
                      Map.entry("case history", MODERATORS),
                      Map.entry("case reason", MODERATORS),
                      Map.entry("case void", MODERATORS),
                      Map.entry("case reinstate", MODERATORS),
                      Map.entry("case undo", MODERATORS),
                      Map.entry("case evidence", MODERATORS),
                      Map.entry("case note", MODERATORS),
                      Map.entry("case label", MODERATORS),
                      Map.entry("case unlabel", MODERATORS),
                      Map.entry("case list", MODERATORS),
                      Map.entry("case dossier", MODERATORS),
                      Map.entry("case stats", MODERATORS),
                      Map.entry("case exhibits", MODERATORS),
                      Map.entry("undo", new Takes(5, 1L << 5)),
                      Map.entry("purge", new Takes(2, 1L << 13)),
                      Map.entry("slowmode", new Takes(2, 1L << 4)),
                      Map.entry("report", EVERYONE),
                      Map.entry("audit list", MODERATORS),
                      Map.entry("afk", EVERYONE),
                      Map.entry("permafk", EVERYONE),
                      Map.entry("back", EVERYONE),
                      Map.entry("self_timeout", EVERYONE),
                      Map.entry("clearafk", MODERATORS),
                      Map.entry("mass ban", MASS),
                      Map.entry("mass tempban", MASS),
                      Map.entry("mass unban", MASS),
                      Map.entry("mass kick", MASS),
                      Map.entry("mass warn", MASS),
                      Map.entry("mass timeout", MASS),
                      Map.entry("mass untimeout", MASS),
                      Map.entry("mass show", MASS),
                      Map.entry("mass cancel", MASS),
                      Map.entry("rank", EVERYONE),
                      Map.entry("leaderboard", EVERYONE)))));

  /** A command behind the doors, as somebody would send it. */
  record Sent(Takes takes, Function<By, Command<?>> by) {}

  /** Every command that somebody gives, none of which gives a level when it is repeated. */
  static final Map<Class<?>, Sent> BEHIND =
      LevelPermissions.behind(
          SettingPermissions.behind(
              SnippetPermissions.behind(
                  Map.ofEntries(
                      ruling(BanMember.class, new Takes(3, BAN), it -> new BanMember(it, null, 0)),
                      ruling(UnbanMember.class, new Takes(3, BAN), UnbanMember::new),
                      ruling(KickMember.class, new Takes(2, KICK), KickMember::new),
                      ruling(WarnMember.class, MODERATORS, WarnMember::new),
                      ruling(
                          TimeOutMember.class,
                          MODERATORS,
                          it -> new TimeOutMember(it, Duration.ofHours(1))),
                      ruling(LiftTimeout.class, MODERATORS, LiftTimeout::new),
                      ruling(
                          SoftbanMember.class, new Takes(3, BAN), it -> new SoftbanMember(it, 0)),
                      ruling(JailMember.class, MODERATORS, it -> new JailMember(it, 95, List.of())),
                      ruling(UnjailMember.class, MODERATORS, UnjailMember::new),
                      ruling(BarMember.class, BARRING, it -> new BarMember(it, Bar.POLLS)),
                      ruling(LiftBar.class, BARRING, it -> new LiftBar(it, Bar.SNIPPETS)),
                      ruling(TakeNote.class, MODERATORS, TakeNote::new),
                      editing(AmendReason.class, it -> new AmendReason(it, "other")),
                      editing(VoidCase.class, it -> new VoidCase(it, "wrong")),
                      editing(ReinstateCase.class, it -> new ReinstateCase(it, "right")),
                      editing(UndoCase.class, it -> new UndoCase(it, "wrong")),
                      editing(
                          AddEvidence.class,
                          it -> new AddEvidence(it, new Exhibit("here", null, null))),
                      editing(AddNote.class, it -> new AddNote(it, " ")),
                      editing(LabelCase.class, it -> new LabelCase(it, "raid")),
                      editing(UnlabelCase.class, it -> new UnlabelCase(it, "spam")),
                      row(
                          PurgeMessages.class,
                          new Takes(2, 1L << 13),
                          it ->
                              new PurgeMessages(
                                  act(it), new MessageChoice(9, null, false, null), List.of())),
                      row(
                          SetSlowmode.class,
                          new Takes(2, 1L << 4),
                          it -> new SetSlowmode(act(it), 5, 5)),
                      row(ReportMember.class, EVERYONE, PermissionMatrix::report),
                      row(GoAfk.class, EVERYONE, PermissionMatrix::goAfk),
                      row(
                          ComeBack.class,
                          EVERYONE,
                          it -> new ComeBack(it.guildId(), 30, false, NOON)),
                      row(
                          TimeOutSelf.class,
                          EVERYONE,
                          it ->
                              new TimeOutSelf(
                                  it.guildId(), it.actor(), NAME, Duration.ZERO, null, NOON)),
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
                      row(
                          StartBatch.class,
                          MASS,
                          it -> new StartBatch(it.guildId(), 2, it.actor(), NOON)),
                      row(
                          CancelBatch.class,
                          MASS,
                          it -> new CancelBatch(it.guildId(), 2, it.actor(), NOON)),
                      row(
                          ImportCase.class,
                          new Takes(8, ADMINISTRATOR),
                          it ->
                              new ImportCase(
                                  it.guildId(),
                                  20,
                                  it.actor(),
                                  "WARN",
                                  10,
                                  null,
                                  "tux",
                                  1,
                                  NOON,
                                  null,
                                  NOON))))));

  private PermissionMatrix() {}

  static <C extends Command<?>> Map.Entry<Class<?>, Sent> row(
      Class<C> type, Takes takes, Function<By, C> by) {
    return Map.entry(type, new Sent(takes, by::apply));
  }

  static <K, V> Map<K, V> joined(Map<K, V> some, Map<K, V> others) {
    return Stream.of(some, others)
        .flatMap(it -> it.entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static <C extends Command<?>> Map.Entry<Class<?>, Sent> ruling(
      Class<C> type, Takes takes, Function<Ruling, C> command) {
    return row(
        type,
        takes,
        by ->
            command.apply(
                new Ruling(
                    by.guildId(), 20, by.actor().userId(), authority(by), "spam", false, NOON)));
  }

  /** Of a warning, which is case 1 of user 20 in either guild. */
  private static <C extends Command<?>> Map.Entry<Class<?>, Sent> editing(
      Class<C> type, Function<CaseEdit, C> command) {
    return row(
        type,
        MODERATORS,
        by -> command.apply(new CaseEdit(by.guildId(), 20, 1, authority(by), NOON)));
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

  private static Authority authority(By by) {
    return new Authority(by.actor(), 9, false, false, false, true, 1, false, null);
  }
}
