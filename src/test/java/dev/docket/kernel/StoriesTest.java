package dev.docket.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.axon.Feature;
import dev.docket.levels.BoardEvent;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoriesTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @Test
  void everyFeatureTellsItsEvents() {
    try (var docket = TestDocket.start(POSTGRES.access(), "docket.follow=false")) {
      assertThat(docket.get(Stories.class).all().stream().<Class<?>>map(Story::family))
          .containsExactlyInAnyOrderElementsOf(
              docket.all(Feature.class).stream()
                  .map(it -> it.events().type())
                  .flatMap(StoriesTest::families)
                  .toList());
    }
  }

  /** The events of levels are of two families, each told by a story of its own. */
  private static Stream<Class<?>> families(Class<?> type) {
    return type.equals(BoardEvent.class)
        ? Stream.of(BoardEvent.class.getPermittedSubclasses())
        : Stream.of(type);
  }
}
