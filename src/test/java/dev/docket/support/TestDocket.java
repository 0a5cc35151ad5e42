package dev.docket.support;

import dev.docket.Docket;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.postgres.DatabaseAccess;
import dev.docket.readmodels.Comparison;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.Rebuilds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Docket itself on a real database, without its web server and, unless asked for, without Discord.
 */
public final class TestDocket implements AutoCloseable {

  /** Opens nothing but what tests seal. */
  public static final String MASTER_KEY = "dGVzdHMgdGVzdHMgdGVzdHMgdGVzdHMgdGVzdHMgISE=";

  private final ConfigurableApplicationContext context;

  private TestDocket(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts Docket; each property is {@code key=value}. */
  public static TestDocket start(DatabaseAccess database, String... properties) {
    return start(database, Clock.systemUTC(), properties);
  }

  /** As {@link #start(DatabaseAccess, String...)}, with a clock that may lie. */
  public static TestDocket start(DatabaseAccess database, Clock clock, String... properties) {
    var all =
        new ArrayList<>(
            List.of(
                "docket.database.url=" + database.jdbcUrl(),
                "docket.database.user=" + database.user(),
                "docket.database.password=" + database.password(),
                "docket.master-key=" + MASTER_KEY,
                "docket.discord.mode=off"));
    all.addAll(List.of(properties));
    return new TestDocket(
        new SpringApplicationBuilder(Docket.class)
            .web(WebApplicationType.NONE)
            .bannerMode(org.springframework.boot.Banner.Mode.OFF)
            .properties(all.toArray(String[]::new))
            .initializers(it ->
                ((GenericApplicationContext) it)
                    .registerBean(
                        "testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
            .run());
  }

  public ApplicationContext context() {
    return context;
  }

  public Commands commands() {
    return context.getBean(Commands.class);
  }

  public Queries queries() {
    return context.getBean(Queries.class);
  }

  public <T> List<T> all(Class<T> bean) {
    return List.copyOf(context.getBeansOfType(bean).values());
  }

  public <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Builds a read model anew beside the live one, and lets it serve in its place. */
  public List<Comparison> rebuild(ReadModel model) {
    var rebuilds = get(Rebuilds.class);
    var build = rebuilds.begin(model);
    rebuilds.fill(build, _ -> {});
    var comparisons = rebuilds.compare(build);
    rebuilds.promote(build);
    return comparisons;
  }
}
