package dev.docket.web.api;

import dev.docket.kernel.Command;
import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.kernel.TokenHolder;
import dev.docket.web.Standing;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a request into a command, and its receipt into JSON. */
final class Doer {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

  private final Commands commands;
  private final Queries queries;
  private final Standing standing;
  private final InstantSource clock;

  Doer(Commands commands, Queries queries, Standing standing, InstantSource clock) {
    this.commands = commands;
    this.queries = queries;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * Sends what a route is for.
   *
   * @param key by which a repeated request is known; none for one that is never repeated
   */
  ObjectNode send(Route route, TokenHolder caller, Fields fields, @Nullable String key) {
    var givens = new Givens(caller, standing, queries, clock.instant());
    var command = (Command<?>) new Binder(givens).bind(route.type(), fields);
    var receipt = commands.send(command, origin(route, caller, checked(key)));
    return shown(receipt);
  }

  /** Two who choose the same key are two. */
  private static Origin origin(Route route, TokenHolder caller, String key) {
    var id =
        "web/%d/%s/%d/%s"
            .formatted(caller.guildId(), Json.kind(route.type()), caller.number(), key);
    return Origin.of(caller.userId(), Source.WEB, id);
  }

  private static String checked(@Nullable String key) {
    if (key == null) {
      return UUID.randomUUID().toString();
    }
    if (!KEY.matcher(key).matches()) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE,
          IDEMPOTENCY_KEY,
          key.length() > 60 ? key.substring(0, 60) + "…" : key,
          "1 to 100 visible ASCII characters");
    }
    return key;
  }

  private static ObjectNode shown(Receipt<?> receipt) {
    var shown = JsonNodeFactory.instance.objectNode();
    shown.set("data", Json.of(receipt.answer()));
    shown.put("position", Long.toString(receipt.position()));
    shown.put("repeated", receipt.repeated());
    return shown;
  }
}
