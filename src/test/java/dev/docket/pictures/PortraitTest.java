package dev.docket.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Which bytes are taken for a member's picture. */
class PortraitTest {

  private static byte[] file(String format, int width, int height, int colour) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, colour);
    for (var x = 0; x < width; x++) {
      for (var y = 0; y < height; y++) {
        image.setRGB(x, y, colour);
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  @Test
  void aPictureFillsTheCircle() throws IOException {
    var portrait = Portrait.ofPng(file("png", 64, 64, 0x112233));
    var card = new RankCard(List.of("max"), "", "", "", "", 0, 0, portrait.orElseThrow());
    assertThat(card.image().getRGB(140, 140)).isEqualTo(0xFF112233);
  }

  @Test
  void whatIsNoPngOrTooLargeIsRefused() throws IOException {
    assertThat(Portrait.ofPng(file("png", 1_024, 1, 0))).isPresent();
    assertThat(Portrait.ofPng(file("png", 1_025, 1, 0))).isEmpty();
    assertThat(Portrait.ofPng(file("png", 1, 1_025, 0))).isEmpty();
    assertThat(Portrait.ofPng(file("jpg", 64, 64, 0))).isEmpty();
    assertThat(Portrait.ofPng(new byte[0])).isEmpty();
    assertThat(Portrait.ofPng("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  /** The header promises 30,000 by 30,000 pixels, which would be 3.6 GB. */
  @Test
  void aBombIsNotUnfolded() throws IOException {
    var bomb = file("png", 8, 8, 0);
    for (var at : new int[] {16, 20}) {
      bomb[at + 2] = 0x75;
      bomb[at + 3] = 0x30;
    }
    assertThat(Portrait.ofPng(bomb)).isEmpty();
    var whole = file("png", 64, 64, 0);
    assertThat(Portrait.ofPng(Arrays.copyOf(whole, whole.length / 2))).isEmpty();
  }
}
