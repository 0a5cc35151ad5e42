package dev.docket.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something a member asked of the bot, and what the bot has answered so far. */
public final class SandboxInteraction {

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  private final World world;
  private final long id;
  private final String token;
  private final long userId;
  private final Channel channel;
  private final CallbackRules rules;
  private final Dispatch dispatch;
  private final Instant createdAt;
  private final Signal changed = new Signal();
  private final List<Long> followups = new ArrayList<>();
  private @Nullable Callback callback;
  private @Nullable Instant acknowledgedAt;
  private @Nullable Long original;
  private boolean answered;
  private boolean ephemeral;
  private JsonNode payload = Json.object();

  SandboxInteraction(
      World world,
      long id,
      String token,
      long userId,
      Channel channel,
      @Nullable SandboxMessage about,
      CallbackRules rules,
      Dispatch dispatch) {
    this.world = world;
    this.id = id;
    this.token = token;
    this.userId = userId;
    this.channel = channel;
    this.rules = rules;
    this.dispatch = dispatch;
    createdAt = world.now();
    original = about == null ? null : about.id();
  }

  /** The first answer to an interaction, by Discord's number for it. */
  enum Callback {
    REPLY(4),
    DEFERRED_REPLY(5),
    DEFERRED_UPDATE(6),
    UPDATE(7),
    CHOICES(8),
    MODAL(9);

    private final int number;

    Callback(int number) {
      this.number = number;
    }

    static Callback of(int number) {
      for (var callback : values()) {
        if (callback.number == number) {
          return callback;
        }
      }
      throw ApiError.invalidForm("unknown callback type " + number);
    }
  }

  public long id() {
    return id;
  }

  public long userId() {
    return userId;
  }

  public long channelId() {
    return channel.id();
  }

  /** When the bot first answered, in any way. */
  public synchronized Optional<Instant> acknowledgedAt() {
    return Optional.ofNullable(acknowledgedAt);
  }

  /** Whether the bot asked for time before it replied. */
  public synchronized boolean deferred() {
    return callback == Callback.DEFERRED_REPLY || callback == Callback.DEFERRED_UPDATE;
  }

  /** Whether only the asker sees the reply. */
  public synchronized boolean ephemeral() {
    return ephemeral;
  }

  /** Waits for the bot's first answer. */
  public Instant awaitAcknowledgement(Duration timeout) {
    return changed.await(timeout, this::acknowledgedAt, () -> "the bot did not acknowledge");
  }

  /** Waits for the bot's reply and returns it as it stands; after a deferral, the edited one. */
  public SandboxMessage reply(Duration timeout) {
    return changed.await(timeout, this::replied, () -> "the bot did not reply");
  }

  /** Waits for the suggestions with which the bot completes an option. */
  public List<JsonNode> choices(Duration timeout) {
    awaitAcknowledgement(timeout);
    return payload(Callback.CHOICES).path("choices").valueStream().toList();
  }

  /** The messages the bot sent after its reply. */
  public synchronized List<SandboxMessage> followups() {
    return followups.stream().flatMap(message -> channel.find(message).stream()).toList();
  }

  /** The modal with which the bot answered. */
  public JsonNode modal() {
    return payload(Callback.MODAL);
  }

  private synchronized JsonNode payload(Callback expected) {
    if (callback != expected) {
      throw new IllegalStateException("the bot answered with " + callback);
    }
    return payload;
  }

  private synchronized Optional<SandboxMessage> replied() {
    return answered && original != null ? channel.find(original) : Optional.empty();
  }

  String token() {
    return token;
  }

  /** Delivers it once more. */
  void again() {
    world.dispatch(dispatch);
  }

  Dispatch dispatch() {
    return dispatch;
  }

  synchronized Optional<SandboxMessage> acknowledge(ObjectNode body) {
    if (acknowledgedAt != null) {
      throw new ApiError(400, 40060, "Interaction has already been acknowledged.");
    }
    if (world.now().isAfter(createdAt.plus(ANSWER_WITHIN))) {
      throw ApiError.unknown(ApiError.Unknown.INTERACTION);
    }
    var chosen = Callback.of(body.path("type").asInt(0));
    var data = body.path("data").asObjectOpt().orElseGet(Json::object);
    rules.check(chosen, data);
    switch (chosen) {
      case REPLY -> open(Draft.from(data), true);
      case DEFERRED_REPLY -> open(Draft.loading(isEphemeral(data)), false);
      case DEFERRED_UPDATE -> requireOriginal();
      case UPDATE -> {
        channel.edit(requireOriginal(), data);
        answered = true;
      }
      case CHOICES -> payload = data;
      case MODAL -> payload = Draft.numbered(data);
    }
    callback = chosen;
    acknowledgedAt = world.now();
    changed.raise();
    return original == null ? Optional.empty() : channel.find(original);
  }

  private void open(Draft draft, boolean complete) {
    var message = channel.post(world.bot(), draft);
    original = message.id();
    ephemeral = message.ephemeral();
    answered = complete;
  }

  synchronized SandboxMessage original() {
    requireToken();
    return channel
        .find(requireOriginal())
        .orElseThrow(() -> ApiError.unknown(ApiError.Unknown.MESSAGE));
  }

  synchronized SandboxMessage editOriginal(ObjectNode body) {
    requireToken();
    var edited = channel.edit(requireOriginal(), body);
    answered = true;
    changed.raise();
    return edited;
  }

  synchronized void deleteOriginal() {
    requireToken();
    channel.delete(requireOriginal());
  }

  /** The first message after a deferral becomes the deferred reply; later ones follow it. */
  synchronized SandboxMessage follow(ObjectNode body) {
    requireToken();
    var draft = Draft.from(body);
    if (callback == Callback.DEFERRED_REPLY && !answered) {
      return editOriginal(body);
    }
    var message = channel.post(world.bot(), draft);
    followups.add(message.id());
    changed.raise();
    return message;
  }

  synchronized SandboxMessage message(long messageId) {
    requireOwn(messageId);
    return channel.find(messageId).orElseThrow(() -> ApiError.unknown(ApiError.Unknown.MESSAGE));
  }

  synchronized SandboxMessage edit(long messageId, ObjectNode body) {
    requireOwn(messageId);
    return channel.edit(messageId, body);
  }

  synchronized void delete(long messageId) {
    requireOwn(messageId);
    channel.delete(messageId);
  }

  private void requireOwn(long messageId) {
    requireToken();
    var isOriginal = original != null && original == messageId;
    if (!isOriginal && !followups.contains(messageId)) {
      throw ApiError.unknown(ApiError.Unknown.MESSAGE);
    }
  }

  private void requireToken() {
    if (acknowledgedAt == null) {
      throw ApiError.unknown(ApiError.Unknown.WEBHOOK);
    }
    if (world.now().isAfter(createdAt.plus(TOKEN_LIFE))) {
      throw new ApiError(401, 50027, "Invalid Webhook Token");
    }
  }

  private long requireOriginal() {
    if (original == null) {
      throw ApiError.unknown(ApiError.Unknown.MESSAGE);
    }
    return original;
  }

  private static boolean isEphemeral(ObjectNode data) {
    return (data.path("flags").asInt(0) & SandboxMessage.EPHEMERAL) != 0;
  }
}
