package dev.docket.readmodels;

import dev.docket.eventlog.EventReader;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongUnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the read models are, how far they have come, and what they hold in short. */
public final class ReadModels implements ServingSchemas {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** Other nodes' moves are not signalled. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final JdbcClient jdbc;
  private final Generations generations;
  private final Moves moves;
  private final Map<ReadModel, String> serving = new ConcurrentHashMap<>();

  /**
   * Looks at the read models of one database.
   *
   * @param moves of this node's followers
   */
  ReadModels(JdbcClient jdbc, Generations generations, Moves moves) {
    this.jdbc = jdbc;
    this.generations = generations;
    this.moves = moves;
  }

  @Override
  public String schema(ReadModel model) {
    var known = serving.get(model);
    return known != null
        ? known
        : serving.computeIfAbsent(model, it -> generations.serving(it).schema());
  }

  @Override
  public void refresh() {
    serving.replaceAll((model, schema) -> generations.serving(model).schema());
  }

  /** The position up to which a read model shows everything. */
  public long position(ReadModel model) {
    return position(schema(model));
  }

  private long position(String schema) {
    return jdbc.sql("select min(position) from follower where name = ?")
        .param(schema)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Up to which position a read model shows everything, in each guild. */
  public LongUnaryOperator positions(ReadModel model) {
    var segments = segments(schema(model));
    return guildId ->
        segments.stream()
            .filter(it -> EventReader.segmentOf(guildId, it.count()) == it.number())
            .mapToLong(Segment::position)
            .min()
            .orElse(0);
  }

  private record Segment(int number, int count, long position) {}

  private List<Segment> segments(String schema) {
    return jdbc.sql("select segment, segments, position from follower where name = ?")
        .param(schema)
        .query((row, _) -> new Segment(row.getInt(1), row.getInt(2), row.getLong(3)))
        .list();
  }

  /** The database has the last word: a crash takes moves back that this node remembers. */
  private boolean shows(String schema, long guildId, long position) {
    var segments = segments(schema);
    return !segments.isEmpty()
        && segments.stream()
            .filter(it -> guildId == 0 || EventReader.segmentOf(guildId, it.count) == it.number)
            .allMatch(it -> it.position >= position);
  }

  /**
   * Waits until a read model shows at least a position.
   *
   * @throws Refused with {@link InputRefusal#READ_MODEL_BEHIND} after 5 seconds
   */
  public void await(ReadModel model, long position) {
    await(model, 0, position);
  }

  /**
   * Waits until a read model shows at least a position in one guild, or (0) in all.
   *
   * @throws Refused with {@link InputRefusal#READ_MODEL_BEHIND} after 5 seconds
   */
  public void await(ReadModel model, long guildId, long position) {
    var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    var look = System.nanoTime();
    while (true) {
      var seen = moves.count();
      var schema = schema(model);
      if (moves.cover(schema, guildId, position) || System.nanoTime() >= look) {
        if (shows(schema, guildId, position)) {
          return;
        }
        look = System.nanoTime() + LOOK_AGAIN.toNanos();
      }
      if (System.nanoTime() > deadline) {
        throw Refused.because(InputRefusal.READ_MODEL_BEHIND);
      }
      try {
        moves.await(seen, LOOK_AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Refused.because(InputRefusal.READ_MODEL_BEHIND);
      }
    }
  }

  /** Every generation of every read model in the database, of whatever version. */
  public List<Standing> standings() {
    return generations.all().stream().map(this::standing).toList();
  }

  private Standing standing(Generation generation) {
    var parked =
        jdbc.sql("select count(*) from dead_letter where follower = ?")
            .param(generation.schema())
            .query(Long.class)
            .single();
    var owners =
        jdbc.sql(
                "select count(distinct owner) from follower"
                    + " where name = ? and claimed_until > clock_timestamp()")
            .param(generation.schema())
            .query(Integer.class)
            .single();
    return new Standing(generation, position(generation.schema()), parked, owners);
  }

  /**
   * How one generation stands.
   *
   * @param position up to which it shows everything
   * @param parked how many events it could not handle, or that wait behind one
   * @param nodes how many nodes work on it at the moment
   */
  public record Standing(Generation generation, long position, long parked, int nodes) {

    /** Whether it is to show the whole log: a part that was replayed aside is never behind. */
    public boolean isToKeepUp() {
      return generation.state() != Generation.State.ASIDE;
    }
  }

  /** Row count and content checksum of each table, so that two builds can be compared. */
  public List<TableChecksum> checksums(ReadModel model) {
    return TableChecksum.of(jdbc, schema(model));
  }
}
