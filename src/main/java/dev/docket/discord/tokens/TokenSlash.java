package dev.docket.discord.tokens;

import dev.docket.discord.Asked;
import dev.docket.discord.DurationSuggestions;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Source;
import dev.docket.tokens.TokenAnswer;
import dev.docket.tokens.TokenCommand;
import dev.docket.tokens.TokenCommand.IssueToken;
import dev.docket.tokens.TokenCommand.RevokeToken;
import dev.docket.tokens.TokenList.Token;
import dev.docket.tokens.TokenQuery.ListTokens;
import dev.docket.tokens.TokenRight;
import dev.docket.tokens.TokenScope;
import dev.docket.tokens.TokenSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** {@code /token issue}, {@code list} and {@code revoke}. */
record TokenSlash(Part part, Commands commands, Queries queries, RandomGenerator random)
    implements SlashCommand {

  private static final int MOST = 999_999_999;
  private static final int SHOWN = 25;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  enum Part {
    ISSUE,
    LIST,
    REVOKE
  }

  static List<SlashCommand> all(Commands commands, Queries queries, RandomGenerator random) {
    return Arrays.stream(Part.values())
        .<SlashCommand>map(it -> new TokenSlash(it, commands, queries, random))
        .toList();
  }

  @Override
  public SlashSpec spec() {
    return switch (part) {
      case ISSUE ->
          spec(
              "issue",
              "Issue a token by which a program may do what you may",
              Option.text("name", "What it is for, at most 64 characters", true),
              Option.text("scopes", "Such as cases:read, levels:read", true),
              Option.text("duration", "How long it is good, at most a year, such as 90d", true)
                  .suggesting(DurationSuggestions.SOURCE));
      case LIST -> spec("list", "List the tokens of this server, latest first");
      case REVOKE ->
          spec(
              "revoke",
              "Let a token in no more",
              Option.number("token", "Its number, as the list shows it", true, 1, MOST));
    };
  }

  private static SlashSpec spec(String name, String description, Option... options) {
    return new SlashSpec(
        "token " + name, description, TokenRight.MANAGE.right(), true, List.of(options));
  }

  @Override
  public Reply handle(Asked it) {
    return switch (part) {
      case ISSUE -> issue(it);
      case LIST -> list(it);
      case REVOKE -> revoke(it);
    };
  }

  private Reply issue(Asked it) {
    var typed = Objects.requireNonNullElse(it.text("duration"), "");
    var lasting = Durations.parse("duration", typed, SHORTEST, LONGEST);
    var bytes = new byte[TokenSecret.BYTES];
    random.nextBytes(bytes);
    var secret = TokenSecret.of(bytes);
    var receipt =
        send(
            new IssueToken(
                it.guildId(),
                it.actor(),
                Objects.requireNonNullElse(it.text("name"), ""),
                TokenScope.parse(Objects.requireNonNullElse(it.text("scopes"), "")),
                TokenSecret.hashOf(secret),
                it.at().plus(lasting),
                it.at()),
            it);
    var number = receipt.answer().number();
    if (receipt.repeated()) {
      return Reply.of(it.words().say("token.shown-before", number));
    }
    var token = new TokenSecret(it.guildId(), number, secret);
    return Reply.of(it.words().say("token.issued", number, token.text()));
  }

  private Reply revoke(Asked it) {
    var number = Math.toIntExact(it.number("token").orElseThrow());
    send(new RevokeToken(it.guildId(), it.actor(), number, it.at()), it);
    return Reply.of("✅ " + it.words().say("token.revoked", number));
  }

  private Receipt<TokenAnswer> send(TokenCommand command, Asked it) {
    return commands.send(
        command,
        Origin.of(it.actor().userId(), Source.DISCORD, "interaction/" + it.interactionId()));
  }

  private Reply list(Asked it) {
    var tokens = queries.askLatest(new ListTokens(it.guildId())).tokens();
    if (tokens.isEmpty()) {
      return Reply.of(it.words().say("token.none"));
    }
    var lines =
        tokens.stream()
            .limit(SHOWN)
            .map(token -> line(token, it.at(), it.words()))
            .collect(Collectors.joining("\n"));
    return Reply.of(new Reply.Card(it.words().say("token.title"), lines, 0x5865F2, List.of()));
  }

  private static String line(Token it, Instant now, Words words) {
    var scopes = it.scopes().stream().map(TokenScope::text).collect(Collectors.joining(" "));
    var line = "**%d** %s · <@%d> · `%s`".formatted(it.number(), it.name(), it.issuerId(), scopes);
    if (it.revokedAt() != null) {
      return "~~" + line + "~~ · " + words.say("token.over", it.revokedAt().getEpochSecond());
    }
    var until = it.expiresAt().getEpochSecond();
    return line
        + " · "
        + (it.isLive(now) ? words.say("token.until", until) : words.say("token.expired", until));
  }
}
