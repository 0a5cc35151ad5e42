package dev.docket.discord;

import dev.docket.cases.CaseRefusal;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every slash command and button is answered, whatever becomes of it. */
final class SlashDesk {

  private static final Logger LOG = LoggerFactory.getLogger(SlashDesk.class);
  private static final long ADMINISTRATOR = 1L << 3;

  /** A database that only lost its connections is back within this time. */
  private static final Duration RESENDING = Duration.ofSeconds(4);

  private static final Duration PAUSE = Duration.ofMillis(250);

  private SlashDesk() {}

  /** Who wants something, and what they may do in the guild. */
  record Asker(long permissions, boolean isOwner) {
    void mustHold(long needed) {
      if (needed != 0 && (permissions & (needed | ADMINISTRATOR)) == 0 && !isOwner) {
        throw Refused.because(CaseRefusal.MISSING_PERMISSION);
      }
    }
  }

  static Reply answer(SlashCommand command, Asked asked) {
    return answer(
        Long.toString(asked.interactionId()),
        () -> {
          new Asker(asked.actorPermissions(), asked.actorIsOwner())
              .mustHold(command.spec().permission());
          return command.handle(asked);
        });
  }

  static Reply answer(
      PagedReply pages, Asker asker, long guildId, String buttonId, String reference) {
    return answer(
        reference,
        () -> {
          asker.mustHold(pages.permission());
          return pages.page(guildId, buttonId);
        });
  }

  private static Reply answer(String reference, Supplier<Reply> work) {
    try {
      return resent(work);
    } catch (Refused e) {
      return Replies.of(e);
    } catch (LogUnavailable e) {
      LOG.warn("{}: {}", reference, e.getMessage());
      return Reply.of("⏳ " + Replies.NO_LOG);
    } catch (DiscordFailure e) {
      return Reply.of("⏳ Discord did not answer Docket: " + e.said());
    } catch (RuntimeException e) {
      return fault(reference, e);
    }
  }

  /** Where the database fell silent, only the same command sent again tells what became of it. */
  private static Reply resent(Supplier<Reply> work) {
    var deadline = System.nanoTime() + RESENDING.toNanos();
    while (true) {
      try {
        return work.get();
      } catch (LogUnavailable e) {
        if (System.nanoTime() > deadline || !paused()) {
          throw e;
        }
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Reply fault(String reference, RuntimeException error) {
    LOG.error("Interaction {} failed", reference, error);
    return Reply.of("⚠️ " + Replies.FAULT.formatted(reference));
  }
}
