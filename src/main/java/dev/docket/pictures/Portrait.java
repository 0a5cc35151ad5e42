package dev.docket.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A member's picture, from bytes that nobody vouches for. */
public final class Portrait {

  /** A file of a few kilobytes may unfold to gigabytes, so its size is asked for first. */
  private static final int LARGEST_SIDE = 1_024;

  private final BufferedImage image;

  private Portrait(BufferedImage image) {
    this.image = image;
  }

  /** Reads a PNG; empty where it is none, or larger than a portrait has to be. */
  public static Optional<Portrait> ofPng(byte[] bytes) {
    var readers = ImageIO.getImageReadersByFormatName("png");
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    var reader = readers.next();
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(stream, true, true);
      return isSmall(reader) ? Optional.of(new Portrait(reader.read(0))) : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static boolean isSmall(ImageReader reader) throws IOException {
    return reader.getWidth(0) <= LARGEST_SIDE && reader.getHeight(0) <= LARGEST_SIDE;
  }

  BufferedImage image() {
    return image;
  }
}
