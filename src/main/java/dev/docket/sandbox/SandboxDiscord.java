package dev.docket.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A Discord of our own on loopback, to which a real client connects. Its people act through {@link
 * SandboxGuild}; the bot acts over REST and hears over the gateway.
 */
public final class SandboxDiscord implements AutoCloseable {

  static final String ENGLISH = "en-US";

  private final World world;
  private final Gateway gateway;
  private final RestApi rest;
  private final Failures failures = new Failures();
  private final Calls calls = new Calls();

  private SandboxDiscord(InstantSource clock) {
    world = new World(clock);
    gateway = new Gateway(world);
    gateway.open();
    var router = new Router();
    AccountRoutes.addTo(router, world, gateway.url());
    CommandRoutes.addTo(router, world);
    InteractionRoutes.addTo(router, world);
    MessageRoutes.addTo(router, world);
    ReactionRoutes.addTo(router, world);
    GuildRoutes.addTo(router, world);
    ChannelRoutes.addTo(router, world);
    MemberRoutes.addTo(router, world);
    BanRoutes.addTo(router, world);
    rest = new RestApi(world, router, failures, calls);
  }

  /** Starts on two ports of 127.0.0.1 that the operating system chooses. */
  public static SandboxDiscord start(InstantSource clock) {
    return new SandboxDiscord(clock);
  }

  public URI restUrl() {
    return rest.url();
  }

  public URI gatewayUrl() {
    return gateway.url();
  }

  /** The one token that is accepted. */
  public String token() {
    return world.token();
  }

  public long botId() {
    return world.bot().id();
  }

  /** Creates a guild with an owner, and with the bot as a member that has a role of its own. */
  public SandboxGuild createGuild(String name) {
    return createGuild(name, ENGLISH);
  }

  /** As {@link #createGuild(String)}, in another language. */
  public SandboxGuild createGuild(String name, String locale) {
    var guild = new SandboxGuild(name, locale, world);
    world.add(guild);
    gateway.introduce(guild);
    return guild;
  }

  /** Somebody removes the bot from the guild. */
  public void removeBot(SandboxGuild guild) {
    guild.moderation().removeBot();
    gateway.dismiss(guild);
  }

  /** Somebody invites the bot again. */
  public void inviteBot(SandboxGuild guild) {
    guild.moderation().admitBot();
    gateway.introduce(guild);
  }

  /** An outage of one guild, in which the bot stays a member. */
  public void darken(SandboxGuild guild) {
    gateway.darken(guild);
  }

  /** Ends the outage of a guild. */
  public void relight(SandboxGuild guild) {
    gateway.relight(guild);
  }

  public SandboxUser createUser(String name) {
    return world.createUser(name, false);
  }

  /** From now on the user has set Discord to that language. */
  public void speak(SandboxUser user, String locale) {
    world.speak(user.id(), locale);
  }

  public SandboxUser createBot(String name) {
    return world.createUser(name, true);
  }

  /** Waits until the bot has a session and has registered commands. */
  public void awaitBot(Duration timeout) {
    var start = System.nanoTime();
    gateway
        .changed()
        .await(
            timeout,
            () -> gateway.hasReadySession() ? Optional.of(true) : Optional.empty(),
            () -> "the bot has no session");
    world
        .commands()
        .changed()
        .await(
            timeout.minusNanos(System.nanoTime() - start),
            () -> commands().isEmpty() ? Optional.empty() : Optional.of(true),
            () -> "the bot has registered no commands");
  }

  /** The application commands that the bot has registered, for everywhere and for single guilds. */
  public List<JsonNode> commands() {
    return List.copyOf(world.commands().all());
  }

  public Failures failures() {
    return failures;
  }

  /** The latest 10,000 REST calls, oldest first. */
  public List<RestCall> calls() {
    return calls.latest();
  }

  /** The calls that no route took: what the bot needs and the sandbox lacks. */
  public List<RestCall> unknownCalls() {
    return calls().stream().filter(call -> !call.known()).toList();
  }

  /**
   * Waits for a call whose method and path match these regular expressions, and returns the first.
   */
  public RestCall awaitCall(String method, String path, Duration timeout) {
    var wantedMethod = Pattern.compile(method).asMatchPredicate();
    var wantedPath = Pattern.compile(path).asMatchPredicate();
    return calls
        .changed()
        .await(
            timeout,
            () ->
                calls().stream()
                    .filter(c -> wantedMethod.test(c.method()) && wantedPath.test(c.path()))
                    .findFirst(),
            () -> "no call " + method + " " + path);
  }

  /** What the bot wrote to the user in private, oldest first. */
  public List<SandboxMessage> directMessages(long userId) {
    return world.directChannel(world.requireUser(userId)).visible();
  }

  /** From now on the user takes no private messages from the bot. */
  public void closeDirectMessages(long userId) {
    world.directChannel(world.requireUser(userId)).close(true);
  }

  public void openDirectMessages(long userId) {
    world.directChannel(world.requireUser(userId)).close(false);
  }

  /** Uses a slash command in the direct messages with the bot. */
  public SandboxInteraction slash(long userId, String command, Map<String, ?> options) {
    return directly(userId).slash(command, options);
  }

  /** Presses a button in the direct messages with the bot. */
  public SandboxInteraction click(long userId, long messageId, String customId) {
    return directly(userId).click(messageId, customId);
  }

  private AskedDirectly directly(long userId) {
    return new AskedDirectly(world, world.directChannel(world.requireUser(userId)));
  }

  /** Reacts in private, to what the bot or the user wrote there. */
  public void reactDirect(long userId, long messageId, String emoji) {
    world
        .directChannel(world.requireUser(userId))
        .react(messageId, Reactions.Emoji.parse(emoji), userId);
  }

  /** The user writes to the bot in private. */
  public long sayDirect(long userId, String text) {
    var user = world.requireUser(userId);
    return world.directChannel(user).post(user, Draft.text(text)).id();
  }

  /** Whether the bot may ask for the privileged intent by which it hears of members. */
  public void grantMembersIntent(boolean granted) {
    gateway.grant(Intent.GUILD_MEMBERS, granted);
  }

  /** Whether the bot may ask for the privileged intent by which it hears what messages say. */
  public void grantMessageContentIntent(boolean granted) {
    gateway.grant(Intent.MESSAGE_CONTENT, granted);
  }

  /** Whether the bot may ask for the privileged intent by which it hears of statuses. */
  public void grantPresencesIntent(boolean granted) {
    gateway.grant(Intent.GUILD_PRESENCES, granted);
  }

  /** An outage: requests get no answer, sessions lose their line and cannot come back yet. */
  public void goOffline() {
    rest.goOffline();
    gateway.goOffline();
  }

  /** Ends the outage; a client that resumes is sent what it missed. */
  public void comeBack() {
    gateway.comeBack();
    rest.comeBack();
  }

  @Override
  public void close() {
    rest.close();
    gateway.shutDown();
  }
}
