package dev.docket.discord;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.GuildSetupNode;

/** The guilds as JDA held them when they last changed. */
final class JdaOwnGuilds implements OwnGuilds {

  private volatile Optional<Seen> last = Optional.empty();

  @Override
  public Optional<Seen> seen() {
    return last;
  }

  void forget() {
    last = Optional.empty();
  }

  /** Only JDA's own thread may look: what JDA knows of unavailable guilds is not for others. */
  void take(JDA jda) {
    var joined =
        jda.getGuildCache().stream()
            .collect(Collectors.toMap(Guild::getIdLong, JdaOwnGuilds::joinedAt));
    last = Optional.of(new Seen(joined, unavailable(jda)));
  }

  private static Instant joinedAt(Guild guild) {
    return guild.getSelfMember().getTimeJoined().toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Those that were unavailable at start are in no list that JDA publishes. */
  private static Set<Long> unavailable(JDA jda) {
    var ids = new HashSet<Long>();
    jda.getUnavailableGuilds().forEach(it -> ids.add(Long.valueOf(it)));
    ((JDAImpl) jda)
        .getGuildSetupController().getSetupNodes().stream()
            .map(GuildSetupNode::getIdLong)
            .forEach(ids::add);
    return ids;
  }
}
