package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.textOf;

import dev.docket.cases.BatchPhase;
import dev.docket.cases.BatchQuery.FindBatch;
import dev.docket.cases.BatchView;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mass actions as somebody asks for them, confirms them and watches them. */
record MassActions(SandboxWorld world, SandboxUser moderator) {

  List<SandboxUser> members(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> world.newMember(name + " " + i)).toList();
  }

  static String ids(List<SandboxUser> users) {
    return users.stream().map(it -> String.valueOf(it.id())).collect(Collectors.joining(" "));
  }

  SandboxMessage ask(String command, Object... options) {
    return world.slash(moderator.id(), command, options).reply(PATIENCE);
  }

  /** Asks, confirms and does not wait; returns the message under which it runs. */
  SandboxMessage begin(String command, Object... options) {
    var question = ask(command, options);
    click(question, 0);
    return question;
  }

  void click(SandboxMessage message, int button) {
    world
        .guild
        .click(moderator.id(), message.id(), buttonsOf(message).get(button))
        .awaitAcknowledgement(PATIENCE);
  }

  /** Asks, confirms and waits for the end. */
  String run(String command, Object... options) {
    return confirm(ask(command, options));
  }

  /** Says yes and waits for the end. */
  String confirm(SandboxMessage begun) {
    click(begun, 0);
    await(begun, BatchPhase.FINISHED, PATIENCE);
    SandboxWorld.eventually("it is shown", () -> shown(begun).contains("finished"));
    return shown(begun);
  }

  /** What now stands where the question stood. */
  String shown(SandboxMessage begun) {
    return textOf(now(begun));
  }

  SandboxMessage now(SandboxMessage begun) {
    return world.guild.message(begun.id()).orElseThrow();
  }

  BatchView batch(SandboxMessage begun) {
    return world
        .docket
        .queries()
        .ask(new FindBatch(world.guild.id(), Long.parseLong(numberIn(begun))));
  }

  void await(SandboxMessage begun, BatchPhase phase, Duration patience) {
    SandboxWorld.eventually("it is " + phase, patience, () -> batch(begun).phase() == phase);
  }

  static String numberIn(SandboxMessage shown) {
    return textOf(shown).replaceAll("(?s).*Number `(\\d+)`.*", "$1");
  }
}
