package dev.docket.discord.reminders;

import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.Words;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.reminders.Delivery;
import dev.docket.reminders.FiringRef;
import dev.docket.reminders.ReminderCommand.Outcome;
import dev.docket.reminders.ReminderCommand.ReportReminder;
import dev.docket.reminders.ReminderQuery.FindReminder;
import dev.docket.reminders.ReminderState;
import dev.docket.reminders.ReminderView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Brings a reminder to its user: as a direct message, or else where it was set. What Discord took
 * and Docket did not come to record is sent again under the same nonce, which Discord drops.
 */
final class DeliverReminder implements DutyHandler {

  static final String KIND = "deliver-reminder";

  private static final int COLOUR = 0x5865F2;
  private static final int RADIX = 36;
  private static final int LANES = 8;
  private static final Duration LATE = Duration.ofMinutes(1);
  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** How often each delivery failed since the start; a restart begins with short pauses again. */
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  DeliverReminder(
      Commands commands,
      Queries queries,
      Guilds guilds,
      DiscordSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of("reminders-" + Math.floorMod(FiringRef.parse(id).userId(), LANES));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var firing = FiringRef.parse(id);
    ReminderView view;
    try {
      view = queries.askLatest(new FindReminder(firing.userId(), firing.number()));
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    }
    if (view.state() != ReminderState.FIRED || view.firings() != firing.firing()) {
      return Optional.empty();
    }
    try {
      report(firing, deliver(firing, view));
      return Optional.empty();
    } catch (DiscordFailure e) {
      if (!e.permanent() && !isGivenUp(view)) {
        var times = failures.merge(id, 1, Integer::sum);
        var pause = Backoff.pause(settings.firstRetry(), times, LONGEST_PAUSE, random);
        return Optional.of(clock.instant().plus(pause));
      }
      report(firing, new Outcome.Undeliverable(e.said()));
      return Optional.empty();
    }
  }

  private boolean isGivenUp(ReminderView view) {
    var fired = Objects.requireNonNull(view.firedAt(), "it fired");
    return clock.instant().isAfter(fired.plus(settings.giveUpAfter()));
  }

  private Outcome deliver(FiringRef firing, ReminderView view) {
    var words = Words.in(Locale.forLanguageTag(view.language()));
    var user = firing.userId();
    var late = late(view, words);
    var buttons = SnoozeButton.under(firing, words);
    if (guilds.tell(user, card(view, late, words, buttons), nonce("r", firing))) {
      return new Outcome.Delivered(Delivery.DIRECT_MESSAGE);
    }
    var place = view.place();
    if (place == null) {
      return new Outcome.Undeliverable(words.say("remind.closed"));
    }
    var text = words.say("remind.here", "<@" + user + ">") + (late.isEmpty() ? "" : " " + late);
    var message = card(view, text, words, buttons);
    guilds.postFor(user, place.guildId(), place.channelId(), message, nonce("q", firing));
    return new Outcome.Delivered(Delivery.CHANNEL);
  }

  private String late(ReminderView view, Words words) {
    var due = Objects.requireNonNull(view.firedDue(), "it fired");
    var behind = Duration.between(due, clock.instant()).truncatedTo(ChronoUnit.MINUTES);
    return behind.compareTo(LATE) < 0
        ? ""
        : "⏳ " + words.say("remind.late", words.duration(Durations.words(behind)));
  }

  static Reply card(ReminderView view, String text, Words words, List<Button> buttons) {
    var title = "⏰ " + words.say("remind.title", view.number());
    return new Reply(text, new Reply.Card(title, view.text(), COLOUR, List.of()), buttons);
  }

  private static String nonce(String what, FiringRef it) {
    return what
        + Long.toString(it.userId(), RADIX)
        + "-"
        + Integer.toString(it.number(), RADIX)
        + "-"
        + Integer.toString(it.firing(), RADIX);
  }

  private void report(FiringRef firing, Outcome outcome) {
    failures.remove(firing.toString());
    try {
      commands.send(
          new ReportReminder(
              firing.userId(), firing.number(), firing.firing(), outcome, clock.instant()),
          Origin.following(firing.toString(), Source.DISCORD, KIND + "/" + firing));
    } catch (Refused reportedMeanwhile) {
      // Another node may have taken over a duty that this one was believed to have left.
      failures.remove(firing.toString());
    }
  }
}
