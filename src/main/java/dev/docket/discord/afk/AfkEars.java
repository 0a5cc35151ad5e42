package dev.docket.discord.afk;

import dev.docket.afk.AfkCommand.ComeBack;
import dev.docket.afk.AfkQuery.FindAway;
import dev.docket.afk.AfkQuery.ListAway;
import dev.docket.discord.ChannelWork;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Ears;
import dev.docket.discord.Guilds;
import dev.docket.discord.Heard;
import dev.docket.discord.MessageListener;
import dev.docket.discord.Reply;
import dev.docket.kernel.Commands;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears who writes and who is mentioned: whoever writes is back, and whoever mentions somebody who
 * is away is told so. What comes faster than it can be looked at is let pass.
 */
final class AfkEars extends Ears<Heard> implements MessageListener {

  private static final Logger LOG = LoggerFactory.getLogger(AfkEars.class);
  private static final Duration WELCOME_STAYS = Duration.ofSeconds(10);
  private static final Duration ANSWER_STAYS = Duration.ofMinutes(1);
  private static final int MOST_NAMED = 10;

  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final ChannelWork work;
  private final Remembered<Long, Set<Long>> away = new Remembered<>(Duration.ofSeconds(3), 10_000);
  private final Remembered<Said, Boolean> said = new Remembered<>(Duration.ofSeconds(30), 10_000);

  AfkEars(Commands commands, Queries queries, Guilds guilds, ChannelWork work) {
    super("afk-ears");
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
    this.work = work;
  }

  /** That a channel was told that a member is away. */
  private record Said(long channelId, long userId) {
    /** That nobody can be told anything, for which twice a minute is often enough. */
    static final Said NOTHING = new Said(0, 0);
  }

  @Override
  public void hear(Heard message) {
    later(message);
  }

  @Override
  protected void consider(Heard message) {
    try {
      var all = away.get(message.guildId(), it -> queries.ask(new ListAway(it)).userIds());
      if (all.contains(message.userId())) {
        aside(() -> welcome(message));
      }
      var mentioned =
          all.stream()
              .filter(it -> it != message.userId() && message.mentions().test(it))
              .limit(MOST_NAMED)
              .filter(it -> said.isNew(new Said(message.channelId(), it), true))
              .collect(Collectors.toSet());
      if (!mentioned.isEmpty()) {
        aside(() -> tell(message, mentioned));
      }
    } catch (RuntimeException e) {
      if (said.isNew(Said.NOTHING, true)) {
        LOG.warn("Who is AFK cannot be told: {}", e.toString());
      }
    }
  }

  private static void aside(Runnable work) {
    Thread.ofVirtual()
        .name("afk")
        .start(() -> {
          try {
            work.run();
          } catch (Refused | LogUnavailable | DiscordFailure e) {
            LOG.info("Nothing was said about who is AFK: {}", e.getMessage());
          }
        });
  }

  private void welcome(Heard it) {
    var receipt =
        commands.send(
            new ComeBack(it.guildId(), it.userId(), true, it.at()),
            Origin.of(it.userId(), Source.DISCORD, "afk/message/" + it.messageId()));
    if (receipt.position() > 0 && !receipt.repeated()) {
      var words = guilds.wordsOf(it.guildId());
      say(it, words.say("afk.welcome", "<@" + it.userId() + ">"), "b", WELCOME_STAYS);
    }
  }

  private void tell(Heard it, Set<Long> mentioned) {
    var words = guilds.wordsOf(it.guildId());
    var lines =
        queries.ask(new FindAway(it.guildId(), mentioned)).views().stream()
            .map(view -> AfkWords.line(view, words))
            .collect(Collectors.joining("\n"));
    if (!lines.isEmpty()) {
      say(it, lines, "a", ANSWER_STAYS);
    }
  }

  private void say(Heard it, String text, String what, Duration stays) {
    var nonce = "afk" + what + Long.toString(it.messageId(), 36);
    var posted = guilds.post(it.guildId(), it.channelId(), Reply.of(text), nonce);
    CompletableFuture.delayedExecutor(stays.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> aside(() -> work.delete(List.of(posted), it.guildId(), it.channelId(), "AFK")));
  }
}
