package dev.docket.sandbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a session is shown of the guilds: on READY, when it meets one, and when it asks for members.
 */
final class GuildViews {

  private static final int CHUNK = 1_000;
  private static final int AFK_TIMEOUT = 300;

  private final World world;

  GuildViews(World world) {
    this.world = world;
  }

  ObjectNode ready(GatewaySession session, URI resumeUrl) {
    var guilds = Json.array();
    world.guilds().stream()
        .filter(guild -> session.covers(guild.id()) && guild.isMember(guild.botId()))
        .forEach(g -> guilds.addObject().put("id", Json.id(g.id())).put("unavailable", true));
    var ready =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id())
            .put("resume_gateway_url", resumeUrl.toString());
    ready.set("user", Shapes.self(world.bot()));
    ready.set("guilds", guilds);
    ready.putArray("private_channels");
    ready.putObject("application").put("id", Json.id(world.bot().id())).put("flags", 0);
    return ready;
  }

  /**
   * Under the guild's lock, so that no change falls between the picture and the events after it;
   * and no event comes before the picture.
   */
  void introduce(SandboxGuild guild, GatewaySession session) {
    synchronized (guild) {
      if (session.covers(guild.id())
          && !session.knows(guild.id())
          && guild.isMember(guild.botId())) {
        session.introduce(guild.id(), Json.write(created(guild, session)));
      }
    }
  }

  /** The bot is out of the guild, or the guild itself is out of reach. */
  void dismiss(SandboxGuild guild, GatewaySession session, boolean outage) {
    synchronized (guild) {
      if (session.covers(guild.id()) && (outage || session.knows(guild.id()))) {
        var body = Json.object().put("id", Json.id(guild.id()));
        session.dismiss(guild.id(), Json.write(outage ? body.put("unavailable", true) : body));
      }
    }
  }

  private ObjectNode created(SandboxGuild guild, GatewaySession session) {
    var members = guild.members();
    var seesAll = session.seesMembers(members.size());
    var hearsVoice = Intent.GUILD_VOICE_STATES.in(session.intents());
    var shown =
        members.stream()
            .filter(it -> seesAll || it.id() == guild.botId() || guild.isInVoice(it.id()))
            .toList();
    return whole(guild)
        .put("joined_at", guild.requireMember(guild.botId()).joinedAt().toString())
        .put("large", members.size() > 250)
        .put("unavailable", false)
        .put("member_count", members.size())
        .<ObjectNode>set("members", members(shown))
        .<ObjectNode>set("channels", channels(guild))
        .<ObjectNode>set("threads", Json.array())
        .<ObjectNode>set("voice_states", voice(hearsVoice ? guild.voiceStates() : List.of()))
        .<ObjectNode>set("presences", Json.array())
        .<ObjectNode>set("stage_instances", Json.array())
        .<ObjectNode>set("soundboard_sounds", Json.array())
        .set("guild_scheduled_events", Json.array());
  }

  /** The guild itself, as REST shows it. */
  static ObjectNode whole(SandboxGuild guild) {
    return Json.object()
        .put("id", Json.id(guild.id()))
        .put("name", guild.name())
        .put("afk_channel_id", guild.afkChannel().map(Json::id).orElse(null))
        .putNull("icon")
        .put("owner_id", Json.id(guild.ownerId()))
        .put("afk_timeout", AFK_TIMEOUT)
        .put("verification_level", 0)
        .put("default_message_notifications", 1)
        .put("explicit_content_filter", 0)
        .put("mfa_level", 0)
        .put("nsfw_level", 0)
        .put("premium_tier", 0)
        .put("preferred_locale", guild.locale())
        .put("system_channel_flags", 0)
        .<ObjectNode>set("features", Json.array())
        .<ObjectNode>set("emojis", Shapes.list(guild.emojis()))
        .<ObjectNode>set("stickers", Json.array())
        .set("roles", guild.roles().shape());
  }

  private static JsonNode voice(List<VoiceState> states) {
    return Shapes.list(states.stream().map(VoiceState::shape).toList());
  }

  static JsonNode channels(SandboxGuild guild) {
    return Shapes.list(guild.channels().stream().map(Channel::shape).toList());
  }

  static JsonNode members(Collection<SandboxMember> members) {
    return Shapes.list(members.stream().map(Shapes::member).toList());
  }

  /** Answers a request for members, by id or by the beginning of the name, a thousand at a time. */
  List<ObjectNode> chunks(JsonNode request) {
    var asked = request.path("guild_id");
    var guildId = Json.idOf(asked.isArray() ? asked.path(0) : asked);
    var guild = world.guilds().stream().filter(g -> guildId.equals(OptionalLong.of(g.id())));
    return guild.findFirst().map(found -> chunks(found, request)).orElse(List.of());
  }

  private static List<ObjectNode> chunks(SandboxGuild guild, JsonNode request) {
    var wanted = request.path("user_ids");
    var notFound = Json.array();
    List<SandboxMember> found = new ArrayList<>();
    if (wanted.isMissingNode() || wanted.isNull()) {
      found.addAll(byName(guild, request));
    } else {
      for (var id : wanted.isArray() ? wanted.values() : List.of(wanted)) {
        Json.idOf(id).stream()
            .boxed()
            .flatMap(user -> guild.member(user).stream())
            .findFirst()
            .ifPresentOrElse(found::add, () -> notFound.add(id));
      }
    }
    var count = Math.max(1, (found.size() + CHUNK - 1) / CHUNK);
    var chunks = new ArrayList<ObjectNode>();
    for (var i = 0; i < count; i++) {
      var part = found.subList(i * CHUNK, Math.min(found.size(), (i + 1) * CHUNK));
      var chunk =
          Json.object()
              .put("guild_id", Json.id(guild.id()))
              .put("chunk_index", i)
              .put("chunk_count", count)
              .<ObjectNode>set("members", members(part))
              .<ObjectNode>set("not_found", notFound);
      request.optional("nonce").ifPresent(nonce -> chunk.set("nonce", nonce));
      chunks.add(chunk);
    }
    return chunks;
  }

  private static List<SandboxMember> byName(SandboxGuild guild, JsonNode request) {
    var start = request.path("query").asString("").toLowerCase(Locale.ROOT);
    var limit = request.path("limit").asInt(0);
    return guild.members().stream()
        .filter(member -> member.user().name().toLowerCase(Locale.ROOT).startsWith(start))
        .limit(limit == 0 ? Long.MAX_VALUE : limit)
        .toList();
  }
}
