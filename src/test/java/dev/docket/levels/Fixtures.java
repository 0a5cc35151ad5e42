package dev.docket.levels;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.SettledTerms.Usual;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;

/** Decisions about levels, with what they are given. */
final class Fixtures {

  static final XpRules USUAL = new XpRules(20, Duration.ofSeconds(60), 2);
  static final Actor OWNER = new Actor(10, true, 0, 9, Set.of());
  static final Actor NOBODY = new Actor(11, false, 0, 0, Set.of());
  static final By BY_OWNER = new By(GUILD, OWNER, NOON);

  private Fixtures() {}

  static AggregateTestFixture<Progress> members(XpRules rules, LevelSettingEvent... settled) {
    var fixture = fixture(Progress.class, rules, settled);
    fixture.registerInjectableResource(new NoRecipients(new ArrayList<>()));
    return fixture;
  }

  static AggregateTestFixture<Progress> members(LevelSettingEvent... settled) {
    return members(USUAL, settled);
  }

  static AggregateTestFixture<LevelSettings> settings() {
    return fixture(LevelSettings.class, USUAL);
  }

  private static <A> AggregateTestFixture<A> bare(Class<A> aggregate) {
    var fixture = new AggregateTestFixture<>(aggregate);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    return fixture;
  }

  private static <A> AggregateTestFixture<A> fixture(
      Class<A> aggregate, XpRules rules, LevelSettingEvent... settled) {
    var fixture = bare(aggregate);
    var terms = new LevelTerms();
    List.of(settled).forEach(terms::evolve);
    return with(fixture, rules, _ -> terms);
  }

  /** Members whose guild's terms cannot be read. */
  static AggregateTestFixture<Progress> unreadable() {
    return with(
        bare(Progress.class),
        USUAL,
        _ -> {
          throw new LogUnavailable(new SQLException("the connection is dead"));
        });
  }

  private static <A> AggregateTestFixture<A> with(
      AggregateTestFixture<A> fixture, XpRules rules, LongFunction<LevelTerms> terms) {
    fixture.registerInjectableResource(new SettledTerms(Usual.of(rules), terms, terms));
    fixture.registerInjectableResource(GuildRules.DISCORD_ONLY);
    return fixture;
  }

  static CustomTypeSafeMatcher<Refused> because(Refusal refusal) {
    return new CustomTypeSafeMatcher<>("refused because " + refusal) {
      @Override
      protected boolean matchesSafely(Refused refused) {
        return refused.refusal() == refusal;
      }
    };
  }

  /** Transfers are shown where two members are. */
  record NoRecipients(List<Long> asked) implements Recipients {

    @Override
    public int receive(long userId, XpEdit giving, long amount, int number) {
      asked.add(userId);
      return 7;
    }

    @Override
    public void giveBack(long userId, XpEdit undoing, int number) {
      asked.add(userId);
    }
  }
}
