package dev.docket.discord.tempvoice;

import dev.docket.discord.DiscordFailure;
import dev.docket.discord.TemporaryChannels;
import dev.docket.kernel.Commands;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.tempvoice.VoiceCommand.Outcome;
import dev.docket.tempvoice.VoiceCommand.ReportVoiceChannel;
import dev.docket.tempvoice.VoiceCommand.RequestVoiceChannel;
import dev.docket.tempvoice.VoiceRefusal;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives whoever joins the template a channel: asked for in the log first, and then of Discord. */
record VoiceMaking(Commands commands, TemporaryChannels channels, InstantSource clock) {

  static final String REASON = "Temporary voice";

  private static final Logger LOG = LoggerFactory.getLogger(VoiceMaking.class);

  /**
   * Makes a member a channel, or moves them to the one they have.
   *
   * @param cause the name of what they did
   */
  void makeFor(long guildId, long userId, long templateId, String cause) {
    try {
      var receipt =
          commands.send(
              new RequestVoiceChannel(guildId, userId, templateId, clock.instant()),
              Origin.of(userId, Source.DISCORD, cause));
      var answer = receipt.answer();
      var own = answer.channelId();
      if (own != null) {
        channels.move(guildId, userId, templateId, own);
      } else if (answer.fresh() && !receipt.repeated()) {
        create(guildId, userId, templateId, answer.number());
      }
    } catch (Refused | LogUnavailable | DiscordFailure e) {
      LOG.info("A member got no voice channel: {}", e.getMessage());
    }
  }

  /** Where Discord's answer is lost, the channel is looked for later. */
  private void create(long guildId, long userId, long templateId, int number) {
    try {
      var channel = channels.create(guildId, templateId, userId, REASON);
      if (report(guildId, number, new Outcome.Created(channel))) {
        channels.move(guildId, userId, templateId, channel);
      } else {
        channels.delete(guildId, channel, REASON);
      }
    } catch (DiscordFailure e) {
      if (e.permanent()) {
        report(guildId, number, new Outcome.Failed(e.said()));
      }
      throw e;
    }
  }

  /**
   * Records what Discord said.
   *
   * @return whether that was still open
   */
  boolean report(long guildId, int number, Outcome outcome) {
    var what =
        switch (outcome) {
          case Outcome.Created _, Outcome.Failed _ -> "made";
          case Outcome.Deleted _ -> "deleted";
        };
    try {
      var receipt =
          commands.send(
              new ReportVoiceChannel(guildId, number, outcome, clock.instant()),
              Origin.of(
                  Origin.DOCKET,
                  Source.DISCORD,
                  "voice/%d/%d/%s".formatted(guildId, number, what)));
      return !receipt.repeated();
    } catch (Refused e) {
      if (e.refusal() != VoiceRefusal.VOICE_CHANNEL_SETTLED) {
        throw e;
      }
      return false;
    }
  }
}
