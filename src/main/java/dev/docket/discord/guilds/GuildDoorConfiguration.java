package dev.docket.discord.guilds;

import dev.docket.discord.Channels;
import dev.docket.discord.DoorPart;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.WithDoor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WithDoor
class GuildDoorConfiguration {

  @Bean
  DoorPart guildDoor(
      Commands commands, Queries queries, Channels channels, ObjectProvider<DoorPart> parts) {
    var history = new ConfigHistorySlash(queries);
    Supplier<Set<String>> known =
        () ->
            parts.stream()
                .flatMap(it -> it.commands().stream())
                .map(it -> it.spec().right().command())
                .collect(Collectors.toSet());
    var slashes = new ArrayList<SlashCommand>();
    Arrays.stream(ConfigSlash.Part.values())
        .map(it -> new ConfigSlash(it, commands, queries, known))
        .forEach(slashes::add);
    slashes.add(new ConfigJailSlash(commands, queries));
    slashes.add(new ConfigShowSlash(queries));
    slashes.add(history);
    slashes.add(new SetupJailSlash(queries, channels));
    return new DoorPart(List.copyOf(slashes), List.of(history), List.of());
  }
}
