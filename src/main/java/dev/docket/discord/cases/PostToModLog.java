package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseRef;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts a settled case in the guild's mod log, once. */
final class PostToModLog implements DutyHandler {

  static final String KIND = "post-to-mod-log";

  private static final Logger LOG = LoggerFactory.getLogger(PostToModLog.class);
  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final DiscordSettings settings;
  private final InstantSource clock;

  PostToModLog(
      Commands commands,
      Queries queries,
      Guilds guilds,
      DiscordSettings settings,
      InstantSource clock) {
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = CaseRef.parse(id);
    try {
      var view = queries.askLatest(new FindCase(ref.guildId(), ref.caseNumber()));
      switch (view.state()) {
        case RULED, RETRYING -> {
          return Optional.of(clock.instant().plus(BOARD_BEHIND));
        }
        case APPLIED, FAILED, EXPIRED, LIFTED, SUPERSEDED -> {}
      }
      if (view.logMessageId() == null) {
        var nonce = Long.toString(ref.guildId(), 36) + "-" + Long.toString(ref.caseNumber(), 36);
        guilds
            .post(
                ref.guildId(),
                settings.modLogChannel(),
                CaseCard.of(view, guilds.wordsOf(ref.guildId())),
                nonce)
            .ifPresent(post -> record(ref, post));
      }
      return Optional.empty();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    } catch (DiscordFailure e) {
      if (e.permanent()) {
        LOG.warn("Case {} cannot be posted in the mod log: {}", ref, e.said());
        return Optional.empty();
      }
      return Optional.of(clock.instant().plus(PAUSE));
    }
  }

  private void record(CaseRef ref, Guilds.Post post) {
    commands.send(
        new RecordLogPost(
            ref.guildId(),
            ref.userId(),
            ref.caseNumber(),
            post.channelId(),
            post.messageId(),
            clock.instant()),
        Origin.following(ref.toString(), Source.DISCORD, KIND + "/" + ref));
  }
}
