package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.polls.PollQuery.FindPostedPoll;
import dev.docket.polls.PollQuery.ListPolls;
import dev.docket.polls.PollView;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.SandboxWorld;

/** What members do with polls in a sandbox. */
record Polling(SandboxWorld world) {

  String creates(SandboxUser user, String title, String options) {
    return world.asks(user.id(), "poll create", "title", title, "options", options);
  }

  SandboxMessage poll(SandboxUser user, String title, String options) {
    assertThat(creates(user, title, options)).startsWith("📊");
    return message(latest(user));
  }

  PollView latest(SandboxUser user) {
    var query = new ListPolls(world.guild.id(), user.id(), 1);
    return world.docket.queries().askLatest(query).polls().getFirst();
  }

  PollView stands(SandboxMessage poll) {
    var query = new FindPostedPoll(world.guild.id(), poll.id());
    return world.docket.queries().askLatest(query).polls().getFirst();
  }

  SandboxMessage message(PollView poll) {
    assertThat(poll.messageId()).isNotNull();
    return world.guild.message(poll.messageId()).orElseThrow();
  }

  String presses(SandboxUser user, SandboxMessage poll, int choice) {
    var pressed = world.guild.click(user.id(), poll.id(), buttonsOf(poll).get(choice - 1));
    var reply = pressed.reply(PATIENCE);
    assertThat(pressed.ephemeral()).isTrue();
    return textOf(reply);
  }

  String shown(SandboxMessage poll) {
    return textOf(world.guild.message(poll.id()).orElseThrow());
  }

  void awaitShown(SandboxMessage poll, String text) {
    eventually("it shows " + text, () -> shown(poll).contains(text));
  }

  String link(SandboxMessage poll) {
    return "https://discord.com/channels/%d/%d/%d"
        .formatted(world.guild.id(), poll.channelId(), poll.id());
  }
}
