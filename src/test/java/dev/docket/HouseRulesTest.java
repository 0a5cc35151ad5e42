package dev.docket;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.docket.Rooms.AGGREGATE;
import static dev.docket.Rooms.CONFIGURATION;
import static dev.docket.Rooms.FEATURES;
import static dev.docket.Rooms.IN_A_FEATURE;
import static dev.docket.Rooms.MAIN;
import static dev.docket.Rooms.MAY_KNOW;
import static dev.docket.Rooms.POLICY;
import static dev.docket.Rooms.PROJECTION;
import static dev.docket.Rooms.QUERIES;
import static dev.docket.Rooms.UPCASTER;
import static dev.docket.Rooms.file;
import static dev.docket.Rooms.inRooms;
import static dev.docket.Rooms.room;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.docket.kernel.GuildEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the house: who stands where and knows whom. The name of a test is its message. */
class HouseRulesTest {

  private static final String[] SQL = {
    "java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc.."
  };

  /** Which classes alone may know a library. */
  private static final Map<String, DescribedPredicate<JavaClass>> LIBRARIES =
      Map.ofEntries(
          Map.entry("io.sentry..", inRooms("telemetry")),
          Map.entry("net.dv8tion..", describe("discord.Jda…", HouseRulesTest::isJdaFile)),
          Map.entry("com.github.kagkarlsson..", inRooms("duties")),
          Map.entry("io.zonky..", inRooms("postgres")),
          Map.entry("com.github.benmanes..", inRooms("axon", "sealing", "telemetry", "web")),
          Map.entry("org.java_websocket..", inRooms("sandbox")),
          Map.entry("com.sun.net.httpserver..", inRooms("sandbox")),
          Map.entry("com.github.difflib..", inRooms("discord")),
          Map.entry("io.github.bucket4j..", inRooms("web")),
          Map.entry("org.springframework.security..", inRooms("web")),
          Map.entry("picocli..", inRooms("cli")),
          Map.entry("me.tongfei..", inRooms("cli")),
          Map.entry(
              "org.axonframework..",
              inRooms(
                  "axon",
                  "eventlog",
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
                  "watch",
                  "bench")));

  private static boolean isJdaFile(JavaClass type) {
    return type.getPackageName().equals("dev.docket.discord")
        && file(type).getSimpleName().startsWith("Jda");
  }

  @Test
  void rooms_know_only_what_the_map_allows() {
    MAY_KNOW.forEach((name, known) ->
        noClasses()
            .that(inRooms(name))
            .should(
                dependOnClassesThat(
                    describe(
                        "in a room that " + name + " may not know",
                        it ->
                            !room(it).equals(name)
                                && !known.contains(room(it))
                                && !(FEATURES.contains(name) && FEATURES.contains(room(it)))
                                && it.getPackageName().startsWith("dev.docket"))))
            .check(MAIN));
  }

  @Test
  void every_room_is_on_the_map() {
    classes()
        .should()
        .resideInAnyPackage(
            MAY_KNOW.keySet().stream().map(it -> "dev.docket." + it + "..").toArray(String[]::new))
        .orShould()
        .resideInAPackage("dev.docket")
        .check(MAIN);
  }

  @Test
  void rooms_form_no_cycles() {
    slices().matching("dev.docket.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void features_meet_through_events_and_ids() {
    for (var feature : FEATURES) {
      noClasses()
          .that(inRooms(feature))
          .should(
              dependOnClassesThat(
                  describe(
                      "another feature's, and neither event nor id",
                      it ->
                          FEATURES.contains(room(it))
                              && !room(it).equals(feature)
                              && !file(it).isAssignableTo(GuildEvent.class)
                              && !file(it).getSimpleName().endsWith("Ref"))))
          .check(MAIN);
    }
  }

  @Test
  void only_data_is_public_in_a_feature() {
    classes()
        .that(are(IN_A_FEATURE))
        .and(are(not(UPCASTER)))
        .and()
        .arePublic()
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould(be(describe("sealed interfaces", it -> it.isInterface() && it.isSealed())))
        .check(MAIN);
  }

  @Test
  void of_upcasters_only_their_list_is_public() {
    classes()
        .that(are(UPCASTER))
        .and()
        .arePublic()
        .should()
        .haveSimpleNameEndingWith("Upcasters")
        .check(MAIN);
  }

  @Test
  void only_projections_queries_log_read_models_duties_sealing_postgres_and_bench_touch_sql() {
    var touching =
        PROJECTION
            .or(QUERIES)
            .or(inRooms("eventlog", "readmodels", "duties", "sealing", "postgres", "bench"));
    noClasses()
        .that(are(not(touching.or(CONFIGURATION))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SQL)
        .check(MAIN);
    noClasses()
        .that(are(not(touching)))
        .should()
        .accessClassesThat()
        .resideInAnyPackage(SQL)
        .because("a configuration hands the database on and does nothing with it")
        .check(MAIN);
  }

  @Test
  void each_library_stays_in_its_room() {
    LIBRARIES.forEach((library, allowed) ->
        noClasses()
            .that(are(not(allowed)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .check(MAIN));
  }

  @Test
  void handlers_are_hidden() {
    classes()
        .that(are(AGGREGATE.or(PROJECTION).or(QUERIES).or(POLICY)))
        .should()
        .notHaveModifier(JavaModifier.PUBLIC)
        .check(MAIN);
  }

  @Test
  void no_field_injection() {
    for (var annotation :
        List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.annotation.Resource",
            "jakarta.inject.Inject")) {
      noFields().should().beAnnotatedWith(annotation).check(MAIN);
    }
  }
}
