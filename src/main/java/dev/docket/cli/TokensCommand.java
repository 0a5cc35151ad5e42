package dev.docket.cli;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import dev.docket.tokens.TokenCommand.IssueToken;
import dev.docket.tokens.TokenCommand.RevokeToken;
import dev.docket.tokens.TokenList.Token;
import dev.docket.tokens.TokenQuery.ListTokens;
import dev.docket.tokens.TokenScope;
import dev.docket.tokens.TokenSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "tokens",
    mixinStandardHelpOptions = true,
    description = "Issue, list and revoke the tokens by which programs use a guild's API.",
    subcommands = {
      TokensCommand.Issue.class,
      TokensCommand.Listing.class,
      TokensCommand.Revoke.class
    })
final class TokensCommand extends CommandGroup {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  private static Origin origin(long actorId) {
    return Origin.of(actorId, Source.CLI, "cli/tokens/" + UUID.randomUUID());
  }

  /** Whoever has this machine has the database too. */
  private static Actor operator(long userId) {
    return new Actor(userId, true, 0, 0, Set.of());
  }

  @Command(
      name = "issue",
      mixinStandardHelpOptions = true,
      description = {
        "Issue a token and print it, this once; it is kept nowhere.",
        "It may do what the named user may in the guild, within its scopes."
      })
  static final class Issue implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--guild", required = true, converter = DiscordId.class)
    private long guild;

    @Option(
        names = "--user",
        required = true,
        converter = DiscordId.class,
        description = "For whom it acts.")
    private long user;

    @Option(names = "--name", required = true, description = "What it is for.")
    private String name = "";

    @Option(names = "--scopes", required = true, description = "Such as cases:read,levels:read.")
    private String scopes = "";

    @Option(
        names = "--expires",
        defaultValue = "90d",
        description = "How long it is good, at most a year; ${DEFAULT-VALUE} if left out.")
    private String expires = "";

    @Override
    public Integer call() {
      var lasting = Durations.parse("expires", expires, SHORTEST, LONGEST);
      var wanted = TokenScope.parse(scopes);
      try (var docket = Application.look()) {
        var now = docket.getBean(Clock.class).instant();
        var bytes = new byte[TokenSecret.BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = TokenSecret.of(bytes);
        var command =
            new IssueToken(
                guild,
                operator(user),
                name,
                wanted,
                TokenSecret.hashOf(secret),
                now.plus(lasting),
                now);
        var receipt = docket.getBean(Commands.class).send(command, origin(user));
        var token = new TokenSecret(guild, receipt.answer().number(), secret);
        spec.commandLine().getOut().println(token.text());
        spec.commandLine()
            .getErr()
            .println("Token %d is good until %s.".formatted(token.number(), now.plus(lasting)));
      }
      return 0;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the latest 100 tokens of a guild, newest first.")
  static final class Listing implements Callable<Integer> {

    private static final List<String> HEADER =
        List.of("token", "name", "scopes", "acts for", "issued", "expires", "revoked");

    @Spec private CommandSpec spec;

    @Option(names = "--guild", required = true, converter = DiscordId.class)
    private long guild;

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var rows =
            docket.getBean(Queries.class).askLatest(new ListTokens(guild)).tokens().stream()
                .map(Listing::cells)
                .toList();
        Table.print(spec.commandLine().getOut(), HEADER, rows);
      }
      return 0;
    }

    private static List<String> cells(Token it) {
      return List.of(
          String.valueOf(it.number()),
          it.name(),
          it.scopes().stream().map(TokenScope::text).collect(Collectors.joining(" ")),
          String.valueOf(it.issuerId()),
          it.issuedAt().toString(),
          it.expiresAt().toString(),
          it.revokedAt() == null ? "" : it.revokedAt().toString());
    }
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Let a token in no more.")
  static final class Revoke implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--guild", required = true, converter = DiscordId.class)
    private long guild;

    @Parameters(paramLabel = "TOKEN", description = "Its number.")
    private int number;

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var now = docket.getBean(Clock.class).instant();
        docket
            .getBean(Commands.class)
            .send(
                new RevokeToken(guild, operator(Origin.DOCKET), number, now),
                origin(Origin.DOCKET));
      }
      spec.commandLine().getOut().println("Token %d lets nobody in any more.".formatted(number));
      return 0;
    }
  }
}
