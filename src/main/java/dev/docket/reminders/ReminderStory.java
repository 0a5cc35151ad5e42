package dev.docket.reminders;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.reminders.ReminderEvent.ReminderBounced;
import dev.docket.reminders.ReminderEvent.ReminderCancelled;
import dev.docket.reminders.ReminderEvent.ReminderDelivered;
import dev.docket.reminders.ReminderEvent.ReminderEdited;
import dev.docket.reminders.ReminderEvent.ReminderFired;
import dev.docket.reminders.ReminderEvent.ReminderSet;
import dev.docket.reminders.ReminderEvent.ReminderSnoozed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Tells of a user's reminders; what they say is nobody else's business. */
final class ReminderStory implements Story {

  @Override
  public Class<ReminderEvent> family() {
    return ReminderEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of(Reminders.streamOf(it.userId()));
      case Subject.Case _, Subject.Moderator _ -> List.of();
    };
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new Totals();
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      var event = (ReminderEvent) recorded.event();
      var text = did(names.apply(event.userId()), "reminder #" + event.number(), event);
      return List.of(new Line(recorded.occurredAt(), text + "."));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private static String did(String name, String which, ReminderEvent event) {
      return switch (event) {
        case ReminderSet e ->
            "%s set %s for %s%s"
                .formatted(
                    name, which, Moments.words(e.due()), e.repeat() == null ? "" : ", repeated");
        case ReminderEdited _ -> name + " changed " + which;
        case ReminderCancelled _ -> name + " cancelled " + which;
        case ReminderFired e ->
            "The time of %s's %s had come: %s".formatted(name, which, Moments.words(e.due()));
        case ReminderDelivered e ->
            switch (e.how()) {
              case DIRECT_MESSAGE -> name + " was sent " + which + " as a direct message";
              case CHANNEL -> name + " was shown " + which + " in the channel where it was set";
            };
        case ReminderBounced e ->
            "%s of %s could not be delivered: %s".formatted(capital(which), name, e.cause());
        case ReminderSnoozed e ->
            "%s wants %s again at %s".formatted(name, which, Moments.words(e.until()));
      };
    }

    private static String capital(String text) {
      return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
  }

  private static final class Totals implements Summary {

    private final Map<Integer, Standing> standings = new HashMap<>();

    @Override
    public void add(GuildEvent event) {
      var it = (ReminderEvent) event;
      standings.compute(it.number(), (_, before) -> Standing.after(before, it));
    }

    @Override
    public List<String> sentences() {
      var open = standings.values().stream().filter(Standing::isOpen).count();
      return List.of("%d reminders, %d of them open.".formatted(standings.size(), open));
    }
  }
}
