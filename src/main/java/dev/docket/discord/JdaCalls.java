package dev.docket.discord;

import dev.docket.discord.DiscordFailure.Kind;
import dev.docket.telemetry.Traces;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.AuditableRestAction;

/** Requests to Discord that wait for the answer, and what an answer means. */
final class JdaCalls {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int UNAUTHORIZED = 401;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FORBIDDEN = 403;

  private JdaCalls() {}

  /** Acts for an audit reason; some answers say that it was done already. */
  static void act(
      String auditReason, Supplier<AuditableRestAction<Void>> action, ErrorResponse... alsoDone) {
    try {
      call(() -> action.get().reason(auditReason));
    } catch (ErrorResponseException e) {
      if (!Set.of(alsoDone).contains(e.getErrorResponse())) {
        throw failure(e);
      }
    }
  }

  static <T> Optional<T> found(Supplier<RestAction<T>> action, ErrorResponse missing) {
    try {
      return Optional.of(call(action));
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == missing) {
        return Optional.empty();
      }
      throw failure(e);
    }
  }

  static <T> T call(Supplier<? extends RestAction<T>> action) {
    return call(PATIENCE, action);
  }

  /** Waits for Discord's answer; an action that had to queue too long is never sent. */
  static <T> T call(Duration patience, Supplier<? extends RestAction<T>> action) {
    try {
      return linked(made(action))
          .timeout(patience.toSeconds(), TimeUnit.SECONDS)
          .submit()
          .get(patience.toSeconds() + 1, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ErrorResponseException answer
          ? answer
          : new DiscordFailure(false, "Discord gave no answer");
    } catch (TimeoutException e) {
      throw new DiscordFailure(false, "Discord gave no answer in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DiscordFailure(false, "Docket is shutting down");
    }
  }

  private static <T> RestAction<T> linked(RestAction<T> action) {
    var sender = Traces.current();
    return sender == null ? action : action.addCheck(JdaWatch.sentFor(sender));
  }

  /** An action that is ready to be sent: JDA refuses some by what it knows already. */
  static <T> T made(Supplier<T> action) {
    try {
      return action.get();
    } catch (PermissionException e) {
      throw new DiscordFailure(Kind.FORBIDDEN, "Docket may not do this: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new DiscordFailure(true, "Discord would not accept this: " + e.getMessage());
    }
  }

  static DiscordFailure failure(ErrorResponseException e) {
    var status = e.getResponse().code;
    if (e.getResponse().getException() instanceof JdaTraffic.Failed failed) {
      return new DiscordFailure(false, String.valueOf(failed.getMessage()));
    }
    var said =
        status > 0
            ? "Discord answered %d: %s".formatted(status, e.getMeaning())
            : "Discord cannot be reached";
    return new DiscordFailure(kind(status), said);
  }

  /** A token that was taken back is no reason to forget what was ruled. */
  private static Kind kind(int status) {
    return switch (status) {
      case FORBIDDEN -> Kind.FORBIDDEN;
      case UNAUTHORIZED, REQUEST_TIMEOUT, TOO_MANY_REQUESTS -> Kind.PASSING;
      default -> status >= 400 && status < 500 ? Kind.FINAL : Kind.PASSING;
    };
  }
}
