package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tenor.com/view/cat-jump-123",
        "look https://media.giphy.com/media/abc/giphy.mp4 there",
        "HTTPS://EXAMPLE.ORG/Cat.GIF?size=512",
        "<https://example.org/cat.gif>",
        "https://example.org/a https://example.org/b.gif#top"
      })
  void aLinkToAGifIsOne(String text) {
    assertThat(GifText.links(text)).isTrue();
  }

  /** The old bot took every message with a preview and the word. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "what is a gif?",
        "https://example.org/gifts",
        "https://nottenor.com/view/cat",
        "https://example.org/cat.gif.html",
        "https://example.org/page?file=cat.gif",
        "tenor.com/view/cat",
        ""
      })
  void theWordAloneIsNone(String text) {
    assertThat(GifText.links(text)).isFalse();
  }

  @Test
  void aFileIsOneByItsTypeOrItsName() {
    assertThat(GifText.isFile("cat.GIF", null)).isTrue();
    assertThat(GifText.isFile("cat", "image/gif")).isTrue();
    assertThat(GifText.isFile("cat.gif.png", "image/png")).isFalse();
  }

  @Test
  void theLongestMessageIsReadAtOnce() {
    var text = "https://".repeat(250) + "https:///.gi".repeat(150);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> GifText.links(text));
  }
}
