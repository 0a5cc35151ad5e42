package dev.docket.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Asks for an id once more, before something that cannot be taken back. */
final class Confirmation {

  private Confirmation() {}

  /** Whether the id was typed; the end of the input is a no. */
  static boolean of(String what, long id, PrintWriter terminal) throws IOException {
    terminal.print("Type the " + what + " id again to go on: ");
    terminal.flush();
    var line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (line == null) {
      terminal.println();
      terminal.flush();
    }
    return line != null && line.strip().equals(String.valueOf(id));
  }
}
