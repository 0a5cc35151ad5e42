package dev.docket.discord.tempvoice;

import dev.docket.discord.Asked;
import dev.docket.discord.KnownSettings;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.TemporaryChannels;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.tempvoice.VoiceCommand;
import dev.docket.tempvoice.VoiceCommand.ClearVoiceTemplate;
import dev.docket.tempvoice.VoiceCommand.SetVoiceTemplate;
import dev.docket.tempvoice.VoiceQuery.FindVoiceTemplate;
import dev.docket.tempvoice.VoiceQuery.ListVoiceChannels;
import dev.docket.tempvoice.VoiceRefusal;
import dev.docket.tempvoice.VoiceRight;
import dev.docket.tempvoice.VoiceTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code /temporary-voice enable}, {@code disable} and {@code show}. */
record TempvoiceSlash(
    Part part,
    Commands commands,
    Queries queries,
    TemporaryChannels channels,
    KnownSettings<VoiceTemplate> templates)
    implements SlashCommand {

  enum Part {
    ENABLE,
    DISABLE,
    SHOW
  }

  static List<SlashCommand> all(
      Commands commands,
      Queries queries,
      TemporaryChannels channels,
      KnownSettings<VoiceTemplate> templates) {
    return Arrays.stream(Part.values())
        .<SlashCommand>map(it -> new TempvoiceSlash(it, commands, queries, channels, templates))
        .toList();
  }

  @Override
  public SlashSpec spec() {
    return switch (part) {
      case ENABLE ->
          spec(
              "enable",
              "Give whoever joins a voice channel one of their own, made after it",
              Option.place("template", "The voice channel to join", true));
      case DISABLE -> spec("disable", "Make no more voice channels for members");
      case SHOW -> spec("show", "Show the template, who set it, and what was made after it");
    };
  }

  private static SlashSpec spec(String name, String description, Option... options) {
    return new SlashSpec(
        "temporary-voice " + name,
        description,
        VoiceRight.SETTINGS.right(),
        true,
        List.of(options));
  }

  @Override
  public Reply handle(Asked it) {
    return switch (part) {
      case ENABLE -> {
        var channel = it.number("template").orElseThrow();
        if (!channels.isVoice(it.guildId(), channel)) {
          throw Refused.because(VoiceRefusal.NOT_A_VOICE_CHANNEL);
        }
        yield changed(it, new SetVoiceTemplate(it.guildId(), it.actor(), channel, it.at()));
      }
      case DISABLE -> changed(it, new ClearVoiceTemplate(it.guildId(), it.actor(), it.at()));
      case SHOW -> Reply.of(shown(it));
    };
  }

  private Reply changed(Asked it, VoiceCommand command) {
    commands.send(
        command,
        Origin.of(it.actor().userId(), Source.DISCORD, "interaction/" + it.interactionId()));
    templates.forget(it.guildId());
    return Reply.of("✅ " + state(it, queries.askLatest(new FindVoiceTemplate(it.guildId()))));
  }

  private static String state(Asked it, VoiceTemplate template) {
    return template.channelId() == null
        ? it.words().say("voice.off")
        : it.words().say("voice.on", "<#" + template.channelId() + ">");
  }

  private String shown(Asked it) {
    var template = queries.askLatest(new FindVoiceTemplate(it.guildId()));
    var lines = new ArrayList<>(List.of(state(it, template)));
    template
        .changes()
        .forEach(change ->
            lines.add(
                "<t:%d:f> · <@%d> · %s"
                    .formatted(
                        change.at().getEpochSecond(),
                        change.moderatorId(),
                        change.channelId() == null ? "—" : "<#" + change.channelId() + ">")));
    queries
        .askLatest(new ListVoiceChannels(it.guildId()))
        .channels()
        .forEach(made ->
            lines.add(
                it.words()
                    .say(
                        "voice.made",
                        made.channelId() == null ? "…" : "<#" + made.channelId() + ">",
                        "<@" + made.userId() + ">")));
    return String.join("\n", lines);
  }
}
