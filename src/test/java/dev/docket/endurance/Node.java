package dev.docket.endurance;

import dev.docket.Docket;
import dev.docket.endurance.Mishap.Outcome;
import dev.docket.endurance.Mishap.Point;
import dev.docket.kernel.Commands;
import dev.docket.support.TestDocket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A Docket in a JVM of its own, with its callers inside, told by its standard input what to do: a
 * process that may be killed or frozen.
 */
final class Node {

  private final String name;
  private final Mishap mishap;
  private final ConfigurableApplicationContext docket;
  private final Ledger ledger;
  private final Callers callers;

  private Node(String name, Path ledger, Mishap mishap, String[] properties) {
    this.name = name;
    this.mishap = mishap;
    docket = start(mishap, properties);
    this.ledger = Ledger.append(ledger);
    callers = new Callers(docket.getBean(Commands.class), this.ledger);
  }

  /** Takes a name, a ledger, a mishap's point and outcome, and properties of Docket's. */
  static void main(String[] args) throws IOException {
    var mishap = new Mishap(Point.valueOf(args[2]), Outcome.valueOf(args[3]));
    var node =
        new Node(args[0], Path.of(args[1]), mishap, Arrays.copyOfRange(args, 4, args.length));
    say("ready");
    node.listen();
    System.exit(0);
  }

  static void say(String what) {
    System.out.println("> " + what);
    System.out.flush();
  }

  /** Docket with a tally; it starts as any other, and reaches its end if the mishap lets it. */
  static ConfigurableApplicationContext start(Mishap mishap, String... properties) {
    var committing = new ThreadLocal<UUID>();
    return new SpringApplicationBuilder(Docket.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .properties("docket.discord.mode=off", "docket.levels.cooldown=0s")
        .properties("docket.master-key=" + TestDocket.MASTER_KEY)
        .properties(properties)
        .initializers(it -> {
          var beans = (GenericApplicationContext) it;
          beans.registerBean(Tally.class, () -> new Tally(mishap, committing));
          beans.registerBean(CommitWatch.class, () -> new CommitWatch(mishap, committing));
        })
        .run();
  }

  /** Ends with the process that started it, which closes our input. */
  private void listen() throws IOException {
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = input.readLine(); line != null; line = input.readLine()) {
      switch (line) {
        case "load" -> callers.start(name);
        case "arm" -> mishap.arm();
        case "release" -> mishap.release();
        case "stop" -> {
          callers.stop();
          ledger.close();
          say("stopped");
        }
        default -> throw new IllegalArgumentException(line);
      }
    }
    docket.close();
  }
}
