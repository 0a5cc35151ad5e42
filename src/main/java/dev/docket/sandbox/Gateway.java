package dev.docket.sandbox;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The gateway: accepts connections, speaks its opcodes, and hands every event to every session. */
final class Gateway extends WebSocketServer {

  private static final int HEARTBEAT_MILLIS = 41_250;
  private static final int SESSIONS_KEPT = 16;
  private static final int GOING_AWAY = 1001;

  private final World world;
  private final GuildViews views;
  private final Signal changed = new Signal();
  private final List<GatewaySession> sessions = new CopyOnWriteArrayList<>();
  private final Set<Long> dark = ConcurrentHashMap.newKeySet();
  private volatile boolean started;
  private volatile boolean offline;
  private final Set<Intent> withheld = ConcurrentHashMap.newKeySet();

  Gateway(World world) {
    super(new InetSocketAddress("127.0.0.1", 0), 1, List.<Draft>of(new Draft_6455()));
    this.world = world;
    views = new GuildViews(world);
    setDaemon(true);
    setTcpNoDelay(true);
    setReuseAddr(true);
    // The protocol has heartbeats of its own.
    setConnectionLostTimeout(0);
  }

  void open() {
    start();
    changed.await(
        Duration.ofSeconds(10),
        () -> started ? Optional.of(true) : Optional.empty(),
        () -> "the gateway did not start");
    world.connect(this::dispatch);
  }

  URI url() {
    return URI.create("ws://127.0.0.1:" + getPort());
  }

  Signal changed() {
    return changed;
  }

  boolean hasReadySession() {
    return sessions.stream().anyMatch(GatewaySession::ready);
  }

  void dispatch(Dispatch dispatch) {
    sessions.forEach(session -> session.offer(dispatch));
  }

  /** Tells every session about a guild it does not know yet. */
  void introduce(SandboxGuild guild) {
    sessions.forEach(session -> introduce(guild, session));
  }

  private void introduce(SandboxGuild guild, GatewaySession session) {
    if (dark.contains(guild.id())) {
      views.dismiss(guild, session, true);
    } else {
      views.introduce(guild, session);
    }
  }

  /** Tells every session that the bot is out of a guild. */
  void dismiss(SandboxGuild guild) {
    sessions.forEach(session -> views.dismiss(guild, session, false));
  }

  void darken(SandboxGuild guild) {
    dark.add(guild.id());
    introduce(guild);
  }

  void relight(SandboxGuild guild) {
    dark.remove(guild.id());
    introduce(guild);
  }

  void grant(Intent privileged, boolean granted) {
    if (granted) {
      withheld.remove(privileged);
    } else {
      withheld.add(privileged);
    }
  }

  void goOffline() {
    offline = true;
    for (var connection : getConnections()) {
      // Its closing is our doing, so the session stays for the client to resume.
      GatewaySession session = connection.getAttachment();
      connection.setAttachment(null);
      if (session != null) {
        session.detach(connection);
      }
      connection.close(GOING_AWAY, "offline");
    }
  }

  void comeBack() {
    offline = false;
  }

  void shutDown() {
    try {
      stop(1_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onStart() {
    started = true;
    changed.raise();
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
    if (offline) {
      throw new InvalidDataException(CloseFrame.REFUSE, "offline");
    }
    return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    send(connection, Opcode.HELLO, Json.object().put("heartbeat_interval", HEARTBEAT_MILLIS));
  }

  @Override
  public void onMessage(WebSocket connection, String text) {
    JsonNode frame;
    try {
      frame = Json.read(text);
    } catch (JacksonException broken) {
      connection.close(Opcode.DECODE_ERROR, "Error while decoding payload.");
      return;
    }
    var data = frame.path("d");
    switch (frame.path("op").asInt(-1)) {
      case Opcode.HEARTBEAT -> send(connection, Opcode.HEARTBEAT_ACK, null);
      case Opcode.IDENTIFY -> identify(connection, data);
      case Opcode.RESUME -> resume(connection, data);
      case Opcode.REQUEST_MEMBERS -> requestMembers(connection, data);
      case Opcode.PRESENCE, Opcode.VOICE_STATE -> {}
      default -> connection.close(Opcode.UNKNOWN_OPCODE, "Unknown opcode.");
    }
  }

  private void identify(WebSocket connection, JsonNode data) {
    if (!authenticated(connection, data)) {
      return;
    }
    if (connection.getAttachment() != null) {
      connection.close(Opcode.ALREADY_AUTHENTICATED, "Already authenticated.");
      return;
    }
    var intents = data.path("intents").asInt(0);
    if (withheld.stream().anyMatch(it -> it.in(intents))) {
      connection.close(Opcode.DISALLOWED_INTENTS, "Disallowed intent(s).");
      return;
    }
    var session = new GatewaySession(data, connection);
    connection.setAttachment(session);
    session.send("READY", Json.write(views.ready(session, url())));
    forgetOldSessions();
    sessions.add(session);
    world.guilds().forEach(guild -> introduce(guild, session));
    session.settled();
    changed.raise();
  }

  private void resume(WebSocket connection, JsonNode data) {
    if (!authenticated(connection, data)) {
      return;
    }
    var id = data.path("session_id").asString("");
    var session = sessions.stream().filter(known -> known.id().equals(id)).findFirst();
    if (session.isPresent() && session.get().resume(connection, data.path("seq").asLong(0))) {
      connection.setAttachment(session.get());
      changed.raise();
    } else {
      sendInvalidSession(connection);
    }
  }

  private void requestMembers(WebSocket connection, JsonNode data) {
    GatewaySession session = connection.getAttachment();
    if (session == null) {
      connection.close(Opcode.NOT_AUTHENTICATED, "Not authenticated.");
    } else {
      views.chunks(data).forEach(chunk -> session.send("GUILD_MEMBERS_CHUNK", Json.write(chunk)));
    }
  }

  private boolean authenticated(WebSocket connection, JsonNode data) {
    var valid = data.path("token").asString("").equals(world.token());
    if (!valid) {
      connection.close(Opcode.AUTHENTICATION_FAILED, "Authentication failed.");
    }
    return valid;
  }

  private void forgetOldSessions() {
    var detached = sessions.stream().filter(session -> !session.attached()).toList();
    sessions.removeAll(detached.subList(0, Math.max(0, detached.size() - SESSIONS_KEPT)));
  }

  /** A client that says goodbye properly ends its session; any other may come back for it. */
  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean byClient) {
    GatewaySession session = connection.getAttachment();
    var goodbye = code == CloseFrame.NORMAL || code == CloseFrame.GOING_AWAY;
    if (session != null && session.detach(connection) && byClient && goodbye) {
      sessions.remove(session);
    }
  }

  @Override
  public void onError(WebSocket connection, Exception trouble) {
    if (connection != null) {
      connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, String.valueOf(trouble.getMessage()));
    }
  }

  private static void sendInvalidSession(WebSocket connection) {
    sendText(
        connection, Json.write(Json.object().put("op", Opcode.INVALID_SESSION).put("d", false)));
  }

  private static void send(WebSocket connection, int op, @Nullable ObjectNode data) {
    var frame = Json.object().put("op", op);
    if (data == null) {
      frame.putNull("d");
    } else {
      frame.set("d", data);
    }
    sendText(connection, Json.write(frame));
  }

  /** A client that has just gone needs no answer. */
  private static void sendText(WebSocket connection, String text) {
    try {
      connection.send(text);
    } catch (WebsocketNotConnectedException gone) {
      connection.close();
    }
  }
}
