package dev.docket.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.GuildVoiceState;
import net.dv8tion.jda.api.entities.ISnowflake;

/** Reads the voice states that JDA keeps. */
final class JdaVoiceRooms implements VoiceRooms {

  private final JdaClient client;

  JdaVoiceRooms(JdaClient client) {
    this.client = client;
  }

  /** What a lost connection left behind is not what is so now. */
  @Override
  public List<Room> occupied() {
    return client
        .get()
        .filter(it -> it.getStatus() == JDA.Status.CONNECTED)
        .map(it -> it.getGuildCache().stream().flatMap(JdaVoiceRooms::rooms).toList())
        .orElse(List.of());
  }

  /** Whoever leaves meanwhile has no channel any more, so each is asked for theirs once. */
  private static Stream<Room> rooms(Guild guild) {
    var afk = guild.getAfkChannel();
    var seats = new TreeMap<Long, List<Seat>>();
    for (var state : guild.getVoiceStates()) {
      var channel = state.getChannel();
      if (channel != null && !state.getMember().getUser().isBot()) {
        seats.computeIfAbsent(channel.getIdLong(), _ -> new ArrayList<>()).add(seat(state));
      }
    }
    return seats.entrySet().stream()
        .map(it ->
            new Room(
                guild.getIdLong(),
                it.getKey(),
                afk != null && afk.getIdLong() == it.getKey(),
                List.copyOf(it.getValue())));
  }

  private static Seat seat(GuildVoiceState state) {
    var member = state.getMember();
    return new Seat(
        member.getIdLong(),
        member.getUnsortedRoles().stream()
            .map(ISnowflake::getIdLong)
            .collect(Collectors.toUnmodifiableSet()),
        state.isMuted() || state.isSuppressed(),
        state.isDeafened());
  }
}
