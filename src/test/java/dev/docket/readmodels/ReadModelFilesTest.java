package dev.docket.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.docket.afk.AfkQuery;
import dev.docket.audit.AuditQuery;
import dev.docket.bookmarks.BookmarkQuery;
import dev.docket.cases.BatchQuery;
import dev.docket.cases.CaseQuery;
import dev.docket.gifs.GifQuery;
import dev.docket.guilds.GuildQuery;
import dev.docket.levels.DecayQuery;
import dev.docket.levels.LevelQuery;
import dev.docket.levels.LevelSettingQuery;
import dev.docket.levels.XpGainQuery;
import dev.docket.membership.MembershipQuery;
import dev.docket.polls.PollQuery;
import dev.docket.reminders.ReminderQuery;
import dev.docket.snippets.SnippetQuery;
import dev.docket.starboard.StarboardQuery;
import dev.docket.support.PostgreSql;
import dev.docket.tempvoice.VoiceQuery;
import dev.docket.tokens.TokenQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReadModelFilesTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final Path FOLDERS = Path.of("projections");
  private static final Map<String, Class<?>> QUERIES =
      Map.ofEntries(
          Map.entry("afk", AfkQuery.class),
          Map.entry("guild-audit", AuditQuery.class),
          Map.entry("batch-board", BatchQuery.class),
          Map.entry("bookmarks", BookmarkQuery.class),
          Map.entry("case-board", CaseQuery.class),
          Map.entry("decay", DecayQuery.class),
          Map.entry("gif-limits", GifQuery.class),
          Map.entry("guild-settings", GuildQuery.class),
          Map.entry("leaderboard", LevelQuery.class),
          Map.entry("level-settings", LevelSettingQuery.class),
          Map.entry("memberships", MembershipQuery.class),
          Map.entry("polls", PollQuery.class),
          Map.entry("api-tokens", TokenQuery.class),
          Map.entry("reminders", ReminderQuery.class),
          Map.entry("snippets", SnippetQuery.class),
          Map.entry("starboard", StarboardQuery.class),
          Map.entry("temporary-voice", VoiceQuery.class),
          Map.entry("xp-gains", XpGainQuery.class));

  static Stream<String> folders() {
    return QUERIES.keySet().stream();
  }

  @Test
  void everyFolderBelongsToAFamilyOfQueries() throws IOException {
    try (var folders = Files.list(FOLDERS)) {
      assertThat(folders.filter(Files::isDirectory).map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(QUERIES.keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyQueryHasItsFileAndEveryFileItsQuery(String folder) throws IOException {
    var expected =
        Arrays.stream(QUERIES.get(folder).getPermittedSubclasses())
            .map(it -> kebab(it.getSimpleName()) + ".sql")
            .collect(Collectors.toCollection(TreeSet::new));
    expected.add("tables.sql");
    try (var files = Files.list(FOLDERS.resolve(folder))) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyFileRunsAgainstTheTablesOfItsFolder(String folder) {
    var jdbc = JdbcClient.create(postgres.dataSource());
    var transaction = new TransactionTemplate(new JdbcTransactionManager(postgres.dataSource()));
    var generation = new Generations(jdbc, transaction, 1).serving(new ReadModel(folder, 77));
    for (var query : QUERIES.get(folder).getPermittedSubclasses()) {
      var file = kebab(query.getSimpleName());
      var sql =
          SqlFiles.load(generation.model(), file, generation.schema())
              .replaceAll("(?<!:):users\\b", "cast(null as bigint[])")
              .replaceAll("(?<!:):[a-z]+\\b", "null");
      assertThat(sql.replaceAll("--.*", "").strip()).as(file).matches("(?is)(select|with)\\b.*");
      assertThatCode(() -> jdbc.sql("explain " + sql).query(String.class).list())
          .as(file)
          .doesNotThrowAnyException();
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
