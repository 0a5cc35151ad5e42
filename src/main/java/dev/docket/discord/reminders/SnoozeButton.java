package dev.docket.discord.reminders;

import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.Words;
import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.reminders.FiringRef;
import dev.docket.reminders.ReminderCommand.SnoozeReminder;
import dev.docket.reminders.ReminderQuery.FindReminder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The buttons under a reminder that has come: not now, but later. */
record SnoozeButton(Commands commands, Queries queries) implements ButtonHandler {

  private static final String PREFIX = "snooze";

  private enum Pause {
    TEN_MINUTES(Duration.ofMinutes(10)),
    AN_HOUR(Duration.ofHours(1)),
    TOMORROW(Duration.ofDays(1));

    private final Duration lasting;

    Pause(Duration lasting) {
      this.lasting = lasting;
    }
  }

  static List<Button> under(FiringRef firing, Words words) {
    return Arrays.stream(Pause.values())
        .map(it -> new Button(PREFIX + ":" + firing + ":" + it, label(it, words)))
        .toList();
  }

  private static String label(Pause pause, Words words) {
    return switch (pause) {
      case TEN_MINUTES -> words.say("remind.snooze.0");
      case AN_HOUR -> words.say("remind.snooze.1");
      case TOMORROW -> words.say("remind.snooze.2");
    };
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return ReminderWords.RIGHT;
  }

  @Override
  public boolean direct() {
    return true;
  }

  @Override
  public boolean isFor(long userId, String buttonId) {
    return buttonId.startsWith(PREFIX + ":" + userId + "/");
  }

  @Override
  public Reply press(Pressed pressed) {
    var parts = pressed.buttonId().split(":", -1);
    var firing = firing(pressed, parts);
    var pause = pause(pressed, parts);
    var until = pressed.at().plus(pause.lasting);
    var receipt =
        commands.send(
            new SnoozeReminder(
                firing.userId(), firing.number(), firing.firing(), until, pressed.at()),
            Origin.of(
                pressed.actor().userId(),
                Source.DISCORD,
                "interaction/" + pressed.interactionId()));
    var view = queries.ask(new FindReminder(firing.userId(), firing.number()), receipt.position());
    var next = Objects.requireNonNullElse(view.next(), until);
    var words = pressed.words();
    return DeliverReminder.card(
        view, "💤 " + words.say("remind.snoozed", ReminderWords.moment(next)), words, List.of());
  }

  private static FiringRef firing(Pressed pressed, String[] parts) {
    try {
      var firing = FiringRef.parse(parts[1]);
      if (firing.userId() == pressed.actor().userId()) {
        return firing;
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException forged) {
      throw unknown(pressed);
    }
    throw unknown(pressed);
  }

  private static Pause pause(Pressed pressed, String[] parts) {
    return Arrays.stream(Pause.values())
        .filter(it -> parts.length == 3 && it.name().equals(parts[2]))
        .findFirst()
        .orElseThrow(() -> unknown(pressed));
  }

  private static Refused unknown(Pressed pressed) {
    return Refused.because(
        InputRefusal.VALUE_UNREADABLE, "button", pressed.buttonId(), "one of the buttons shown");
  }
}
