package dev.docket.discord.membership;

import dev.docket.discord.OwnGuilds;
import dev.docket.discord.OwnGuildsListener;
import dev.docket.duties.Duties;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import dev.docket.membership.MembershipCommand;
import dev.docket.membership.MembershipCommand.RecordJoin;
import dev.docket.membership.MembershipCommand.RecordLeave;
import dev.docket.membership.MembershipQuery.ListMemberships;
import dev.docket.membership.MembershipView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Compares the guilds that Discord shows with those that are known, whenever they may differ and
 * now and then: so what happened without Docket is caught up with like what it heard.
 */
final class RollCall implements OwnGuildsListener, DutySweep, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(RollCall.class);

  private final OwnGuilds guilds;
  private final Commands commands;
  private final Queries queries;
  private final InstantSource clock;

  /** While one waits, it will see what gave rise to another. */
  private final ThreadPoolExecutor calling =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(1),
          Thread.ofVirtual().name("roll-call").factory(),
          (_, _) -> {});

  RollCall(OwnGuilds guilds, Commands commands, Queries queries, InstantSource clock) {
    this.guilds = guilds;
    this.commands = commands;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public void changed() {
    calling.execute(this::call);
  }

  @Override
  public String name() {
    return "roll-call";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void sweep(Duties duties) {
    changed();
  }

  private void call() {
    try {
      compare();
    } catch (RuntimeException e) {
      LOG.warn("Which servers Docket is in is recorded later: {}", e.toString());
    }
  }

  /** What is known is asked first, so that what Discord shows is never the older of the two. */
  private void compare() {
    var known =
        queries.askLatest(new ListMemberships()).guilds().stream()
            .collect(Collectors.toMap(MembershipView::guildId, Function.identity()));
    var seen = guilds.seen().orElse(null);
    if (seen == null) {
      return;
    }
    seen.joined()
        .forEach((guild, joinedAt) -> {
          var before = known.get(guild);
          if (before == null || before.leftAt() != null || joinedAt.isAfter(before.joinedAt())) {
            send(new RecordJoin(guild, joinedAt, clock.instant()));
          }
        });
    known.values().stream()
        .filter(it -> it.leftAt() == null)
        .filter(it -> !seen.joined().containsKey(it.guildId()))
        .filter(it -> !seen.unavailable().contains(it.guildId()))
        .forEach(it -> send(new RecordLeave(it.guildId(), it.joinedAt(), clock.instant())));
  }

  private void send(MembershipCommand command) {
    var id = "roll-call/%d/%d".formatted(command.guildId(), clock.instant().toEpochMilli());
    commands.send(command, Origin.of(Origin.DOCKET, Source.DISCORD, id));
  }

  @Override
  public void destroy() {
    calling.shutdownNow();
  }
}
