package dev.docket.discord.cases;

import dev.docket.cases.BatchCommand;
import dev.docket.cases.BatchCommand.Candidate;
import dev.docket.cases.BatchCommand.ProposeBatch;
import dev.docket.cases.BatchItem;
import dev.docket.cases.BatchQuery.FindBatch;
import dev.docket.cases.CaseKind;
import dev.docket.discord.Asked;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Confirmation;
import dev.docket.discord.Crowd;
import dev.docket.discord.DurationSuggestions;
import dev.docket.discord.Form;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Suggestions;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /mass ban} and its like: one ruling on each of up to 200 users, after a preview. */
final class MassSlash implements SlashCommand {

  private static final String USERS = "users";
  private static final String REASON = "reason";
  private static final String DURATION = "duration";
  private static final String SILENT = "silent";
  private static final String PURGE = "purge";

  /** What a form carries on as numbers. */
  private static final String SECONDS = "seconds";

  private static final int LONGEST_LIST = 4_000;
  private static final int LONGEST_REASON = 1_000;
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private final CaseKind kind;
  private final Commands commands;
  private final Queries queries;
  private final Crowd crowd;
  private final Confirmable run;

  private MassSlash(
      CaseKind kind, Commands commands, Queries queries, Crowd crowd, Confirmable run) {
    this.kind = kind;
    this.commands = commands;
    this.queries = queries;
    this.crowd = crowd;
    this.run = run;
  }

  static List<SlashCommand> all(Commands commands, Queries queries, Crowd crowd, Confirmable run) {
    return List.of(
            CaseKind.BAN,
            CaseKind.TEMPBAN,
            CaseKind.UNBAN,
            CaseKind.KICK,
            CaseKind.WARN,
            CaseKind.TIMEOUT,
            CaseKind.UNTIMEOUT)
        .stream()
        .<SlashCommand>map(it -> new MassSlash(it, commands, queries, crowd, run))
        .toList();
  }

  private boolean lasts() {
    return kind == CaseKind.TEMPBAN || kind == CaseKind.TIMEOUT;
  }

  private boolean deletes() {
    return kind == CaseKind.BAN || kind == CaseKind.TEMPBAN;
  }

  private String path() {
    return "mass " + kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public SlashSpec spec() {
    var options = new ArrayList<Option>();
    if (lasts()) {
      options.add(
          Option.text(DURATION, "How long, such as 7d or 1h30m", true)
              .suggesting(DurationSuggestions.SOURCE));
    }
    options.add(
        Option.text(USERS, "Ids and mentions, at most 200; leave it out for a form", false));
    options.add(
        Option.text(REASON, "Why, at most 1,000 characters", false)
            .suggesting(Suggestions.REASONS));
    if (deletes()) {
      options.add(Option.number(PURGE, "Days of messages to delete, 0 to 7", false, 0, 7));
    }
    options.add(Option.flag(SILENT, "Send the members no direct messages"));
    return new SlashSpec(
        path(),
        "Use /%s on up to 200 users at once, after a preview".formatted(kind.right().command()),
        BatchCommand.RIGHT,
        true,
        options);
  }

  @Override
  public Optional<Form> form(Asked asked) {
    if (asked.text(USERS) != null) {
      return Optional.empty();
    }
    var words = asked.words();
    var carried = new HashMap<String, Long>();
    var lasting = lasting(asked);
    if (lasting != null) {
      carried.put(SECONDS, lasting.toSeconds());
    }
    asked.number(PURGE).ifPresent(it -> carried.put(PURGE, it));
    if (asked.flag(SILENT)) {
      carried.put("quiet", 1L);
    }
    return Optional.of(
        new Form(
            path(),
            USERS,
            words.say("mass.form", words.name(kind)),
            words.say("mass.users"),
            null,
            0,
            null,
            Map.copyOf(carried),
            LONGEST_LIST,
            List.of(
                new Form.Field(
                    REASON, words.say("form.reason"), asked.text(REASON), LONGEST_REASON))));
  }

  @Override
  public Reply handle(Asked asked) {
    var users = NamedUsers.in(Objects.requireNonNullElse(asked.text(USERS), ""));
    var lasting = lasting(asked);
    var guild = asked.guildId();
    var presences = crowd.presences(guild, users, BatchRulings.asksForBans(kind));
    var candidates =
        users.stream()
            .map(it -> new Candidate(it, Authorities.over(asked, presences.get(it))))
            .toList();
    var receipt =
        commands.send(
            new ProposeBatch(
                guild,
                asked.interactionId(),
                asked.actor(),
                kind,
                candidates,
                lasting,
                (int) Duration.ofDays(asked.number(PURGE).orElse(0L)).toSeconds(),
                asked.text(REASON),
                asked.flag(SILENT) || asked.number("quiet").isPresent(),
                asked.at()),
            Origin.of(
                asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId()));
    var batch = queries.ask(new FindBatch(guild, asked.interactionId()), receipt.position());
    var foreseen = new LinkedHashMap<Long, BatchItem>();
    receipt.answer().foreseen().forEach(it -> foreseen.put(it.userId(), it));
    new MassForesight(queries, guild, kind, asked.at())
        .of(presences)
        .forEach(it -> foreseen.putIfAbsent(it.userId(), it));
    var preview = MassCard.preview(batch, List.copyOf(foreseen.values()), asked.words());
    return foreseen.size() == users.size()
        ? preview
        : Confirmation.ask(
            run, asked, preview, Long.toString(asked.interactionId(), MassCard.RADIX));
  }

  private @Nullable Duration lasting(Asked asked) {
    if (!lasts()) {
      return null;
    }
    var carried = asked.number(SECONDS);
    return carried.isPresent()
        ? Duration.ofSeconds(carried.get())
        : Durations.parse(
            DURATION,
            Objects.requireNonNullElse(asked.text(DURATION), ""),
            kind == CaseKind.TEMPBAN ? Duration.ofMinutes(1) : SHORTEST,
            LONGEST);
  }
}
