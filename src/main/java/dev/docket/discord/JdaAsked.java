package dev.docket.discord;

import dev.docket.discord.Asked.Attachment;
import dev.docket.discord.Asked.Looks;
import dev.docket.discord.Asked.Person;
import dev.docket.kernel.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.sticker.StickerItem;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import org.jspecify.annotations.Nullable;

/** Reads off JDA's interactions what somebody asked. */
final class JdaAsked {

  private static final String TARGET = "user";

  private JdaAsked() {}

  static Asked typed(Interaction event, @Nullable Member actor, List<OptionMapping> given) {
    var target =
        given.stream()
            .filter(it -> it.getName().equals(TARGET) && it.getType() == OptionType.USER)
            .findFirst()
            .map(it -> person(it.getAsUser(), it.getAsMember()))
            .orElse(null);
    return actor == null
        ? directly(event, options(given))
        : asked(event, actor, target, options(given), null);
  }

  /** In a direct message nobody is a member, and nobody may do what takes a permission. */
  private static Asked directly(Interaction event, Map<String, Object> options) {
    return new Asked(
        event.getIdLong(),
        Asked.NO_GUILD,
        event.getChannelIdLong(),
        person(event.getUser(), null),
        actor(event),
        0,
        null,
        false,
        false,
        options,
        event.getTimeCreated().toInstant(),
        locale(event),
        null);
  }

  /** Whether it comes from a member of a guild, or from where else it is welcome. */
  static boolean isWelcome(Interaction event, boolean direct) {
    return event.getMember() != null || direct && !event.isFromGuild();
  }

  static long guildId(Interaction event) {
    var guild = event.getGuild();
    return guild == null ? Asked.NO_GUILD : guild.getIdLong();
  }

  static Actor actor(Interaction event) {
    var member = event.getMember();
    return member == null
        ? new Actor(event.getUser().getIdLong(), false, 0, 0, Set.of())
        : actor(member);
  }

  static Asked asked(
      Interaction event,
      Member actor,
      @Nullable Person target,
      Map<String, Object> options,
      Asked.@Nullable Message about) {
    var guild = actor.getGuild();
    return new Asked(
        event.getIdLong(),
        guild.getIdLong(),
        event.getChannelIdLong(),
        person(actor.getUser(), actor),
        actor(actor),
        topRole(guild.getSelfMember()),
        target,
        target != null && target.id() == guild.getOwnerIdLong(),
        target != null && target.id() == guild.getJDA().getSelfUser().getIdLong(),
        options,
        event.getTimeCreated().toInstant(),
        locale(event),
        about);
  }

  static Locale locale(Interaction event) {
    return Locale.forLanguageTag(event.getUserLocale().getLocale());
  }

  static Words words(Interaction event) {
    return Words.in(locale(event));
  }

  static Actor actor(Member member) {
    return new Actor(
        member.getIdLong(),
        member.getIdLong() == member.getGuild().getOwnerIdLong(),
        Permission.getRaw(member.getPermissions()),
        topRole(member),
        member.getRoles().stream().map(ISnowflake::getIdLong).collect(Collectors.toSet()));
  }

  static Pressed pressed(GenericComponentInteractionCreateEvent event, List<String> values) {
    return new Pressed(
        event.getIdLong(),
        guildId(event),
        actor(event),
        event.getComponentId(),
        values,
        words(event),
        event.getTimeCreated().toInstant(),
        new JdaScreen(event.getHook()));
  }

  static Person person(User user, @Nullable Member member) {
    var end = member == null ? null : member.getTimeOutEnd();
    return new Person(
        user.getIdLong(),
        user.getName(),
        user.isBot(),
        member != null,
        member == null ? 0 : topRole(member),
        member == null ? List.of() : returnable(member),
        end == null ? null : end.toInstant(),
        looks(user, member));
  }

  private static Looks looks(User user, @Nullable Member member) {
    return member == null
        ? new Looks(user.getEffectiveName(), user.getAvatarUrl())
        : new Looks(
            member.getEffectiveName(),
            member.getAvatarUrl() == null ? user.getAvatarUrl() : member.getAvatarUrl());
  }

  /** Discord alone gives and takes the roles of bots, boosters and integrations. */
  static List<Long> returnable(Member member) {
    var docket = member.getGuild().getSelfMember();
    return member.getRoles().stream()
        .filter(it -> !it.isManaged() && docket.canInteract(it))
        .map(ISnowflake::getIdLong)
        .toList();
  }

  private static int topRole(Member member) {
    var roles = member.getRoles();
    return roles.isEmpty() ? 0 : roles.getFirst().getPositionRaw();
  }

  static Asked.Message message(Message message) {
    return new Asked.Message(
        message.getChannelIdLong(),
        message.getIdLong(),
        message.getAuthor().getIdLong(),
        message.getJumpUrl(),
        message.getContentRaw(),
        message.getAttachments().stream().map(JdaAsked::attachment).toList(),
        message.getStickers().stream().map(StickerItem::getName).toList());
  }

  /** Known without the text of the message, which Discord may withhold. */
  static LongPredicate mentions(Message message) {
    return id -> message.getMentions().isMentioned(UserSnowflake.fromId(id), MentionType.USER);
  }

  private static Map<String, Object> options(List<OptionMapping> given) {
    var options = new HashMap<String, Object>();
    for (var option : given) {
      options.put(
          option.getName(),
          switch (option.getType()) {
            case INTEGER, USER, CHANNEL, ROLE -> option.getAsLong();
            case ATTACHMENT -> attachment(option.getAsAttachment());
            case BOOLEAN -> option.getAsBoolean();
            default -> option.getAsString();
          });
    }
    return options;
  }

  private static Attachment attachment(Message.Attachment file) {
    return new Attachment(
        file.getIdLong(), file.getFileName(), file.getUrl(), file.getSize(), file.getContentType());
  }
}
