package dev.docket.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.docket.kernel.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that can be asked or sent has a way over HTTP, or a reason why not. */
class RoutesTest {

  private static final List<Route> ALL =
      Stream.concat(QueryRoutes.ALL.stream(), CommandRoutes.ALL.stream()).toList();

  @Test
  void everyQueryHasARouteOrAReason() {
    var known = new HashSet<Class<?>>(QueryRoutes.LEFT_OUT.keySet());
    QueryRoutes.ALL.forEach(it -> assertThat(known.add(it.type())).as("%s", it).isTrue());
    assertThat(known).isEqualTo(queries());
  }

  private static Set<Class<?>> queries() {
    var queries = new HashSet<Class<?>>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.docket")
            .stream()
            .filter(it -> it.isAssignableTo(Query.class) && it.isRecord())
            .map(JavaClass::reflect)
            .forEach(queries::add);
    return queries;
  }

  @Test
  void noTwoRoutesShareAPath() {
    assertThat(ALL.stream().map(Route::path)).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> requestsCanSayWhatARouteNeeds() {
    return ALL.stream()
        .map(route ->
            DynamicTest.dynamicTest(
                route.path(),
                () -> {
                  var parts = Part.of(route.type());
                  var names = parts.stream().map(Part::name).toList();
                  assertThat(names).doesNotHaveDuplicates();
                  assertThat(parts).allMatch(Part::isReadable);
                  assertThat(names).containsAll(variables(route.path()));
                }));
  }

  private static List<String> variables(String path) {
    return Stream.of(path.split("/"))
        .filter(it -> it.startsWith("{"))
        .map(it -> it.substring(1, it.length() - 1))
        .toList();
  }
}
