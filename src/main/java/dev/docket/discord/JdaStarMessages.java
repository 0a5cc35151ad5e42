package dev.docket.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.MessageReaction;
import net.dv8tion.jda.api.entities.MessageReaction.ReactionType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.attribute.IAgeRestrictedChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** Starred messages through JDA's REST client, behind the guild's circuit breaker. */
final class JdaStarMessages implements StarMessages {

  private static final int GOLD = 0xFFD700;
  private static final int AT_ONCE = 100;
  private static final int MOST_PAGES = 10;
  private static final int LONGEST_TEXT = 4_000;
  private static final Permission[] POSTING = {
    Permission.VIEW_CHANNEL,
    Permission.MESSAGE_SEND,
    Permission.MESSAGE_EMBED_LINKS,
    Permission.MESSAGE_HISTORY
  };
  private static final Set<ErrorResponse> MISSING =
      EnumSet.of(ErrorResponse.UNKNOWN_MESSAGE, ErrorResponse.UNKNOWN_CHANNEL);

  private final JdaClient client;
  private final GuildBreakers breakers;

  JdaStarMessages(JdaClient client, GuildBreakers breakers) {
    this.client = client;
    this.breakers = breakers;
  }

  private @Nullable GuildMessageChannel channel(long guildId, long channelId) {
    return client.guild(guildId).getChannelById(GuildMessageChannel.class, channelId);
  }

  private GuildMessageChannel require(long guildId, long channelId) {
    var channel = channel(guildId, channelId);
    if (channel == null) {
      throw new DiscordFailure(true, "the channel " + channelId + " does not exist any more");
    }
    return channel;
  }

  private <T> T called(long guildId, Supplier<T> call) {
    return breakers.call(
        guildId,
        () -> {
          try {
            return call.get();
          } catch (ErrorResponseException e) {
            throw JdaCalls.failure(e);
          }
        });
  }

  @Override
  public Sight look(Place place, long boardChannelId, Predicate<String> isStar) {
    var channel = channel(place.guildId(), place.channelId());
    if (channel == null) {
      return new Sight.Unknown();
    }
    var board = channel(place.guildId(), boardChannelId);
    var isPrivate = channel instanceof ThreadChannel thread && !thread.isPublic();
    if (isPrivate || isForAdults(channel) && !(board != null && isForAdults(board))) {
      return new Sight.Excluded();
    }
    return called(
        place.guildId(),
        () -> {
          try {
            var message = JdaCalls.call(() -> channel.retrieveMessageById(place.messageId()));
            return seen(message, stars(message, isStar), place);
          } catch (ErrorResponseException e) {
            if (MISSING.contains(e.getErrorResponse())) {
              return new Sight.Gone();
            }
            throw e;
          }
        });
  }

  private static boolean isForAdults(GuildMessageChannel channel) {
    var it = channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel;
    return it instanceof IAgeRestrictedChannel restricted && restricted.isNSFW();
  }

  private static int stars(Message message, Predicate<String> isStar) {
    var users = new HashSet<Long>();
    for (var reaction : message.getReactions()) {
      if (isStar.test(reaction.getEmoji().getFormatted())) {
        for (var type : ReactionType.values()) {
          if (reaction.getCount(type) > 0) {
            users(reaction, type).stream()
                .filter(it -> !it.isBot())
                .map(ISnowflake::getIdLong)
                .forEach(users::add);
          }
        }
      }
    }
    users.remove(message.getAuthor().getIdLong());
    return users.size();
  }

  private static List<User> users(MessageReaction reaction, ReactionType type) {
    var all = new ArrayList<User>();
    for (var page = 0; page < MOST_PAGES; page++) {
      var after = all.isEmpty() ? 0 : all.getLast().getIdLong();
      var users =
          JdaCalls.call(
              () -> reaction.retrieveUsers(type).cache(false).limit(AT_ONCE).skipTo(after));
      all.addAll(users);
      if (users.size() < AT_ONCE) {
        break;
      }
    }
    return all;
  }

  /** The guild is not told in a message that was asked for. */
  private static Sight.Seen seen(Message it, int stars, Place place) {
    var files =
        Stream.concat(
                it.getAttachments().stream().map(Message.Attachment::getFileName),
                it.getStickers().stream().map(sticker -> sticker.getName()))
            .toList();
    return new Sight.Seen(
        stars,
        it.getAuthor().getIdLong(),
        it.getAuthor().getEffectiveName(),
        it.getAuthor().getEffectiveAvatarUrl(),
        it.getContentRaw(),
        image(it),
        files,
        Message.JUMP_URL.formatted(place.guildId(), place.channelId(), place.messageId()),
        it.getTimeCreated().toInstant());
  }

  private static @Nullable String image(Message message) {
    return Stream.concat(
            message.getAttachments().stream()
                .filter(Message.Attachment::isImage)
                .filter(it -> !it.isSpoiler())
                .map(Message.Attachment::getUrl),
            message.getEmbeds().stream()
                .map(MessageEmbed::getImage)
                .filter(Objects::nonNull)
                .map(MessageEmbed.ImageInfo::getUrl)
                .filter(Objects::nonNull))
        .findFirst()
        .orElse(null);
  }

  private static MessageCreateData message(Showcase shown) {
    var it = shown.message();
    var embed =
        new EmbedBuilder()
            .setColor(GOLD)
            .setAuthor(named(it.author()), null, it.avatar())
            .setDescription(Texts.shortened(it.text(), LONGEST_TEXT))
            .setImage(it.image())
            .setTimestamp(it.at())
            .addField("\u200b", "[" + shown.linked() + "](" + it.link() + ")", false);
    if (!it.files().isEmpty()) {
      var names = String.join("\n", it.files()).replace('`', '\'');
      embed.addField(
          "📎", "`" + Texts.shortened(names, MessageEmbed.VALUE_MAX_LENGTH - 2) + "`", false);
    }
    return new MessageCreateBuilder()
        .setContent(shown.heading())
        .setEmbeds(embed.build())
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .build();
  }

  private static String named(String author) {
    return Texts.shortened(author, MessageEmbed.AUTHOR_MAX_LENGTH);
  }

  @Override
  public long post(long guildId, long channelId, Showcase shown, String nonce) {
    var channel = require(guildId, channelId);
    return called(
        guildId,
        () -> JdaCalls.call(() -> channel.sendMessage(message(shown)).setNonce(nonce)).getIdLong());
  }

  @Override
  public boolean edit(long guildId, long channelId, long postId, Showcase shown) {
    var channel = channel(guildId, channelId);
    return channel != null
        && called(
            guildId,
            () ->
                JdaCalls.found(
                        () ->
                            channel.editMessageById(
                                postId, MessageEditData.fromCreateData(message(shown))),
                        ErrorResponse.UNKNOWN_MESSAGE)
                    .isPresent());
  }

  @Override
  public void delete(long guildId, long channelId, long postId) {
    var channel = channel(guildId, channelId);
    if (channel != null) {
      called(
          guildId,
          () -> {
            JdaCalls.act(
                "starboard",
                () -> channel.deleteMessageById(postId),
                ErrorResponse.UNKNOWN_MESSAGE,
                ErrorResponse.UNKNOWN_CHANNEL);
            return true;
          });
    }
  }

  @Override
  public OptionalLong find(long guildId, long channelId, String link, Instant since) {
    var channel = require(guildId, channelId);
    var self = channel.getJDA().getSelfUser().getIdLong();
    var after = TimeUtil.getDiscordTimestamp(since.toEpochMilli());
    for (var page = 0; page < MOST_PAGES; page++) {
      var from = after;
      var messages =
          called(guildId, () -> JdaCalls.call(() -> channel.getHistoryAfter(from, AT_ONCE)))
              .getRetrievedHistory();
      var found =
          messages.stream()
              .filter(it -> it.getAuthor().getIdLong() == self && links(it, link))
              .mapToLong(ISnowflake::getIdLong)
              .min();
      if (found.isPresent() || messages.size() < AT_ONCE) {
        return found;
      }
      after = messages.getFirst().getIdLong();
    }
    return OptionalLong.empty();
  }

  private static boolean links(Message message, String link) {
    return message.getEmbeds().stream()
        .flatMap(it -> it.getFields().stream())
        .anyMatch(it -> String.valueOf(it.getValue()).endsWith("(" + link + ")"));
  }

  @Override
  public boolean mayPost(long guildId, long channelId) {
    var channel = channel(guildId, channelId);
    return channel != null && channel.getGuild().getSelfMember().hasPermission(channel, POSTING);
  }

  @Override
  public boolean hasEmoji(long guildId, long emojiId) {
    var guild = client.guild(guildId);
    return called(
        guildId,
        () ->
            JdaCalls.found(() -> guild.retrieveEmojiById(emojiId), ErrorResponse.UNKNOWN_EMOJI)
                .isPresent());
  }
}
