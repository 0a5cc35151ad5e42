package dev.docket.discord;

import dev.docket.cases.CaseRefusal;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Refused;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every slash command and button is answered, whatever becomes of it. */
final class SlashDesk {

  private static final Logger LOG = LoggerFactory.getLogger(SlashDesk.class);
  private static final long ADMINISTRATOR = 1L << 3;

  private SlashDesk() {}

  static Reply answer(SlashCommand command, Asked asked) {
    return answer(
        Long.toString(asked.interactionId()),
        () -> {
          var needed = command.spec().permission();
          var held = asked.actorPermissions() & (needed | ADMINISTRATOR);
          if (needed != 0 && held == 0 && !asked.actorIsOwner()) {
            throw Refused.because(CaseRefusal.MISSING_PERMISSION);
          }
          return command.handle(asked);
        });
  }

  static Reply answer(String reference, Supplier<Reply> work) {
    try {
      return work.get();
    } catch (Refused e) {
      return Replies.of(e);
    } catch (LogUnavailable e) {
      LOG.warn("{}: {}", reference, e.getMessage());
      return Reply.of("⏳ " + Replies.NO_LOG);
    } catch (DiscordFailure e) {
      return Reply.of("⏳ Discord did not answer Docket, so nothing was changed: " + e.said());
    } catch (RuntimeException e) {
      LOG.error("Interaction {} failed", reference, e);
      return Reply.of("⚠️ " + Replies.FAULT.formatted(reference));
    }
  }
}
