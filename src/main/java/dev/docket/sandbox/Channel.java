package dev.docket.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A channel and its latest messages; keeps store and dispatch in the same order. */
abstract class Channel {

  private static final int KEPT = 10_000;
  private static final int NONCES_KEPT = 1_000;
  private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

  private final long id;
  private final World world;
  private final NavigableMap<Long, SandboxMessage> messages = new TreeMap<>();
  private final Reactions reactions = new Reactions();
  private final Map<Long, ObjectNode> files = new HashMap<>();
  private final Deque<Nonce> nonces = new ArrayDeque<>();

  Channel(long id, World world) {
    this.id = id;
    this.world = world;
  }

  private record Nonce(String value, long author, long message, Instant at) {}

  /** The channel as Discord shows it. */
  abstract ObjectNode shape();

  /** Refuses the bot if it may not speak here. */
  abstract void requireBotMaySpeak();

  abstract @Nullable SandboxGuild guild();

  /** The event about a message of this channel. */
  abstract Dispatch event(String type, SandboxMessage message);

  /** The event about messages that are gone. */
  abstract Dispatch event(String type, ObjectNode data);

  long id() {
    return id;
  }

  World world() {
    return world;
  }

  /** Takes the time inside the lock, so that ids ascend in the order of the messages. */
  synchronized SandboxMessage post(SandboxUser author, Draft draft) {
    return post(author, draft, world.now());
  }

  synchronized SandboxMessage post(SandboxUser author, Draft draft, Instant at) {
    var nonce = draft.nonce();
    if (nonce != null && draft.enforceNonce()) {
      var twin = sentBefore(author, nonce);
      if (twin.isPresent()) {
        return twin.get();
      }
    }
    var message =
        new SandboxMessage(
            world.newId(at),
            id,
            author,
            draft.content(),
            draft.embeds(),
            draft.components(),
            draft.flags(),
            nonce,
            null);
    messages.put(message.id(), message);
    if (messages.size() > KEPT) {
      messages.pollFirstEntry();
    }
    if (nonce != null) {
      remember(new Nonce(nonce, author.id(), message.id(), world.now()));
    }
    announce("MESSAGE_CREATE", message);
    return message;
  }

  /** Says something with a file. */
  synchronized SandboxMessage post(SandboxUser author, String text, ObjectNode file) {
    var at = world.now();
    var message =
        new SandboxMessage(world.newId(at), id, author, text, List.of(), List.of(), 0, null, null);
    files.put(message.id(), file);
    messages.put(message.id(), message);
    announce("MESSAGE_CREATE", message);
    return message;
  }

  /** A message with its files and reactions. */
  synchronized ObjectNode whole(SandboxMessage message) {
    var shape = Shapes.message(message, world::user);
    var file = files.get(message.id());
    if (file != null) {
      shape.putArray("attachments").add(file);
    }
    return shape.set("reactions", reactions.shape(message.id(), world.bot().id()));
  }

  synchronized List<Long> reactors(long messageId, Reactions.Emoji emoji) {
    require(messageId);
    return reactions.users(messageId, emoji);
  }

  synchronized void react(long messageId, Reactions.Emoji emoji, long user) {
    var author = require(messageId).author().id();
    if (reactions.add(messageId, emoji, user)) {
      var data = reacted(messageId).put("user_id", Json.id(user)).put("type", 0);
      data.put("burst", false).put("message_author_id", Json.id(author));
      var guild = guild();
      if (guild != null) {
        guild.member(user).ifPresent(it -> data.set("member", Shapes.member(it)));
      }
      tell("MESSAGE_REACTION_ADD", data.set("emoji", emoji.shape()));
    }
  }

  synchronized void unreact(long messageId, Reactions.Emoji emoji, long user) {
    require(messageId);
    if (reactions.remove(messageId, emoji, user)) {
      var data = reacted(messageId).put("user_id", Json.id(user)).put("type", 0);
      tell("MESSAGE_REACTION_REMOVE", data.put("burst", false).set("emoji", emoji.shape()));
    }
  }

  synchronized void clearReactions(long messageId) {
    require(messageId);
    reactions.clear(messageId);
    tell("MESSAGE_REACTION_REMOVE_ALL", reacted(messageId));
  }

  synchronized void clearReactions(long messageId, Reactions.Emoji emoji) {
    require(messageId);
    reactions.clear(messageId, emoji);
    tell("MESSAGE_REACTION_REMOVE_EMOJI", reacted(messageId).set("emoji", emoji.shape()));
  }

  private SandboxMessage require(long messageId) {
    return find(messageId).orElseThrow(() -> ApiError.unknown(ApiError.Unknown.MESSAGE));
  }

  private ObjectNode reacted(long messageId) {
    return gone().put("message_id", Json.id(messageId));
  }

  private void tell(String type, ObjectNode data) {
    var guild = guild();
    world.dispatch(
        guild == null
            ? Dispatch.whole(type, Intent.DIRECT_MESSAGE_REACTIONS, null, data)
            : Dispatch.inGuild(type, Intent.GUILD_MESSAGE_REACTIONS, guild.id(), data));
  }

  private void remember(Nonce nonce) {
    nonces.addLast(nonce);
    if (nonces.size() > NONCES_KEPT) {
      nonces.removeFirst();
    }
  }

  private Optional<SandboxMessage> sentBefore(SandboxUser author, String nonce) {
    var oldest = world.now().minus(NONCE_LIFE);
    return nonces.stream()
        .filter(sent -> !sent.at().isBefore(oldest))
        .filter(sent -> sent.value().equals(nonce) && sent.author() == author.id())
        .findFirst()
        .flatMap(sent -> Optional.ofNullable(messages.get(sent.message())));
  }

  synchronized SandboxMessage edit(long messageId, ObjectNode body) {
    var before = find(messageId).orElseThrow(() -> ApiError.unknown(ApiError.Unknown.MESSAGE));
    var after = Draft.edited(before, body, world);
    messages.put(messageId, after);
    announce("MESSAGE_UPDATE", after);
    return after;
  }

  synchronized void delete(long messageId) {
    var message = messages.remove(messageId);
    if (message == null) {
      throw ApiError.unknown(ApiError.Unknown.MESSAGE);
    }
    if (!message.ephemeral()) {
      world.dispatch(event("MESSAGE_DELETE", gone().put("id", Json.id(messageId))));
    }
  }

  /** Deletes what this author sent since then, as a ban does when asked. */
  synchronized void deleteFrom(long authorId, Instant since) {
    var ids =
        messages.values().stream()
            .filter(message -> message.author().id() == authorId)
            .filter(message -> !message.sentAt().isBefore(since))
            .map(SandboxMessage::id)
            .toList();
    deleteAll(ids);
  }

  synchronized void deleteAll(List<Long> ids) {
    var removed = ids.stream().filter(message -> messages.remove(message) != null).toList();
    if (!removed.isEmpty()) {
      world.dispatch(event("MESSAGE_DELETE_BULK", gone().set("ids", Shapes.ids(removed))));
    }
  }

  synchronized Optional<SandboxMessage> find(long messageId) {
    return Optional.ofNullable(messages.get(messageId));
  }

  /** What everyone in the channel sees, oldest first. */
  synchronized List<SandboxMessage> visible() {
    return messages.values().stream().filter(m -> !m.ephemeral() && !m.loading()).toList();
  }

  private void announce(String type, SandboxMessage message) {
    if (!message.ephemeral()) {
      world.dispatch(event(type, message));
    }
  }

  private ObjectNode gone() {
    return Json.object().put("channel_id", Json.id(id));
  }
}
