package dev.docket.discord;

import dev.docket.cases.CaseRefusal;
import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every slash command and button is answered, whatever becomes of it. */
final class SlashDesk {

  private static final Logger LOG = LoggerFactory.getLogger(SlashDesk.class);

  /** A database that only lost its connections is back within this time. */
  private static final Duration RESENDING = Duration.ofSeconds(4);

  private static final Duration PAUSE = Duration.ofMillis(250);

  private SlashDesk() {}

  static Reply answer(GuildRules rules, SlashCommand command, Asked asked) {
    return answer(
        Long.toString(asked.interactionId()),
        () -> {
          check(rules, asked.guildId(), asked.actor(), command.spec().right());
          return command.handle(asked);
        });
  }

  static Reply answer(
      GuildRules rules,
      PagedReply pages,
      Actor actor,
      long guildId,
      String buttonId,
      String reference) {
    return answer(
        reference,
        () -> {
          check(rules, guildId, actor, pages.right());
          return pages.page(guildId, buttonId);
        });
  }

  /** Queries are decided here by the same rules as commands behind the door. */
  private static void check(GuildRules rules, long guildId, Actor actor, Right right) {
    if (!rules.allows(guildId, actor, right)) {
      throw Refused.because(CaseRefusal.MISSING_PERMISSION);
    }
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
