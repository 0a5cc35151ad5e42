package dev.docket.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars, with rate and time left, on standard error; none where nobody watches. */
final class Progress {

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Progress() {}

  static ProgressBar bar(String task, long most) {
    var bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(most)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .showSpeed();
    return (isWatched() ? bar : bar.setConsumer(new Nobody())).build();
  }

  /** Java tells only of standard input and output together whether they are a terminal. */
  private static boolean isWatched() {
    try {
      return Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty|console).*");
    } catch (IOException | UnsupportedOperationException _) {
      var console = System.console();
      return console != null && console.isTerminal();
    }
  }

  private static final class Nobody implements ProgressBarConsumer {

    @Override
    public int getMaxRenderedLength() {
      return 80;
    }

    @Override
    public void accept(String bar) {}

    @Override
    public void close() {}
  }
}
