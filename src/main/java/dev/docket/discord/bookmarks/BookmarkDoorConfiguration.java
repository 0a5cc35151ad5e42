package dev.docket.discord.bookmarks;

import dev.docket.discord.ChannelWork;
import dev.docket.discord.Copies;
import dev.docket.discord.DoorPart;
import dev.docket.discord.Guilds;
import dev.docket.discord.Marks;
import dev.docket.discord.Menu;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.WithDoor;
import dev.docket.duties.Duties;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@WithDoor
class BookmarkDoorConfiguration {

  @Bean
  Bookmarking bookmarking(
      Commands commands, Queries queries, Guilds guilds, Copies copies, Clock clock) {
    return new Bookmarking(commands, queries, guilds, copies, clock);
  }

  @Bean
  DoorPart bookmarkDoor(
      Commands commands, Queries queries, Bookmarking bookmarking, Copies copies) {
    var slashes = new ArrayList<SlashCommand>(BookmarkSlash.all(commands, queries));
    slashes.addAll(BookmarkSetupSlash.all(commands, queries));
    slashes.add(new AddBookmarkSlash(bookmarking, copies));
    return new DoorPart(
        List.copyOf(slashes),
        List.of(new RemoveButton(commands)),
        List.of(),
        List.of(new Menu(Menu.On.MESSAGE, "Bookmark", AddBookmarkSlash.PATH, false)),
        List.of(),
        List.of());
  }

  @Bean
  Marks bookmarkEars(
      Bookmarking bookmarking,
      Commands commands,
      Queries queries,
      Guilds guilds,
      Copies copies,
      ChannelWork work) {
    return new BookmarkEars(bookmarking, commands, queries, guilds, copies, work);
  }

  @Bean
  DeleteCopy deleteCopy(@Lazy Duties duties, Copies copies, Clock clock) {
    return new DeleteCopy(duties, copies, clock);
  }
}
