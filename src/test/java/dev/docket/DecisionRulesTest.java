package dev.docket;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.docket.Rooms.AGGREGATE;
import static dev.docket.Rooms.CONFIGURATION;
import static dev.docket.Rooms.DECISION;
import static dev.docket.Rooms.FEATURES;
import static dev.docket.Rooms.MAIN;
import static dev.docket.Rooms.MESSAGE;
import static dev.docket.Rooms.POLICY;
import static dev.docket.Rooms.PROJECTION;
import static dev.docket.Rooms.QUERIES;
import static dev.docket.Rooms.REACTION;
import static dev.docket.Rooms.UPCASTER;
import static dev.docket.Rooms.inRooms;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.docket.kernel.Command;
import dev.docket.kernel.Commands;
import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Query;
import dev.docket.readmodels.Projection;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** The rules for what is decided, said and asked. The name of a test is its message. */
class DecisionRulesTest {

  @Test
  void aggregates_are_plain() {
    classes()
        .that(are(DECISION))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.docket.kernel..",
                    "org.axonframework.commandhandling..",
                    "org.axonframework.eventsourcing..",
                    "org.axonframework.modelling.command..")
                .or(DECISION)
                .or(type(Revision.class))
                .or(describe("XP rules", Rooms.SETTINGS)))
        .check(MAIN);
  }

  @Test
  void messages_depend_on_java_the_kernel_and_their_own_feature() {
    for (var feature : FEATURES) {
      classes()
          .that(are(MESSAGE))
          .and(are(inRooms(feature)))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "dev.docket.kernel..", "dev.docket." + feature)
          .check(MAIN);
    }
  }

  @Test
  void projections_and_queries_send_no_commands() {
    noClasses()
        .that(are(PROJECTION.or(QUERIES)))
        .should()
        .dependOnClassesThat(
            assignableTo(Commands.class)
                .or(assignableTo(Command.class))
                .or(resideInAnyPackage("dev.docket.duties..")))
        .check(MAIN);
  }

  @Test
  void aggregates_ask_no_queries() {
    noClasses()
        .that(are(AGGREGATE))
        .should()
        .dependOnClassesThat(
            assignableTo(Queries.class).or(assignableTo(Query.class)).or(PROJECTION).or(QUERIES))
        .check(MAIN);
  }

  @Test
  void only_doors_policies_and_reactions_send_commands() {
    noClasses()
        .that(are(not(POLICY.or(REACTION).or(inRooms("discord", "cli", "web", "bench")))))
        .and(are(not(assignableTo(Commands.class))))
        .should()
        .callMethodWhere(describe("send", it -> isOn(it, Commands.class, "send")))
        .check(MAIN);
  }

  @Test
  void whoever_reacts_to_events_projects_nothing() {
    noClasses().that(are(REACTION)).should().beAssignableTo(Projection.class).check(MAIN);
  }

  @Test
  void no_clock_and_no_dice_in_decisions() {
    var decisive = DECISION.or(PROJECTION).or(QUERIES).or(UPCASTER);
    noClasses()
        .that(are(decisive))
        .should()
        .dependOnClassesThat(
            assignableTo(Clock.class)
                .or(assignableTo(InstantSource.class))
                .or(assignableTo(RandomGenerator.class)))
        .orShould()
        .callMethodWhere(describe("time or chance", DecisionRulesTest::isTimeOrChance))
        .check(MAIN);
  }

  @Test
  void one_bean_owns_the_clock() {
    noClasses()
        .that(are(not(CONFIGURATION)))
        .should()
        .callMethodWhere(
            describe(
                "the time of day",
                it ->
                    isTimeOrChance(it) && it.getTargetOwner().getPackageName().equals("java.time")))
        .check(MAIN);
  }

  private static boolean isTimeOrChance(JavaCall<?> call) {
    var owner = call.getTargetOwner();
    return (owner.getPackageName().equals("java.time")
            && Set.of("now", "system", "systemUTC", "systemDefaultZone").contains(call.getName()))
        || isOn(call, System.class, "currentTimeMillis")
        || isOn(call, System.class, "nanoTime")
        || isOn(call, Math.class, "random")
        || isOn(call, UUID.class, "randomUUID");
  }

  private static boolean isOn(JavaCall<?> call, Class<?> owner, String method) {
    return call.getName().equals(method) && call.getTargetOwner().isAssignableTo(owner);
  }

  @Test
  void every_event_has_a_name_and_a_revision() {
    var names = events().stream().map(it -> it.tryGetAnnotationOfType(EventName.class)).toList();
    assertThat(names).isNotEmpty().allMatch(it -> it.isPresent());
    assertThat(names)
        .extracting(it -> it.orElseThrow().value())
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
    assertThat(names).extracting(it -> it.orElseThrow().revision()).allMatch(it -> it >= 1);
  }

  @Test
  void events_are_past_tense() {
    assertThat(events())
        .extracting(JavaClass::getSimpleName)
        .allMatch(it -> it.matches("[A-Z]\\w*(ed|edOut|Set|Left)"));
  }

  private static List<JavaClass> events() {
    return MAIN.stream()
        .filter(it -> it.isAssignableTo(GuildEvent.class))
        .filter(it -> !it.isInterface())
        .toList();
  }

  @Test
  void messages_carry_no_suffix() {
    classes()
        .that(are(MESSAGE))
        .and()
        .areNestedClasses()
        .should()
        .haveNameNotMatching(".*(Command|Event|Query)")
        .check(MAIN);
  }
}
