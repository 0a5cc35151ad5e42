package dev.docket.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One bot session: it outlives its connection, so that a client which lost the line can resume and
 * be sent what it missed. All writing goes through its lock, which keeps the order.
 */
final class GatewaySession {

  private static final int KEPT = 10_000;

  private final String id = UUID.randomUUID().toString().replace("-", "");
  private final int intents;
  private final int shard;
  private final int shards;
  private final int largeThreshold;
  private final Set<Long> introduced = new HashSet<>();
  private final Deque<Frame> sent = new ArrayDeque<>();
  private @Nullable WebSocket connection;
  private long sequence;
  private boolean settled;

  GatewaySession(JsonNode identify, WebSocket connection) {
    this.connection = connection;
    intents = identify.path("intents").asInt(0);
    shard = identify.path("shard").path(0).asInt(0);
    shards = Math.max(1, identify.path("shard").path(1).asInt(1));
    largeThreshold = identify.path("large_threshold").asInt(50);
  }

  private record Frame(long sequence, String text) {}

  String id() {
    return id;
  }

  int intents() {
    return intents;
  }

  boolean covers(long guildId) {
    return Snowflakes.shardOf(guildId, shards) == shard;
  }

  synchronized boolean knows(long guildId) {
    return introduced.contains(guildId);
  }

  /** Shows the guild, and in the same breath begins to hear what happens there. */
  synchronized void introduce(long guildId, String guildCreate) {
    introduced.add(guildId);
    send("GUILD_CREATE", guildCreate);
  }

  /** Hears nothing of the guild any more. */
  synchronized void dismiss(long guildId, String guildDelete) {
    introduced.remove(guildId);
    send("GUILD_DELETE", guildDelete);
  }

  /** Whether the bot is connected and has been shown the guilds that were there before it. */
  synchronized boolean ready() {
    return settled && connection != null;
  }

  synchronized void settled() {
    settled = true;
  }

  /**
   * Without the members intent, or in a large guild, Discord shows a session only its own member.
   */
  boolean seesMembers(int count) {
    return Intent.GUILD_MEMBERS.in(intents) && count <= largeThreshold;
  }

  /**
   * Sends what the session may hear: its guilds, its intents, direct messages on the first shard.
   */
  synchronized void offer(Dispatch dispatch) {
    var guild = dispatch.guildId();
    var concerned = guild == null ? shard == 0 : introduced.contains(guild);
    if (concerned && dispatch.intent().in(intents)) {
      send(dispatch.type(), dispatch.bodyFor(intents));
    }
  }

  synchronized void send(String type, String body) {
    sequence++;
    var text = "{\"op\":0,\"s\":" + sequence + ",\"t\":\"" + type + "\",\"d\":" + body + "}";
    sent.addLast(new Frame(sequence, text));
    if (sent.size() > KEPT) {
      sent.removeFirst();
    }
    write(text);
  }

  /** Continues on a new connection; false if what was missed is no longer kept. */
  synchronized boolean resume(WebSocket next, long seen) {
    var oldest = sent.isEmpty() ? sequence + 1 : sent.getFirst().sequence();
    if (seen > sequence || seen < oldest - 1) {
      return false;
    }
    connection = next;
    sent.stream().filter(frame -> frame.sequence() > seen).map(Frame::text).forEach(this::write);
    send("RESUMED", "{}");
    return true;
  }

  /** Whether that was still the session's line, and not one it had left before. */
  synchronized boolean detach(WebSocket closed) {
    var own = connection == closed;
    if (own) {
      connection = null;
    }
    return own;
  }

  synchronized boolean attached() {
    return connection != null;
  }

  private void write(String text) {
    if (connection != null) {
      try {
        connection.send(text);
      } catch (WebsocketNotConnectedException closing) {
        connection = null;
      }
    }
  }
}
