package dev.docket.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.docket.eventlog.TextMemory;
import dev.docket.eventlog.TextPlace;
import dev.docket.kernel.PersonalText;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of people in one database, as several nodes use them. */
class SubjectKeysTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final SecureRandom RANDOM = new SecureRandom();

  /** What one process holds. */
  private record Node(SubjectKeys keys, Erasures erasures, SealedTexts texts) {

    static Node start() {
      var jdbc = JdbcClient.create(postgres.dataSource());
      var transaction =
          new TransactionTemplate(new DataSourceTransactionManager(postgres.dataSource()));
      var memories = new ArrayList<TextMemory>();
      var erasures = new Erasures(jdbc, transaction, () -> memories);
      var master = MasterKey.parse(TestDocket.MASTER_KEY, "the test", RANDOM);
      var keys = new SubjectKeys(jdbc, transaction, master, RANDOM);
      memories.add(keys);
      return new Node(keys, erasures, new SealedTexts(keys, RANDOM));
    }

    String seal(long subject, String text) {
      return texts.seal(new PersonalText(subject, text), new TextPlace("event", "/text"));
    }
  }

  @Test
  void twoNodesThatMakeAKeyAtOnceMakeOne() throws Exception {
    for (var subject = 100L; subject < 120; subject++) {
      var wanted = subject;
      var nodes = List.of(Node.start(), Node.start());
      List<Callable<String>> calls =
          IntStream.range(0, 8)
              .<Callable<String>>mapToObj(it -> () -> nodes.get(it % 2).seal(wanted, "spam"))
              .toList();
      try (var threads = Executors.newFixedThreadPool(8)) {
        for (var token : threads.invokeAll(calls).stream().map(Future::resultNow).toList()) {
          assertThat(Node.start().texts().open(token)).isEqualTo("spam");
        }
      }
      assertThat(nodes.getFirst().keys().states(subject)).hasSize(1);
    }
  }

  @Test
  void aDestroyedKeyOpensNothingAndTheNextTextGetsAnother() {
    var node = Node.start();
    var before = node.seal(200, "spam");
    var other = node.seal(201, "raid");

    assertThat(node.erasures().destroyKeys(200, 1)).isEqualTo(1);
    var after = node.seal(200, "again");

    assertThat(node.texts().open(before)).isEqualTo("[erased]");
    assertThat(node.texts().open(after)).isEqualTo("again");
    assertThat(node.texts().open(other)).isEqualTo("raid");
    assertThat(node.keys().states(200))
        .extracting(KeyState::generation, it -> it.erasedAt() == null)
        .containsExactly(tuple(1, false), tuple(2, true));
    assertThat(node.erasures().destroyKeys(200, 1)).isZero();
    assertThat(node.texts().open(after)).isEqualTo("again");
  }

  @Test
  void aTextInMemoryIsNotSealedAgainOnceItsKeyIsDestroyed() {
    var deaf = Node.start();
    var place = new TextPlace("event", "/text");
    var written = new PersonalText(300, "spam");
    var token = deaf.texts().seal(written, place);
    var read = deaf.texts().open(300, token, place);
    assertThat(deaf.texts().open(deaf.texts().seal(read, place))).isEqualTo("spam");

    Node.start().erasures().destroyKeys(300, 1);

    assertThat(deaf.texts().seal(written, place)).isEqualTo("[erased]");
    assertThat(deaf.texts().seal(read, place)).isEqualTo("[erased]");
    assertThat(deaf.texts().open(deaf.seal(300, "new"))).isEqualTo("new");
    deaf.erasures().forget();
    assertThat(deaf.texts().open(token)).isEqualTo("[erased]");
  }

  @Test
  void aTextInMemoryIsNotSealedAgainOnceItsGuildsKeyIsDestroyed() {
    var deaf = Node.start();
    var place = new TextPlace("event", "/text", 900);
    var written = new PersonalText(310, "spam");
    var read = deaf.texts().open(310, deaf.texts().seal(written, place), place);

    Node.start().erasures().destroyKeys(GuildKeys.ownerOf(900), 1);

    assertThat(deaf.texts().seal(written, place)).isEqualTo("[erased]");
    assertThat(deaf.texts().seal(read, place)).isEqualTo("[erased]");
    assertThat(deaf.texts().open(deaf.texts().seal(new PersonalText(310, "new"), place)))
        .isEqualTo("new");
    assertThat(deaf.keys().states(310)).hasSize(1);
  }

  @Test
  void aKeyIsKeptEvenIfTheCallersTransactionIsNot() {
    var node = Node.start();
    var transaction =
        new TransactionTemplate(new DataSourceTransactionManager(postgres.dataSource()));
    var token =
        transaction.execute(status -> {
          status.setRollbackOnly();
          return node.seal(400, "spam");
        });
    assertThat(Node.start().texts().open(String.valueOf(token))).isEqualTo("spam");
  }

  @Test
  void aKeyThatIsGoneWithoutAnErasureIsNotTakenForOne() {
    var token = Node.start().seal(500, "spam");
    JdbcClient.create(postgres.dataSource())
        .sql("delete from privacy.subject_key where subject_id = 500")
        .update();
    assertThatIllegalStateException()
        .isThrownBy(() -> Node.start().texts().open(token))
        .withMessageContaining("Key 1 of user 500 is missing");
  }

  @Test
  void aKeyPutInAnothersPlaceIsNoticed() {
    Node.start().seal(600, "spam");
    Node.start().seal(601, "spam");
    JdbcClient.create(postgres.dataSource())
        .sql(
            "update privacy.subject_key set wrapped ="
                + " (select wrapped from privacy.subject_key where subject_id = 601)"
                + " where subject_id = 600")
        .update();
    assertThatIllegalStateException()
        .isThrownBy(() -> Node.start().seal(600, "spam"))
        .withMessageContaining("was altered");
  }

  @Test
  void aBackupUnderWayDelaysTheScrubbingAndNobodyElse() throws Exception {
    var node = Node.start();
    var token = node.seal(700, "spam");
    try (var backup = postgres.dataSource().getConnection()) {
      backup.setAutoCommit(false);
      backup.createStatement().execute("lock table privacy.subject_key in access share mode");

      assertThat(node.erasures().destroyKeys(700, 1)).isEqualTo(1);
      assertThat(Node.start().texts().open(token)).isEqualTo("[erased]");
      assertThat(node.erasures().scrub()).isFalse();
      assertThat(Node.start().texts().open(node.seal(701, "raid"))).isEqualTo("raid");
      backup.rollback();
    }
    assertThat(node.erasures().scrub()).isTrue();
    assertThat(node.texts().open(token)).isEqualTo("[erased]");
  }

  @Test
  void whoeverScrubsAtOnceWaitsForTheOther() throws Exception {
    for (var subject = 800L; subject < 820; subject++) {
      Node.start().seal(subject, "spam");
      Node.start().erasures().destroyKeys(subject, 1);
      Callable<Boolean> scrub = () -> Node.start().erasures().scrub();
      try (var threads = Executors.newFixedThreadPool(4)) {
        assertThat(threads.invokeAll(Collections.nCopies(4, scrub)))
            .extracting(Future::state)
            .containsOnly(Future.State.SUCCESS);
      }
    }
    assertThat(Node.start().erasures().scrub()).isTrue();
  }
}
