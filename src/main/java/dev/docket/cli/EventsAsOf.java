package dev.docket.cli;

import dev.docket.eventlog.EventFilter;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Stories;
import dev.docket.kernel.Story;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "as-of",
    mixinStandardHelpOptions = true,
    description = "Tell what a stream had come to at a point in the past.")
final class EventsAsOf implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private PastOption past = new PastOption();

  @Option(names = "--stream", required = true, description = "The stream, such as progress/1/2.")
  private String stream = "";

  @Override
  public Integer call() {
    if (stream.isBlank() || stream.endsWith("/")) {
      throw new BadInput(
          "--stream must be one stream, such as progress/1/2, not '%s'".formatted(stream));
    }
    try (var docket = Application.look()) {
      var out = spec.commandLine().getOut();
      var position = past.position(docket);
      out.println(PastOption.says(docket, position));
      var sum = new Sum(docket.getBean(Stories.class));
      new StoryPrinter(docket, out)
          .print(
              EventFilter.ALL.in(List.of(stream)).between(0, position.position()),
              _ -> true,
              sum::add);
      sum.sentences().forEach(it -> out.println("=> " + it));
      out.flush();
    }
    return 0;
  }

  /** The events of one stream are all of one feature. */
  private static final class Sum {

    private final Stories stories;
    private Story.@Nullable Summary summary;

    Sum(Stories stories) {
      this.stories = stories;
    }

    void add(GuildEvent event) {
      var begun = summary;
      if (begun == null) {
        begun = stories.of(event).addUp();
        summary = begun;
      }
      begun.add(event);
    }

    List<String> sentences() {
      return summary == null ? List.of() : summary.sentences();
    }
  }
}
