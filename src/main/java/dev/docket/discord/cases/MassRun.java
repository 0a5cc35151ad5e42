package dev.docket.discord.cases;

import dev.docket.cases.BatchAnswer;
import dev.docket.cases.BatchCommand;
import dev.docket.cases.BatchCommand.CancelBatch;
import dev.docket.cases.BatchCommand.StartBatch;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import java.util.List;

/** Starts mass actions that were confirmed, and what is behind the buttons under them. */
record MassRun(Commands commands, MassWatch watch) implements Confirmable {

  @Override
  public String name() {
    return "mass";
  }

  @Override
  public Right right() {
    return BatchCommand.RIGHT;
  }

  @Override
  public Reply carryOut(Confirmed confirmed) {
    var batch = number(confirmed.what(), confirmed.what());
    var receipt =
        send(
            new StartBatch(confirmed.guildId(), batch, confirmed.actor(), confirmed.at()),
            confirmed.actor(),
            confirmed.commandId() + "/start");
    return watch.watch(
        confirmed.guildId(), batch, receipt.position(), confirmed.words(), confirmed.screen());
  }

  Receipt<BatchAnswer> cancel(CancelBatch command, long interactionId) {
    return send(command, command.actor(), "interaction/" + interactionId);
  }

  private Receipt<BatchAnswer> send(BatchCommand command, Actor actor, String id) {
    return commands.send(command, Origin.of(actor.userId(), Source.DISCORD, id));
  }

  List<ButtonHandler> buttons() {
    return List.of(new Stop(this), new Page(watch));
  }

  /** Reads a part of a button's id. */
  private static long number(String part, String whole) {
    try {
      return Long.parseLong(part, MassCard.RADIX);
    } catch (NumberFormatException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "button", whole, "one of the buttons shown");
    }
  }

  private static long part(Pressed pressed, int index) {
    var parts = pressed.buttonId().split(":", -1);
    return number(index < parts.length ? parts[index] : "", pressed.buttonId());
  }

  /** Whoever may start mass actions may stop those of others. */
  private record Stop(MassRun run) implements ButtonHandler {
    @Override
    public String prefix() {
      return MassCard.STOP;
    }

    @Override
    public Right right() {
      return BatchCommand.RIGHT;
    }

    @Override
    public Reply press(Pressed pressed) {
      var guild = pressed.guildId();
      var batch = part(pressed, 1);
      var receipt =
          run.cancel(
              new CancelBatch(guild, batch, pressed.actor(), pressed.at()),
              pressed.interactionId());
      return run.watch.watch(guild, batch, receipt.position(), pressed.words(), pressed.screen());
    }
  }

  private record Page(MassWatch watch) implements ButtonHandler {
    @Override
    public String prefix() {
      return MassCard.PAGE;
    }

    @Override
    public Right right() {
      return BatchCommand.RIGHT;
    }

    @Override
    public Reply press(Pressed pressed) {
      var page = Math.clamp(part(pressed, 2), 0, BatchCommand.MOST_USERS);
      return watch.page(pressed.guildId(), part(pressed, 1), page, pressed.words());
    }
  }
}
