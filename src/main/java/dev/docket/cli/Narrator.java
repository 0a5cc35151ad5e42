package dev.docket.cli;

import dev.docket.cases.CaseEvent.CaseNumberAllocated;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Stories;
import dev.docket.kernel.Story;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelQuery.ListTopMembers;
import dev.docket.sandbox.SandboxMessage;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Tells in plain sentences what the log says, as it happens. */
final class Narrator {

  private static final int READ_AT_ONCE = 500;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

  private final PostgresEventLog log;
  private final Queries queries;
  private final GuildLife guild;
  private final PrintWriter terminal;
  private final Story.Telling telling;
  private long position;
  private int awards;

  Narrator(
      PostgresEventLog log,
      Queries queries,
      Stories stories,
      GuildLife guild,
      PrintStream terminal) {
    this.log = log;
    this.queries = queries;
    this.guild = guild;
    this.terminal = new PrintWriter(terminal, true, StandardCharsets.UTF_8);
    this.telling = stories.begin(guild::nameOf);
    this.position = log.head();
  }

  void begin(int messages, int people) {
    say("");
    say("@|bold The Lighthouse|@, a made-up guild of %d people in the sandbox.", people);
    say("The real Discord client hears every word; what you read is told by the event log.");
    say("One day of theirs, %d messages, takes about half a minute.", messages);
    if (position > 0) {
      say("The log already holds %d events of earlier guilds; this one is new.", position);
    }
    say("");
  }

  void messages(Instant until, int count) {
    say("%s  %d messages so far, %d of them earned XP", TIME.format(until), count, awards);
  }

  void typed(String moderator, String command, Map<String, Object> options) {
    var words =
        options.entrySet().stream()
            .map(it -> it.getKey() + ":" + shown(it.getKey(), it.getValue()))
            .collect(Collectors.joining(" "));
    say("       @|cyan %s: /%s %s|@", moderator, command, words);
  }

  private Object shown(String option, Object value) {
    return option.equals("user") ? "@" + guild.nameOf((Long) value) : value;
  }

  /** What the door said, where it said more than the log tells: a refusal. */
  void answered(SandboxMessage reply) {
    if (!reply.content().isEmpty()) {
      say("       %s", reply.content());
    }
  }

  /** Tells what has happened since it was last asked. */
  void tell() {
    for (var page = page(); !page.isEmpty(); page = page()) {
      for (var recorded : page) {
        position = recorded.position();
        if (recorded.event().guildId() == guild.id()) {
          tell(recorded);
        }
      }
    }
  }

  private List<Recorded> page() {
    return log.after(position, READ_AT_ONCE);
  }

  private void tell(Recorded recorded) {
    switch (recorded.event()) {
      case XpAwarded _ -> awards++;
      case LevelReached e when e.level() <= 1 -> {}
      case LevelReached _ -> tell("@|green %s|@", recorded);
      case CaseNumberAllocated _ -> {}
      case EnforcementFailed _ -> tell("@|red %s|@", recorded);
      case CaseOpened _ -> tell("@|yellow %s|@", recorded);
      default -> tell("%s", recorded);
    }
  }

  private void tell(String colour, Recorded recorded) {
    telling.hear(recorded).forEach(it -> say("       " + colour, it.text()));
  }

  void sumUp() {
    say("");
    say("@|bold The leaderboard|@");
    Table.print(
        terminal,
        List.of("rank", "member", "level", "xp"),
        queries.ask(new ListTopMembers(guild.id(), 0, 10), position).lines().stream()
            .map(it ->
                List.of(
                    String.valueOf(it.rank()),
                    guild.nameOf(it.userId()),
                    String.valueOf(it.level()),
                    String.valueOf(it.xp())))
            .toList());
    say("");
    say("@|bold The cases|@");
    Table.print(
        terminal,
        List.of("case", "type", "state", "member", "moderator", "reason"),
        queries.ask(new ListCases(guild.id(), CaseFilter.ALL, null, 50), position).cases().stream()
            .map(it ->
                List.of(
                    "#" + it.caseNumber(),
                    it.kind().name(),
                    it.state().name(),
                    guild.nameOf(it.userId()),
                    guild.nameOf(it.moderatorId()),
                    text(it.reason())))
            .toList());
    say("");
    say("The guild lives on, and so does Docket until you press Ctrl-C. In another terminal:");
    for (var command :
        List.of(
            "leaderboard --guild " + guild.id(),
            "cases list --guild " + guild.id(),
            "events show --guild " + guild.id() + " --type case.member-banned",
            "events tail",
            "projections list")) {
      say("  ./mvnw -q spring-boot:run -Dspring-boot.run.arguments=\"%s\"", command);
    }
    say("");
  }

  private static String text(@Nullable String reason) {
    return reason == null ? "" : reason;
  }

  private void say(String format, Object... values) {
    var line = Ansi.AUTO.string(format.formatted(values));
    terminal.println(line);
    terminal.flush();
  }
}
