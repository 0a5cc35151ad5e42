package dev.docket.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars, with rate and time left, on standard error. */
final class Progress {

  private Progress() {}

  static ProgressBar bar(String task, long most) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(most)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .showSpeed()
        .build();
  }
}
