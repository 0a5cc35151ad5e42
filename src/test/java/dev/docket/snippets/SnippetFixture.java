package dev.docket.snippets;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Bars;
import dev.docket.kernel.Command;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.snippets.SnippetCommand.By;
import dev.docket.snippets.SnippetCommand.UseSnippet;
import dev.docket.snippets.SnippetEvent.SnippetAliased;
import dev.docket.snippets.SnippetEvent.SnippetCreated;
import dev.docket.snippets.SnippetEvent.SnippetDeleted;
import dev.docket.snippets.SnippetEvent.SnippetUsed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;

/** Axon's fixture around one name, in a guild with others. */
final class SnippetFixture {

  static final long AUTHOR = 20;
  static final long OTHER = 21;
  static final long BARRED = 22;
  static final long MODERATOR = 10;
  static final long ROLE = 80;
  static final SnippetName FAQ = new SnippetName("faq");
  static final SnippetName HELP = new SnippetName("help");

  /** Everyone may write but those who are barred. */
  static final GuildRules OPEN = GuildRules.DISCORD_ONLY;

  /** Only those with a role may write. */
  static final GuildRules RESTRICTED =
      new GuildRules() {
        @Override
        public boolean allows(long guildId, Actor actor, Right right) {
          return OPEN.allows(guildId, actor, right);
        }

        @Override
        public Set<Long> snippetRoles(long guildId) {
          return Set.of(ROLE);
        }
      };

  private static final Bars BARS =
      new Bars() {
        @Override
        public boolean keepsFromSnippets(long guildId, long userId) {
          return userId == BARRED;
        }

        @Override
        public boolean keepsFromPolls(long guildId, long userId) {
          return false;
        }
      };

  private SnippetFixture() {}

  static By by(long user, Long... roles) {
    var permissions = user == MODERATOR ? 1L << 40 : 0;
    return new By(GUILD, new Actor(user, false, permissions, 1, Set.of(roles)), NOON);
  }

  static SnippetCreated created(String name, int version, String content) {
    return new SnippetCreated(GUILD, name, version, content, AUTHOR, NOON);
  }

  static SnippetAliased aliased(String name, String target, int life) {
    return new SnippetAliased(GUILD, name, target, life, AUTHOR, NOON);
  }

  static SnippetDeleted deleted(String name, long user) {
    return new SnippetDeleted(GUILD, name, user, NOON);
  }

  static ResultValidator<?> when(SnippetCommand command, SnippetEvent... history) {
    return when(OPEN, command, history);
  }

  /** After events of the name and of others. */
  static ResultValidator<?> when(
      GuildRules rules, SnippetCommand command, SnippetEvent... history) {
    return command instanceof UseSnippet
        ? when(SnippetUses.class, rules, command, history)
        : when(Snippet.class, rules, command, history);
  }

  private static <A> ResultValidator<A> when(
      Class<A> aggregate, GuildRules rules, SnippetCommand command, SnippetEvent... history) {
    var fixture = new AggregateTestFixture<>(aggregate);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    fixture.registerInjectableResource(rules);
    fixture.registerInjectableResource(BARS);
    fixture.registerInjectableResource(
        new RecordedSnippets(it -> stream(it, history).map(GuildEvent.class::cast)));
    var own = stream(command.stream(), history).toList();
    return (own.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(own)).when(command);
  }

  private static Stream<SnippetEvent> stream(String stream, SnippetEvent... history) {
    return Arrays.stream(history).filter(it -> streamOf(it).equals(stream));
  }

  private static String streamOf(SnippetEvent event) {
    return event instanceof SnippetUsed
        ? SnippetUses.streamOf(event.guildId(), event.name())
        : Snippet.streamOf(event.guildId(), event.name());
  }

  static void refuses(
      Refusal refusal, List<String> details, SnippetCommand command, SnippetEvent... history) {
    refuses(OPEN, refusal, details, command, history);
  }

  static void refuses(
      GuildRules rules,
      Refusal refusal,
      List<String> details,
      SnippetCommand command,
      SnippetEvent... history) {
    when(rules, command, history)
        .expectNoEvents()
        .expectException(
            new CustomTypeSafeMatcher<Refused>("refused because " + refusal + " " + details) {
              @Override
              protected boolean matchesSafely(Refused refused) {
                return refused.refusal() == refusal && refused.details().equals(details);
              }
            });
  }
}
