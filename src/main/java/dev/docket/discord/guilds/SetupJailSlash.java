package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Channels;
import dev.docket.discord.Channels.Channel;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildRefusal;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /setup jail}: hides every channel from the jail role, but for the jail channel. It makes
 * nothing, and done again it changes only what is missing.
 */
record SetupJailSlash(Queries queries, Channels channels) implements SlashCommand {

  private static final int MOST_NAMED = 20;

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "setup jail",
        "Hide all channels but the jail channel from the jail role",
        SettingRight.SETUP.right(),
        true,
        List.of());
  }

  @Override
  public Reply handle(Asked asked) {
    var guild = asked.guildId();
    var settings = queries.askLatest(new FindGuildSettings(guild));
    var role = settings.jailRole();
    var jail = settings.jailChannel();
    if (role == null || !channels.hasRole(guild, role)) {
      throw Refused.because(GuildRefusal.JAIL_ROLE_NOT_SET);
    }
    var all = channels.of(guild, role);
    if (jail == null || all.stream().noneMatch(it -> it.id() == jail)) {
      throw Refused.because(GuildRefusal.JAIL_CHANNEL_NOT_SET);
    }
    var outcome = new Outcome();
    var reason = "/setup jail by " + asked.self().name() + " (" + asked.self().id() + ")";
    for (var channel : all) {
      var isJail = channel.id() == jail;
      outcome.add(
          channel,
          isJail ? channel.open() : channel.hidden(),
          () -> {
            if (isJail) {
              channels.open(guild, channel.id(), role, reason);
            } else {
              channels.hide(guild, channel.id(), role, reason);
            }
          });
    }
    return Reply.of(outcome.says(jail));
  }

  /** What became of each channel; one that fails does not keep the others from being done. */
  private static final class Outcome {
    private final List<String> failures = new ArrayList<>();
    private int done;
    private int skipped;

    void add(Channel channel, boolean isDone, Runnable change) {
      if (isDone) {
        skipped++;
        return;
      }
      var failure = failure(change);
      if (failure == null) {
        done++;
      } else {
        failures.add("<#%d>: %s".formatted(channel.id(), failure));
      }
    }

    private static @Nullable String failure(Runnable change) {
      try {
        change.run();
        return null;
      } catch (DiscordFailure e) {
        return e.said();
      }
    }

    String says(long jail) {
      var text =
          new StringBuilder(
              "%s Jail channel <#%d>: %d channels set up, %d were so already."
                  .formatted(failures.isEmpty() ? "✅" : "⚠️", jail, done, skipped));
      if (!failures.isEmpty()) {
        text.append(" %d failed; try again once this is mended:".formatted(failures.size()));
        failures.stream().limit(MOST_NAMED).forEach(it -> text.append("\n").append(it));
      }
      return text.toString();
    }
  }
}
