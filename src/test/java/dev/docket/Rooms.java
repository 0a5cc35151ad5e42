package dev.docket;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.docket.kernel.Command;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Query;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.Reaction;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The rooms, what each may know, and the kinds of class in them. */
final class Rooms {

  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.docket");

  /** Where {@code Docket} stands, which the command line starts. */
  static final String HALL = "";

  static final Set<String> FEATURES =
      Set.of(
          "afk",
          "audit",
          "bookmarks",
          "cases",
          "gifs",
          "guilds",
          "levels",
          "membership",
          "polls",
          "privacy",
          "reminders",
          "snippets",
          "starboard",
          "tempvoice",
          "tokens",
          "watch");

  /** What a room may know besides Java, its libraries and itself. */
  static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("kernel", Set.of()),
          Map.entry("postgres", Set.of()),
          Map.entry("sandbox", Set.of()),
          Map.entry("pictures", Set.of()),
          Map.entry("telemetry", Set.of("kernel")),
          Map.entry("duties", Set.of("kernel", "readmodels", "telemetry")),
          Map.entry("eventlog", Set.of("kernel")),
          Map.entry("readmodels", Set.of("kernel", "eventlog", "telemetry")),
          Map.entry("axon", Set.of("kernel", "eventlog", "readmodels", "telemetry")),
          Map.entry("cases", Set.of("kernel", "eventlog", "readmodels", "axon", "duties")),
          Map.entry("afk", Set.of("kernel", "eventlog", "readmodels", "axon", "duties")),
          Map.entry("audit", Set.of("kernel", "eventlog", "readmodels", "axon")),
          Map.entry("bookmarks", Set.of("kernel", "eventlog", "readmodels", "axon")),
          Map.entry("gifs", Set.of("kernel", "eventlog", "readmodels", "axon")),
          Map.entry("guilds", Set.of("kernel", "eventlog", "readmodels", "axon")),
          Map.entry("levels", Set.of("kernel", "eventlog", "readmodels", "axon", "duties")),
          Map.entry("membership", Set.of("kernel", "eventlog", "readmodels", "axon")),
          Map.entry("polls", Set.of("kernel", "eventlog", "readmodels", "axon", "duties")),
          Map.entry("reminders", Set.of("kernel", "eventlog", "readmodels", "axon", "duties")),
          Map.entry("snippets", Set.of("kernel", "eventlog", "readmodels", "axon")),
          Map.entry("starboard", Set.of("kernel", "eventlog", "readmodels", "axon")),
          Map.entry("tempvoice", Set.of("kernel", "eventlog", "readmodels", "axon")),
          Map.entry("tokens", Set.of("kernel", "eventlog", "readmodels", "axon")),
          Map.entry("watch", Set.of("kernel", "eventlog", "readmodels", "axon")),
          Map.entry("sealing", Set.of("kernel", "eventlog", "postgres")),
          Map.entry(
              "privacy", Set.of("kernel", "eventlog", "readmodels", "axon", "duties", "sealing")),
          Map.entry("bench", Set.of("kernel", "cases", "guilds", "levels", "postgres", "sandbox")),
          Map.entry(
              "discord",
              Set.of(
                  "kernel",
                  "telemetry",
                  "readmodels",
                  "duties",
                  "afk",
                  "audit",
                  "bookmarks",
                  "cases",
                  "gifs",
                  "guilds",
                  "levels",
                  "membership",
                  "polls",
                  "reminders",
                  "snippets",
                  "starboard",
                  "tempvoice",
                  "tokens",
                  "watch",
                  "pictures",
                  "sandbox")),
          Map.entry(
              "web",
              Set.of(
                  "kernel",
                  "telemetry",
                  "afk",
                  "audit",
                  "bookmarks",
                  "cases",
                  "gifs",
                  "guilds",
                  "levels",
                  "membership",
                  "polls",
                  "reminders",
                  "snippets",
                  "starboard",
                  "tempvoice",
                  "tokens",
                  "discord")),
          Map.entry(
              "cli",
              Set.of(
                  HALL,
                  "kernel",
                  "telemetry",
                  "eventlog",
                  "readmodels",
                  "cases",
                  "levels",
                  "membership",
                  "privacy",
                  "tokens",
                  "sealing",
                  "discord",
                  "bench",
                  "sandbox",
                  "pictures",
                  "postgres")));

  static final DescribedPredicate<JavaClass> IN_A_FEATURE =
      describe("in a feature", it -> FEATURES.contains(room(it)));

  static final DescribedPredicate<JavaClass> CONFIGURATION =
      describe("a configuration", it -> file(it).getSimpleName().endsWith("Configuration"));

  static final DescribedPredicate<JavaClass> AGGREGATE =
      describe("an aggregate", it -> file(it).isAnnotatedWith(AggregateRoot.class));

  static final DescribedPredicate<JavaClass> MESSAGE =
      describe(
          "a message",
          it ->
              IN_A_FEATURE.test(it)
                  && (file(it).isAssignableTo(Command.class)
                      || file(it).isAssignableTo(GuildEvent.class)
                      || file(it).isAssignableTo(Query.class)));

  static final DescribedPredicate<JavaClass> PROJECTION =
      describe(
          "a projection or its tables",
          it ->
              IN_A_FEATURE.test(it)
                  && (file(it).isAssignableTo(Projection.class)
                      || file(it).getSimpleName().endsWith("Fold")
                      || file(it).getSimpleName().endsWith("Tables")));

  static final DescribedPredicate<JavaClass> QUERIES =
      describe(
          "a queries class",
          it ->
              IN_A_FEATURE.test(it)
                  && (file(it).getSimpleName().endsWith("Queries")
                      || file(it).getSimpleName().endsWith("Rows")));

  static final DescribedPredicate<JavaClass> POLICY =
      describe(
          "a policy", it -> IN_A_FEATURE.test(it) && file(it).getSimpleName().startsWith("When"));

  static final DescribedPredicate<JavaClass> REACTION =
      describe("a reaction", it -> file(it).isAssignableTo(Reaction.class));

  static final DescribedPredicate<JavaClass> UPCASTER =
      describe("an upcaster", it -> it.getPackageName().endsWith(".upcasting"));

  static final DescribedPredicate<JavaClass> SETTINGS =
      describe("settings", it -> file(it).isAnnotatedWith(ConfigurationProperties.class));

  /** Aggregates, what they consult, and what they say. */
  static final DescribedPredicate<JavaClass> DECISION =
      describe(
          "part of a decision",
          IN_A_FEATURE.and(
              DescribedPredicate.not(
                  CONFIGURATION.or(PROJECTION).or(QUERIES).or(POLICY).or(UPCASTER).or(SETTINGS))));

  private Rooms() {}

  /** The room of a class. */
  static String room(JavaClass type) {
    var path = type.getPackageName().split("\\.");
    return path.length > 2 && type.getPackageName().startsWith("dev.docket.") ? path[2] : HALL;
  }

  /** The class after which a class's file is named. */
  static JavaClass file(JavaClass type) {
    return type.getEnclosingClass().map(Rooms::file).orElse(type);
  }

  static DescribedPredicate<JavaClass> inRooms(String... rooms) {
    return describe("in " + String.join(", ", rooms), it -> Set.of(rooms).contains(room(it)));
  }
}
