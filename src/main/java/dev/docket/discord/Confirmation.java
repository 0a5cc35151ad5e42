package dev.docket.discord;

import dev.docket.discord.Confirmable.Confirmed;
import dev.docket.discord.Reply.Button;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import java.util.ArrayList;
import java.util.List;

/** Asks "Yes, do it" or "Cancel", of the one who gave the command and of nobody else. */
public final class Confirmation {

  private static final String YES = "yes-";
  private static final String NO = "no";
  private static final int LONGEST_ID = 100;
  private static final int RADIX = 36;

  private Confirmation() {}

  /** A preview with the two buttons; what it is about must fit into a button's id. */
  public static Reply ask(Confirmable subject, Asked asked, Reply preview, String what) {
    var asker = Long.toString(asked.actor().userId(), RADIX);
    var yes =
        String.join(
            ":", YES + subject.name(), asker, Long.toString(asked.interactionId(), RADIX), what);
    if (yes.length() > LONGEST_ID) {
      throw new IllegalArgumentException("too much for the id of a button: " + yes);
    }
    return new Reply(
        preview.text(),
        preview.card(),
        List.of(
            new Button(yes, asked.words().say("confirm.yes")),
            new Button(NO + ":" + asker, asked.words().say("confirm.no"))),
        preview.picture(),
        preview.document(),
        List.of());
  }

  static List<ButtonHandler> buttons(List<Confirmable> subjects) {
    var buttons = new ArrayList<ButtonHandler>();
    subjects.forEach(it -> buttons.add(new Yes(it)));
    buttons.add(new No());
    return buttons;
  }

  /** The second part of both ids. */
  private static boolean asked(long userId, String buttonId) {
    var parts = buttonId.split(":", -1);
    return parts.length > 1 && parts[1].equals(Long.toString(userId, RADIX));
  }

  private record Yes(Confirmable subject) implements ButtonHandler {

    private static final int PARTS = 4;

    @Override
    public String prefix() {
      return YES + subject.name();
    }

    @Override
    public Right right() {
      return subject.right();
    }

    @Override
    public boolean isFor(long userId, String buttonId) {
      return asked(userId, buttonId);
    }

    @Override
    public Reply press(Pressed pressed) {
      var parts = pressed.buttonId().split(":", PARTS);
      if (parts.length != PARTS) {
        throw unknown(pressed);
      }
      return subject.carryOut(
          new Confirmed(
              pressed.guildId(),
              pressed.actor(),
              parts[3],
              "interaction/" + interaction(parts[2], pressed),
              pressed.words(),
              pressed.at(),
              pressed.screen()));
    }

    private static long interaction(String text, Pressed pressed) {
      try {
        return Long.parseLong(text, RADIX);
      } catch (NumberFormatException e) {
        throw unknown(pressed);
      }
    }

    private static Refused unknown(Pressed pressed) {
      return Refused.because(
          InputRefusal.VALUE_UNREADABLE, "button", pressed.buttonId(), "one of the buttons shown");
    }
  }

  private record No() implements ButtonHandler {
    @Override
    public String prefix() {
      return NO;
    }

    @Override
    public Right right() {
      return Right.ofEveryone("cancel");
    }

    @Override
    public boolean isFor(long userId, String buttonId) {
      return asked(userId, buttonId);
    }

    @Override
    public Reply press(Pressed pressed) {
      return Reply.of(pressed.words().say("confirm.cancelled"));
    }
  }
}
