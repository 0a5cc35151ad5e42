package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseHistory;
import dev.docket.cases.CaseHistory.Change;
import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseRef;
import dev.docket.cases.CaseView;
import dev.docket.discord.Guilds;
import dev.docket.discord.Reply;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A guild's mod log: one post for each case, which shows the case as it stands. */
final class ModLog {

  private static final int REMEMBERED = 10_000;

  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final ModLogChannels channels;
  private final InstantSource clock;

  /** What the latest posts show; what this forgets is edited once in vain. */
  private final Map<Long, Reply> shown =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Reply> eldest) {
          return size() > REMEMBERED;
        }
      };

  ModLog(
      Commands commands,
      Queries queries,
      Guilds guilds,
      ModLogChannels channels,
      InstantSource clock) {
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
    this.channels = channels;
    this.clock = clock;
  }

  CaseView find(CaseRef ref) {
    return queries.askLatest(new FindCase(ref.guildId(), ref.caseNumber()));
  }

  /** Posts a case for the first time; what changes before that is recorded is shown by an edit. */
  void post(CaseRef ref, CaseView view) {
    var channel = channels.of(ref.guildId());
    if (channel.isPresent()) {
      post(ref, view, channel.getAsLong(), "");
      update(ref, find(ref));
    }
  }

  /** Makes the post of a case show what the case has become. */
  void update(CaseRef ref, CaseView view) {
    var message = view.logMessageId();
    if (message == null) {
      return;
    }
    var card = CaseCard.of(view.at(clock.instant()), guilds.wordsOf(ref.guildId()));
    if (card.equals(shown(message))) {
      return;
    }
    var channel = Objects.requireNonNull(view.logChannelId(), "a post has a channel");
    if (guilds.edit(ref.guildId(), channel, message, card)) {
      remember(message, card);
    } else if (posts(ref) == 1) {
      post(ref, view, channel, "/" + message);
    }
  }

  private void post(CaseRef ref, CaseView view, long channel, String anew) {
    var card = CaseCard.of(view.at(clock.instant()), guilds.wordsOf(ref.guildId()));
    var nonce =
        Long.toString(ref.guildId(), 36)
            + (anew.isEmpty() ? "-" : "+")
            + Long.toString(ref.caseNumber(), 36);
    var message = guilds.post(ref.guildId(), channel, card, nonce);
    remember(message, card);
    commands.send(
        new RecordLogPost(
            ref.guildId(),
            ref.userId(),
            ref.caseNumber(),
            channel,
            message,
            !anew.isEmpty(),
            clock.instant()),
        Origin.following(ref.toString(), Source.DISCORD, PostToModLog.KIND + "/" + ref + anew));
  }

  /** A post that was deleted is made up for once; after that, somebody does not want it. */
  private long posts(CaseRef ref) {
    return history(ref).changes().stream().filter(it -> it.what() == What.LOG_POSTED).count();
  }

  /** When a case was last changed by anything but being posted. */
  Optional<Instant> changedAt(CaseRef ref) {
    return history(ref).changes().stream()
        .filter(it -> it.what() != What.LOG_POSTED)
        .map(Change::at)
        .reduce((_, later) -> later);
  }

  private CaseHistory history(CaseRef ref) {
    return queries.askLatest(new ListCaseChanges(ref.guildId(), ref.caseNumber()));
  }

  private @Nullable Reply shown(long message) {
    synchronized (shown) {
      return shown.get(message);
    }
  }

  private void remember(long message, Reply card) {
    synchronized (shown) {
      shown.put(message, card);
    }
  }
}
