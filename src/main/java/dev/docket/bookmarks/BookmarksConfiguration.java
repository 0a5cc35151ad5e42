package dev.docket.bookmarks;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Story;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.readmodels.ServingSchemas;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class BookmarksConfiguration {

  @Bean
  Feature bookmarksFeature(JdbcClient jdbc, ServingSchemas schemas, PersonalTexts texts) {
    var board = new ReadModelReader(BookmarkProjection.BOOKMARKS, jdbc, schemas);
    return new Feature(
        "bookmarks",
        new EventFamily(BookmarkEvent.class, List.of()),
        List.of(BookmarkSwitch.class, Shelf.class),
        List.of(),
        List.of(
            new Answering(
                BookmarkQuery.class,
                BookmarkProjection.BOOKMARKS,
                new BookmarkQueries(board, texts))));
  }

  @Bean
  Story bookmarkStory() {
    return new BookmarkStory();
  }

  @Bean
  Projection bookmarks() {
    return new BookmarkProjection();
  }
}
