package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.AsOf;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.RandomHistory;
import dev.docket.support.TestDocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The log finds what a plain look at every event finds. */
class LogSearchTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final int MANY = 100_000;

  private static TestDocket docket;
  private static LogSearch search;
  private static List<RawEvent> all;

  @BeforeAll
  static void aHistoryIsPlayed() {
    docket = TestDocket.start(POSTGRES.access(), "docket.follow=false");
    var history = new RandomHistory(docket, new Random(1));
    for (var i = 0; i < 300; i++) {
      history.step();
    }
    search = docket.get(LogSearch.class);
    all = search.list(EventFilter.ALL, MANY);
  }

  @AfterAll
  static void close() {
    docket.close();
  }

  @Test
  void nothingWantedInParticularFindsAll() {
    assertThat(all)
        .hasSizeGreaterThan(200)
        .extracting(RawEvent::position)
        .isSorted()
        .startsWith(1L)
        .endsWith(docket.get(PostgresEventLog.class).head());
  }

  @Test
  void anyFilterFindsWhatItSays() {
    var dice = new Random(2);
    for (var i = 0; i < 300; i++) {
      var filter = filter(dice);
      assertThat(search.list(filter, MANY))
          .as("%s", filter)
          .isEqualTo(all.stream().filter(it -> matches(filter, it)).toList());
    }
  }

  private static EventFilter filter(Random dice) {
    var some = all.get(dice.nextInt(all.size()));
    var other = all.get(dice.nextInt(all.size()));
    return new EventFilter(
        dice.nextInt(3) == 0 ? some.guildId() : null,
        streams(dice, some, other),
        dice.nextInt(4) == 0 ? some.name() : null,
        dice.nextInt(4) == 0 ? Long.valueOf(dice.nextBoolean() ? Given.MODERATOR : 1) : null,
        dice.nextInt(3) == 0 ? Math.min(some.position(), other.position()) : 0,
        dice.nextInt(3) == 0 ? Math.max(some.position(), other.position()) : Long.MAX_VALUE,
        dice.nextInt(3) == 0 ? earlier(some, other) : null,
        dice.nextInt(3) == 0 ? later(some, other) : null);
  }

  private static List<String> streams(Random dice, RawEvent some, RawEvent other) {
    var guild = some.stream().substring(0, some.stream().lastIndexOf('/') + 1);
    return switch (dice.nextInt(5)) {
      case 0 -> List.of(some.stream());
      case 1 -> List.of(guild);
      case 2 -> List.of(some.streamType() + "/");
      case 3 ->
          some.stream().equals(other.stream())
              ? List.of(some.stream())
              : List.of(some.stream(), other.stream());
      default -> List.of();
    };
  }

  private static Instant earlier(RawEvent some, RawEvent other) {
    return some.position() < other.position() ? some.occurredAt() : other.occurredAt();
  }

  private static Instant later(RawEvent some, RawEvent other) {
    return some.position() < other.position() ? other.occurredAt() : some.occurredAt();
  }

  private static boolean matches(EventFilter filter, RawEvent event) {
    return isNullOr(filter.guildId(), event.guildId())
        && (filter.streams().isEmpty()
            || filter.streams().stream().anyMatch(it -> isIn(it, event.stream())))
        && isNullOr(filter.name(), event.name())
        && (filter.actorId() == null
            || event.metadata().contains("\"actor\": \"" + filter.actorId() + "\""))
        && event.position() > filter.after()
        && event.position() <= filter.upTo()
        && (filter.since() == null || !event.occurredAt().isBefore(filter.since()))
        && (filter.until() == null || event.occurredAt().isBefore(filter.until()));
  }

  private static boolean isNullOr(@Nullable Object wanted, Object actual) {
    return wanted == null || wanted.equals(actual);
  }

  private static boolean isIn(String wanted, String stream) {
    return wanted.endsWith("/") ? stream.startsWith(wanted) : stream.equals(wanted);
  }

  @Test
  void pagesHoldAllInOrder() {
    var read = new ArrayList<RawEvent>();

    search.forEachPage(EventFilter.ALL, read::addAll);

    assertThat(read).isEqualTo(all);
    assertThat(search.recorded(read))
        .extracting(it -> it.stream() + it.sequence())
        .isEqualTo(all.stream().map(it -> it.stream() + it.sequence()).toList());
  }

  @Test
  void aLimitKeepsTheFirst() {
    assertThat(search.list(EventFilter.ALL.in(List.of("member-record/900/")), 3))
        .isEqualTo(
            all.stream().filter(it -> isIn("member-record/900/", it.stream())).limit(3).toList());
  }

  @Test
  void aTimeIsThePositionOfTheLastEventDecidedByThen() {
    for (var event : all) {
      var expected =
          all.stream()
              .filter(it -> !it.occurredAt().isAfter(event.occurredAt()))
              .mapToLong(RawEvent::position)
              .max();
      assertThat(search.position(new AsOf.Moment(event.occurredAt())))
          .isEqualTo(expected.getAsLong());
    }
    assertThat(search.position(new AsOf.Moment(Instant.EPOCH))).isZero();
    assertThat(search.position(new AsOf.Moment(Instant.MAX))).isEqualTo(all.size());
    assertThat(search.position(new AsOf.Position(Long.MAX_VALUE))).isEqualTo(all.size());
  }
}
