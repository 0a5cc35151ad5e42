package dev.docket.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks PostgreSQL's programs from the class path into the data folder.
 *
 * <p>Zonky's own launcher would do it too, but into a folder every user may write to, with fsync
 * off and nobody asked for a password.
 */
final class Binaries {
  private static final String PREFIX = "programs-";
  private static final int EXECUTABLE = 0100;

  private Binaries() {}

  static Path unpackInto(Path folder) throws IOException {
    var archive = archive();
    var home = folder.resolve(PREFIX + fingerprint(archive));
    if (!Files.exists(home)) {
      var draft = folder.resolve(PREFIX + "new");
      PrivateFiles.deleteTree(draft);
      unpack(archive, draft);
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return home.resolve("bin");
  }

  private static byte[] archive() throws IOException {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var name =
        system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : system;
    var machine = System.getProperty("os.arch");
    try (var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, machine)) {
      return in.readAllBytes();
    } catch (IllegalStateException e) {
      throw new DatabaseUnavailable(
          "No database is configured, and this build of Docket carries no PostgreSQL for %s on %s."
              .formatted(name, machine),
          "Set DOCKET_DATABASE_URL to postgres://user:password@host:5432/database.",
          e);
    }
  }

  private static String fingerprint(byte[] archive) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Clears away what an older Docket unpacked; nothing may run from there any more. */
  static void deleteAllBut(Path bin, Path folder) throws IOException {
    try (var all = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (var programs : all) {
        if (!bin.startsWith(programs)) {
          PrivateFiles.deleteTree(programs);
        }
      }
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    PrivateFiles.createFolder(target);
    try (var in = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        unpack(entry, in, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    if ((entry.getMode() & EXECUTABLE) != 0 && !file.toFile().setExecutable(true)) {
      throw new IOException("cannot make %s executable".formatted(file));
    }
  }
}
