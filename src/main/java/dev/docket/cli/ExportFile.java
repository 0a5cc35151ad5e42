package dev.docket.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/** A bot's export, read entry by entry, whatever its size. */
record ExportFile(ExportBot bot, Path path) {

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int PEEKED = 1 << 16;

  /**
   * Hands over each entry in the file's order.
   *
   * @return the SHA-256 of the whole file
   * @throws BadInput when it cannot be read to its end, or is another bot's
   */
  String read(Consumer<ExportEntry> work) {
    var digest = sha256();
    try (var raw = Files.newInputStream(path);
        var file = new Unclosed(new DigestInputStream(raw, digest))) {
      skipBom(file);
      var first = firstLetter(file);
      if (first == '{' || first == '[') {
        new ExportJson(bot, work).read(file);
      } else if (first < 0) {
        throw new BadInput(path + " is empty");
      } else {
        ExportCsv.read(file, work);
      }
      file.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchFileException e) {
      throw new BadInput("there is no file " + path);
    } catch (IOException e) {
      throw new BadInput(path + " cannot be read: " + e.getMessage());
    }
  }

  /** Whoever reads entries closes it at their end, but the hash is of all there is. */
  private static final class Unclosed extends BufferedInputStream {

    Unclosed(InputStream in) {
      super(in, PEEKED);
    }

    @Override
    public void close() {}
  }

  private static void skipBom(InputStream file) throws IOException {
    file.mark(BOM.length);
    if (!Arrays.equals(file.readNBytes(BOM.length), BOM)) {
      file.reset();
    }
  }

  private static int firstLetter(InputStream file) throws IOException {
    file.mark(PEEKED);
    var head = new String(file.readNBytes(PEEKED / 2), StandardCharsets.UTF_8).strip();
    file.reset();
    return head.isEmpty() ? -1 : head.charAt(0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
