package dev.docket.discord.snippets;

import dev.docket.discord.DoorPart;
import dev.docket.discord.Guilds;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.WithDoor;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Queries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@WithDoor
class SnippetDoorConfiguration {

  @Bean
  DoorPart snippetDoor(Commands commands, Queries queries, GuildRules rules) {
    var asking = new SnippetAsking(commands, queries);
    var readers = new SnippetReaders(queries, rules);
    var names = new SnippetNames(queries);
    var use = new UseSnippetSlash(asking);
    var list = new SnippetListSlash(queries);
    var versions = new SnippetVersionsSlash(queries, readers);
    var slashes = new ArrayList<SlashCommand>(ChangeSnippetSlash.all(asking));
    slashes.add(new WriteSnippetSlash(true, asking, readers));
    slashes.add(new WriteSnippetSlash(false, asking, readers));
    slashes.add(new SnippetInfoSlash(asking));
    slashes.add(new SnippetDiffSlash(queries, readers));
    slashes.add(use);
    slashes.add(list);
    slashes.add(versions);
    return new DoorPart(
        List.copyOf(slashes),
        List.of(use, list, versions),
        List.of(),
        List.of(),
        List.of(names, new RestorableNames(queries, rules, names)),
        List.of());
  }

  @Bean
  NoteSnippetDuties noteSnippetDuties(@Lazy Duties duties, Clock clock) {
    return new NoteSnippetDuties(duties, clock);
  }

  @Bean
  DutyHandler tellSnippetAuthor(Guilds guilds) {
    return new TellSnippetAuthor(guilds);
  }
}
