package dev.docket.discord.gifs;

import dev.docket.discord.Ears;
import dev.docket.discord.GifWatcher;
import dev.docket.discord.KnownSettings;
import dev.docket.gifs.GifCommand.CountGif;
import dev.docket.gifs.GifLimitsView;
import dev.docket.gifs.PostedGif;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;

/** Has every GIF counted where a guild limits them, one after the other. */
final class GifEars extends Ears<PostedGif> implements GifWatcher {

  private final Commands commands;
  private final KnownSettings<GifLimitsView> limits;

  GifEars(Commands commands, KnownSettings<GifLimitsView> limits) {
    super("gif-ears");
    this.commands = commands;
    this.limits = limits;
  }

  @Override
  public void posted(PostedGif gif) {
    later(gif);
  }

  /** A message that is edited twice may be one too many only the second time. */
  @Override
  protected void consider(PostedGif gif) {
    if (!limits.of(gif.guildId()).in(gif.placeId()).isNone()) {
      var id = "gif/%d/%d".formatted(gif.messageId(), gif.at().toEpochMilli());
      commands.send(new CountGif(gif), Origin.of(gif.userId(), Source.DISCORD, id));
    }
  }
}
