package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class GatewayTest extends SandboxTest {

  private static final Set<GatewayIntent> INTENTS = EnumSet.of(GatewayIntent.GUILD_MESSAGES);

  @Test
  void aSecondClientIsReadyWithItsGuild() {
    var second = SandboxJda.connect(sandbox);

    assertThat(second.getGuilds()).hasSize(1);
    SandboxJda.disconnect(second);
  }

  @Test
  void messagesArriveInOrderWithTheInstantsGiven() {
    var first = Instant.parse("2026-01-01T00:00:00Z");
    for (var i = 0; i < 500; i++) {
      guild.say(member.id(), channel, "n" + i, first.plusMillis(i / 2));
    }

    var received = heard.await(MessageReceivedEvent.class, 500);

    assertThat(received)
        .extracting(event -> event.getMessage().getTimeCreated().toInstant())
        .containsExactlyElementsOf(
            IntStream.range(0, 500).mapToObj(i -> first.plusMillis(i / 2)).toList());
    assertThat(received).extracting(MessageReceivedEvent::getMessageIdLong).isSorted();
    assertThat(received.getFirst().getMember().getIdLong()).isEqualTo(member.id());
  }

  @Test
  void aFloodOfMessagesArrivesWholeAndInOrder() {
    var count = 20_000;
    for (var i = 0; i < count; i++) {
      guild.say(member.id(), channel, "message number " + i);
    }

    assertThat(heard.await(MessageReceivedEvent.class, count))
        .extracting(MessageReceivedEvent::getMessageIdLong)
        .hasSize(count)
        .isSorted();
  }

  @Test
  void contentIsWithheldUnlessTheBotIsMentioned() {
    guild.say(member.id(), channel, "secret");
    guild.say(member.id(), channel, "<@" + sandbox.botId() + "> hello");

    assertThat(heard.await(MessageReceivedEvent.class, 2))
        .extracting(event -> event.getMessage().getContentRaw())
        .containsExactly("", "<@" + sandbox.botId() + "> hello");
  }

  @Test
  void contentIsReadWithTheIntentForIt() {
    var reader = new Heard();
    var intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT);
    var second =
        SandboxJda.awaitReady(
            SandboxJda.builder(sandbox, sandbox.token(), intents)
                .addEventListeners(reader)
                .build());

    guild.say(member.id(), channel, "open");

    assertThat(reader.await(MessageReceivedEvent.class).getMessage().getContentRaw())
        .isEqualTo("open");
    SandboxJda.disconnect(second);
  }

  @Test
  void aSessionWithoutTheMessagesIntentHearsNoMessages() {
    var deaf = new Heard();
    var second =
        SandboxJda.awaitReady(
            SandboxJda.builder(sandbox, sandbox.token(), EnumSet.noneOf(GatewayIntent.class))
                .addEventListeners(deaf)
                .build());

    guild.say(member.id(), channel, "anyone?");
    heard.await(MessageReceivedEvent.class);
    sandbox.createGuild("Later");
    deaf.await(GuildJoinEvent.class);

    deaf.hasNone(MessageReceivedEvent.class);
    SandboxJda.disconnect(second);
  }

  @Test
  void aGuildCreatedLaterIsJoined() {
    var later = sandbox.createGuild("Reading room");

    assertThat(heard.await(GuildJoinEvent.class).getGuild().getIdLong()).isEqualTo(later.id());
    assertThat(jda.getGuildById(later.id()).getOwnerIdLong()).isEqualTo(later.ownerId());
  }

  @Test
  void membersAreSentWhenAskedFor() {
    var others = IntStream.range(0, 1_500).mapToObj(i -> sandbox.createUser("user" + i)).toList();
    others.forEach(guild::join);

    var found = jdaGuild().loadMembers().get();

    assertThat(found).hasSize(1_500 + 3);
  }

  @Test
  void afterAnOutageTheClientResumesAndHearsWhatItMissed() {
    sandbox.goOffline();
    guild.say(member.id(), channel, "is it down?");
    sandbox.comeBack();

    heard.await(SessionResumeEvent.class);
    heard.await(MessageReceivedEvent.class);
    assertThat(jda.retrieveUserById(member.id()).useCache(false).complete().getName())
        .isEqualTo("ada");
  }

  @Test
  void aClientThatWasTurnedAwayDuringTheOutageResumesAfterIt() throws InterruptedException {
    sandbox.goOffline();
    heard.await(SessionDisconnectEvent.class);
    // Long enough for the first attempt to come back, which is refused.
    Thread.sleep(500);
    guild.say(member.id(), channel, "one");
    sandbox.comeBack();
    guild.say(member.id(), channel, "two");

    assertThat(heard.await(MessageReceivedEvent.class, 2)).hasSize(2);
    assertThat(heard.await(SessionResumeEvent.class, 1)).hasSize(1);
  }

  @Test
  void everyGuildBelongsToOneShard() {
    IntStream.range(0, 4).forEach(i -> sandbox.createGuild("Branch " + i));
    var shards =
        IntStream.range(0, 2)
            .mapToObj(i ->
                SandboxJda.builder(sandbox, sandbox.token(), INTENTS).useSharding(i, 2).build())
            .map(SandboxJda::awaitReady)
            .toList();

    assertThat(shards.stream().flatMap(shard -> shard.getGuilds().stream()))
        .hasSize(5)
        .doesNotHaveDuplicates();
    SandboxJda.disconnect(shards.toArray(JDA[]::new));
  }

  @Test
  void messagesOfManyThreadsAllArriveOnceInTheOrderOfTheChannel() throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var t = 0; t < 4; t++) {
        threads.execute(
            () -> IntStream.range(0, 500).forEach(i -> guild.say(member.id(), channel, "n" + i)));
      }
    }

    assertThat(heard.await(MessageReceivedEvent.class, 2_000))
        .extracting(MessageReceivedEvent::getMessageIdLong)
        .containsExactlyElementsOf(
            guild.messages(channel).stream().map(SandboxMessage::id).toList());
  }

  @Test
  void aWrongTokenIsRefusedByRestWith401() {
    var builder = SandboxJda.builder(sandbox, "wrong", EnumSet.noneOf(GatewayIntent.class));

    Assertions.assertThatThrownBy(builder::build).isInstanceOf(InvalidTokenException.class);
    assertThat(sandbox.calls().getLast().status()).isEqualTo(401);
  }

  @Test
  void aWrongTokenIsRefusedByTheGatewayWith4004() {
    var last = new Heard();
    try (var other = SandboxDiscord.start(InstantSource.system())) {
      // Its REST side knows the token that this gateway refuses.
      JDA mismatched =
          SandboxJda.builder(sandbox, other.token(), EnumSet.noneOf(GatewayIntent.class))
              .setRestConfig(new RestConfig().setBaseUrl(other.restUrl().toString()))
              .addEventListeners(last)
              .build();
      assertThat(last.await(ShutdownEvent.class).getCloseCode())
          .isEqualTo(CloseCode.AUTHENTICATION_FAILED);
      SandboxJda.disconnect(mismatched);
    }
  }
}
