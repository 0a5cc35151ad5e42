package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reactions of people, as the channel keeps them. */
class ReactionTest {

  private SandboxDiscord discord;
  private SandboxGuild guild;
  private long channel;
  private long message;

  @BeforeEach
  void open() {
    discord = SandboxDiscord.start(Clock.systemUTC());
    guild = discord.createGuild("Lighthouse");
    channel = guild.createChannel("general");
    message = guild.say(guild.ownerId(), channel, "hello");
  }

  @AfterEach
  void close() {
    discord.close();
  }

  private String shown() {
    var in = guild.requireChannel(channel);
    return in.whole(in.find(message).orElseThrow()).path("reactions").toString();
  }

  @Test
  void aReactionCountsOncePerUserAndGoesWithTheLastOfThem() {
    var custom = guild.createEmoji("party", true);
    guild.react(guild.ownerId(), channel, message, custom);
    guild.react(guild.ownerId(), channel, message, custom);
    guild.react(guild.ownerId(), channel, message, "⭐");

    assertThat(shown()).contains("\"count\":1", "\"animated\":true", "⭐").doesNotContain(":2");

    guild.unreact(guild.ownerId(), channel, message, custom);
    assertThat(shown()).contains("⭐").doesNotContain("party");
    guild.clearReactions(channel, message);
    assertThat(shown()).isEqualTo("[]");
  }
}
