package dev.docket.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.axon.Feature;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoriesTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @Test
  void everyFeatureTellsItsEvents() {
    try (var docket = TestDocket.start(POSTGRES.access(), "docket.follow=false")) {
      assertThat(docket.get(Stories.class).all().stream().<Class<?>>map(Story::family))
          .containsExactlyInAnyOrderElementsOf(
              docket.all(Feature.class).stream().<Class<?>>map(it -> it.events().type()).toList());
    }
  }
}
