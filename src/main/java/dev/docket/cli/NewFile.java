package dev.docket.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that did not exist before. */
final class NewFile {

  private NewFile() {}

  static void write(Path file, byte[] content) {
    try {
      Files.write(file, content, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new BadInput(file + " exists already; name a new file");
    } catch (NoSuchFileException e) {
      throw new BadInput(file + " cannot be written: there is no such folder");
    } catch (IOException e) {
      throw new BadInput(file + " cannot be written: " + e.getMessage());
    }
  }
}
