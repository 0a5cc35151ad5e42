package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GatewayProtocolTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private SandboxDiscord sandbox;
  private SandboxGuild guild;
  private long channel;

  @BeforeEach
  void start() {
    sandbox = SandboxDiscord.start(InstantSource.system());
    guild = sandbox.createGuild("Library");
    channel = guild.createChannel("general");
  }

  @AfterEach
  void stop() {
    http.shutdownNow();
    sandbox.close();
  }

  @Test
  void aSessionIsGreetedThenReadyThenShownItsGuilds() throws InterruptedException {
    var line = new Line();

    assertThat(line.next().path("op").asInt()).isEqualTo(Opcode.HELLO);
    line.identify(sandbox.token());
    assertThat(line.next().path("t").asString()).isEqualTo("READY");
    var guildCreate = line.next();
    assertThat(guildCreate.path("t").asString()).isEqualTo("GUILD_CREATE");
    assertThat(guildCreate.path("s").asInt()).isEqualTo(2);
  }

  @Test
  void aHeartbeatIsAcknowledged() throws InterruptedException {
    var line = new Line();
    line.next();

    line.send(Opcode.HEARTBEAT, Json.object());

    assertThat(line.next().path("op").asInt()).isEqualTo(Opcode.HEARTBEAT_ACK);
  }

  @Test
  void whatWasMissedIsReplayedInOrderBeforeResumed() throws InterruptedException {
    var session = lostSession();
    guild.say(guild.ownerId(), channel, "one");
    guild.say(guild.ownerId(), channel, "two");

    var line = resumed(session, 2);

    assertThat(line.next().path("s").asInt()).isEqualTo(3);
    assertThat(line.next().path("s").asInt()).isEqualTo(4);
    assertThat(line.next().path("t").asString()).isEqualTo("RESUMED");
  }

  @Test
  void aSessionThatMissedTooMuchIsInvalid() throws InterruptedException {
    var session = lostSession();
    for (var i = 0; i < 10_001; i++) {
      guild.say(guild.ownerId(), channel, "n" + i);
    }

    assertThat(resumed(session, 2).next().path("op").asInt()).isEqualTo(Opcode.INVALID_SESSION);
  }

  @Test
  void anUnknownSessionIsInvalid() throws InterruptedException {
    assertThat(resumed("nobody", 0).next().path("op").asInt()).isEqualTo(Opcode.INVALID_SESSION);
  }

  @Test
  void aWrongTokenIsTurnedAwayWith4004() {
    var line = new Line();
    line.identify("wrong");

    assertThat(line.closed.join()).isEqualTo(Opcode.AUTHENTICATION_FAILED);
  }

  @Test
  void nonsenseIsTurnedAway() {
    var babble = new Line();
    babble.socket.sendText("{\"op\":", true).join();
    assertThat(babble.closed.join()).isEqualTo(Opcode.DECODE_ERROR);

    var stranger = new Line();
    stranger.send(99, Json.object());
    assertThat(stranger.closed.join()).isEqualTo(Opcode.UNKNOWN_OPCODE);
  }

  /** Opens a session, hears READY and one guild, and loses the line without a goodbye. */
  private String lostSession() throws InterruptedException {
    var line = new Line();
    line.next();
    line.identify(sandbox.token());
    var session = line.next().path("d").path("session_id").asString();
    line.next();
    line.socket.sendClose(4900, "lost").join();
    line.closed.join();
    return session;
  }

  private Line resumed(String session, long sequence) throws InterruptedException {
    var line = new Line();
    line.next();
    line.send(
        Opcode.RESUME,
        Json.object()
            .put("token", sandbox.token())
            .put("session_id", session)
            .put("seq", sequence));
    return line;
  }

  /** A bare connection to the gateway. */
  private final class Line implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket =
        http.newWebSocketBuilder().buildAsync(sandbox.gatewayUrl(), this).join();

    JsonNode next() throws InterruptedException {
      var frame = frames.poll(5, TimeUnit.SECONDS);
      assertThat(frame).isNotNull();
      return frame;
    }

    void identify(String token) {
      send(Opcode.IDENTIFY, Json.object().put("token", token).put("intents", 1 << 9));
    }

    void send(int op, ObjectNode data) {
      socket.sendText(Json.write(Json.object().put("op", op).set("d", data)), true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      partial.append(text);
      if (last) {
        frames.add(Json.read(partial.toString()));
        partial.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable trouble) {
      closed.completeExceptionally(trouble);
    }
  }
}
