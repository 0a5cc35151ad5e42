package dev.docket.discord.audit;

import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditKind;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Reply.Field;
import dev.docket.discord.Texts;
import dev.docket.discord.Words;
import dev.docket.kernel.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Acts without a case, in words. */
final class ActWords {

  private static final int COLOUR = 0x8395A7;
  private static final int REPORT_COLOUR = 0xEE5253;
  private static final int LONGEST_TEXT = 120;

  private ActWords() {}

  /** A line of the list, for moderators only. */
  static String line(AuditEntry it, Words words) {
    var text = it.text();
    return "<t:%d:f> · %s%s%s"
        .formatted(
            it.at().getEpochSecond(),
            sentence(it, words),
            text == null ? "" : " · " + Texts.excerpt(text, LONGEST_TEXT),
            link(it).map(link -> " · " + link).orElse(""));
  }

  static String sentence(AuditEntry it, Words words) {
    return switch (it.kind()) {
      case PURGE -> purge(it, words);
      case SLOWMODE -> slowmode(it, words);
      case REPORT -> words.say("audit.report", user(it.actorId()), reported(it, words));
    };
  }

  private static String purge(AuditEntry it, Words words) {
    var by = user(it.actorId());
    var chosen = it.messageIds().size();
    var channel = channel(it);
    return switch (it.state()) {
      case OPEN -> words.say("audit.purge.open", by, chosen, channel);
      case DONE -> words.say("audit.purge.done", by, it.deleted(), channel);
      case FAILED -> words.say("audit.purge.failed", by, it.deleted(), chosen, channel, cause(it));
    };
  }

  private static String slowmode(AuditEntry it, Words words) {
    var by = user(it.actorId());
    var before = wait(it.before(), words);
    var after = wait(it.after(), words);
    return switch (it.state()) {
      case OPEN -> words.say("audit.slowmode.open", by, channel(it), before, after);
      case DONE -> words.say("audit.slowmode.done", by, channel(it), before, after);
      case FAILED -> words.say("audit.slowmode.failed", by, channel(it), after, cause(it));
    };
  }

  /** A post for the guild's log, which does not tell who reported. */
  static Reply post(AuditEntry it, Words words) {
    var text = Objects.requireNonNullElse(it.text(), "");
    var quote = it.quote();
    var fields = new ArrayList<Field>();
    if (it.kind() != AuditKind.REPORT) {
      return Reply.of(new Card(words.name(it.kind()), joined(it, text, words), COLOUR, fields));
    }
    fields.add(new Field(words.say("audit.reported"), reported(it, words), true));
    link(it).ifPresent(at -> fields.add(new Field(words.say("audit.message"), at, true)));
    if (quote != null) {
      fields.add(new Field(words.say("audit.quote"), quote, false));
    }
    return Reply.of(new Card(words.name(it.kind()), text, REPORT_COLOUR, fields));
  }

  private static String joined(AuditEntry it, String reason, Words words) {
    var lines = new ArrayList<String>();
    lines.add(sentence(it, words));
    var author = it.userId();
    var search = it.quote();
    if (author != null) {
      lines.add(words.say("audit.only-by", user(author)));
    }
    if (it.bots()) {
      lines.add(words.say("audit.only-bots"));
    }
    if (search != null) {
      lines.add(words.say("audit.only-with", search));
    }
    if (!reason.isEmpty()) {
      lines.add(words.say("audit.because", reason));
    }
    return String.join("\n", lines);
  }

  static String wait(int seconds, Words words) {
    return seconds == 0
        ? words.say("slowmode.off")
        : words.duration(Durations.words(Duration.ofSeconds(seconds)));
  }

  private static String reported(AuditEntry it, Words words) {
    var user = it.userId();
    return user == null ? words.say("audit.nobody") : user(user);
  }

  private static Optional<String> link(AuditEntry it) {
    return it.kind() == AuditKind.REPORT && !it.messageIds().isEmpty()
        ? Optional.of(
            "https://discord.com/channels/%d/%d/%d"
                .formatted(it.guildId(), it.channelId(), it.messageIds().getFirst()))
        : Optional.empty();
  }

  private static String cause(AuditEntry it) {
    return Objects.requireNonNullElse(it.cause(), "?");
  }

  private static String channel(AuditEntry it) {
    return "<#" + it.channelId() + ">";
  }

  private static String user(@Nullable Long id) {
    return "<@" + id + ">";
  }
}
