package dev.docket.cli;

import dev.docket.Docket;
import dev.docket.postgres.DatabaseAccess;
import dev.docket.readmodels.Followers;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** The three ways in which the application is started from the command line. */
final class Application {

  /** The application did not start; Spring Boot has already said why. */
  static final class NotStarted extends RuntimeException {
    NotStarted(Throwable cause) {
      super(cause);
    }
  }

  /** Read by logback.xml. */
  private static final String LOG_TARGET = "docket.log.target";

  private static final List<String> QUIET =
      List.of(
          "logging.level.dev.docket=warn",
          "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter=off");

  /** Of the databases that are made for measuring, and dropped before the process ends. */
  private static final String BENCH_KEY = throwawayKey();

  private Application() {}

  /** From now on this process runs a command: its standard output is for what was asked for. */
  static void becomeCommand() {
    System.setProperty(LOG_TARGET, "System.err");
  }

  static boolean isCommand() {
    return System.getProperty(LOG_TARGET) != null;
  }

  /** Serves until the process is stopped. */
  static void serve() {
    System.out.println("Docket is starting; stop it with Ctrl-C, its data stays.");
    run(builder(WebApplicationType.SERVLET), List.of("docket.sandbox.day=true"));
  }

  /** Only looks: no door, no followers, and the database of a running Docket if there is one. */
  static ConfigurableApplicationContext look() {
    return look(false);
  }

  /** As {@link #look()}, on a database that is made if there is none. */
  static ConfigurableApplicationContext lookOrCreate() {
    return look(true);
  }

  private static ConfigurableApplicationContext look(boolean create) {
    var docket = unprepared(create);
    docket.getBean(Followers.class).prepare();
    return docket;
  }

  /** As {@link #look()}, without making the read models that are missing. */
  static ConfigurableApplicationContext unprepared() {
    return unprepared(false);
  }

  private static ConfigurableApplicationContext unprepared(boolean create) {
    return command(
        builder(WebApplicationType.NONE).lazyInitialization(true),
        List.of(
            "docket.discord.mode=off",
            "docket.follow=false",
            "docket.database.attach=true",
            "docket.database.create=" + create));
  }

  /** Works on the sandbox, whatever token the environment holds. */
  static ConfigurableApplicationContext sandbox(List<String> settings) {
    var all = new ArrayList<>(List.of("docket.discord.token=", "docket.database.attach=true"));
    all.addAll(settings);
    return command(builder(WebApplicationType.NONE), all);
  }

  /**
   * On a database made for measuring, without a cooldown.
   *
   * @param follow whether the read models follow the log
   */
  static ConfigurableApplicationContext bench(DatabaseAccess database, boolean follow) {
    return bench(database, "docket.discord.mode=off", "docket.follow=" + follow);
  }

  /** On a database made for measuring, with the sandbox in place of Discord. */
  static ConfigurableApplicationContext benchWithSandbox(DatabaseAccess database) {
    return bench(database, "docket.discord.mode=auto", "docket.discord.token=");
  }

  private static ConfigurableApplicationContext bench(
      DatabaseAccess database, String door, String more) {
    return command(
        builder(WebApplicationType.NONE),
        List.of(
            door,
            more,
            "docket.levels.cooldown=0s",
            "docket.master-key=" + BENCH_KEY,
            "docket.database.url=" + database.jdbcUrl(),
            "docket.database.user=" + database.user(),
            "docket.database.password=" + database.password()));
  }

  /** The settings alone, as a start would see them. */
  static Environment settings() {
    var environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return environment;
  }

  private static String throwawayKey() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static SpringApplicationBuilder builder(WebApplicationType web) {
    return new SpringApplicationBuilder(Docket.class)
        .web(web)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false);
  }

  private static ConfigurableApplicationContext command(
      SpringApplicationBuilder builder, List<String> settings) {
    var all = new ArrayList<>(QUIET);
    all.addAll(settings);
    return run(builder, all);
  }

  private static ConfigurableApplicationContext run(
      SpringApplicationBuilder builder, List<String> settings) {
    try {
      return builder.run(settings.stream().map(it -> "--" + it).toArray(String[]::new));
    } catch (RuntimeException e) {
      throw new NotStarted(e);
    }
  }
}
