package dev.docket.discord;

import dev.docket.cases.CaseRefusal;
import dev.docket.discord.Suggestions.Suggestion;
import dev.docket.discord.Suggestions.Typing;
import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Problem;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.telemetry.Incidents;
import dev.docket.telemetry.Traces;
import dev.docket.telemetry.Work;
import dev.docket.telemetry.Work.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every command, form and button is answered, whatever becomes of it. */
record SlashDesk(GuildRules rules, Traces traces) {

  private static final Logger LOG = LoggerFactory.getLogger(SlashDesk.class);

  /** A database that only lost its connections is back within this time. */
  private static final Duration RESENDING = Duration.ofSeconds(4);

  private static final Duration PAUSE = Duration.ofMillis(250);

  /** The first answer to a command. */
  sealed interface First {
    /** A form has to be filled in. */
    record Fill(Form form) implements First {}

    /** There is nothing to fill in. */
    record Wait() implements First {}

    /** It ends here. */
    record Say(Reply reply) implements First {}
  }

  First first(SlashCommand command, Asked asked) {
    try {
      var form = command.form(asked);
      if (form.isPresent()) {
        check(asked.guildId(), asked.actor(), command.spec().right());
      }
      return form.<First>map(First.Fill::new).orElseGet(First.Wait::new);
    } catch (RuntimeException e) {
      return new First.Say(words(Long.toString(asked.interactionId()), asked.words(), e));
    }
  }

  First first(ButtonHandler button, Pressed pressed) {
    try {
      var form = button.form(pressed);
      if (form.isPresent()) {
        check(pressed.guildId(), pressed.actor(), button.right());
      }
      return form.<First>map(First.Fill::new).orElseGet(First.Wait::new);
    } catch (RuntimeException e) {
      return new First.Say(words(Long.toString(pressed.interactionId()), pressed.words(), e));
    }
  }

  Reply answer(SlashCommand command, String reference, Words words, Supplier<Asked> asking) {
    return answer(
        "/" + command.spec().path(),
        reference,
        words,
        () -> {
          var asked = asking.get();
          check(asked.guildId(), asked.actor(), command.spec().right());
          return command.handle(asked);
        });
  }

  Reply answer(ButtonHandler button, Pressed pressed) {
    return answer(
        "button " + button.prefix(),
        Long.toString(pressed.interactionId()),
        pressed.words(),
        () -> {
          check(pressed.guildId(), pressed.actor(), button.right());
          return button.press(pressed);
        });
  }

  /** Whoever may not use a command is not shown what it knows either. */
  List<Suggestion> suggest(SlashCommand command, List<Suggestions> sources, Typing typing) {
    return allows(typing.guildId(), typing.actor(), command.spec().right())
        ? Suggested.from(sources, typing)
        : List.of();
  }

  /** Queries are decided here by the same rules as commands behind the door. */
  boolean allows(long guildId, Actor actor, Right right) {
    return guildId == Asked.NO_GUILD
        ? right.permission() == 0
        : rules.allows(guildId, actor, right);
  }

  private void check(long guildId, Actor actor, Right right) {
    if (!allows(guildId, actor, right)) {
      throw Refused.because(CaseRefusal.MISSING_PERMISSION);
    }
  }

  private Reply answer(String name, String reference, Words words, Supplier<Reply> work) {
    if (!traces.isWatched()) {
      return answer(reference, words, work);
    }
    var interaction = new Work(Operation.INTERACTION, name, Map.of(Incidents.INCIDENT, reference));
    try (var span = traces.begin(interaction)) {
      return answer(
          reference,
          words,
          () -> {
            try {
              return work.get();
            } catch (RuntimeException e) {
              var problem = Problem.of(e);
              span.outcome(problem.code(), problem.isOurs());
              throw e;
            }
          });
    }
  }

  private static Reply answer(String reference, Words words, Supplier<Reply> work) {
    try {
      return resent(work);
    } catch (RuntimeException e) {
      return words(reference, words, e);
    }
  }

  /** Whatever went wrong, in the user's words; under the interaction's id if it is ours to mend. */
  static Reply words(String reference, Words words, RuntimeException error) {
    Incidents.note(LOG, reference, error);
    return Replies.of(error, reference, words);
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
}
