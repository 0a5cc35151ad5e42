package dev.docket.discord;

import dev.docket.discord.Asked.Person;
import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears Discord's events through JDA; each command is acknowledged at once and worked on aside. */
final class JdaDoor extends ListenerAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(JdaDoor.class);
  private static final String TARGET = "user";
  private static final int TRIES = 150;
  private static final int PAUSE_SECONDS = 2;

  private final Map<String, SlashCommand> commands;
  private final List<PagedReply> pages;
  private final List<MessageListener> listeners;
  private final GuildRules rules;

  JdaDoor(List<DoorPart> parts, GuildRules rules) {
    this.rules = rules;
    this.commands =
        parts.stream()
            .flatMap(it -> it.commands().stream())
            .collect(Collectors.toMap(it -> it.spec().path(), Function.identity()));
    this.pages = parts.stream().flatMap(it -> it.pages().stream()).toList();
    this.listeners = parts.stream().flatMap(it -> it.listeners().stream()).toList();
  }

  @Override
  public void onReady(ReadyEvent event) {
    LOG.info(
        "Connected to Discord as {}, in {} servers",
        event.getJDA().getSelfUser().getName(),
        event.getGuildTotalCount());
    register(event.getJDA(), TRIES);
  }

  /** Without this nobody could ask anything, and the next chance would be the next session. */
  private void register(JDA jda, int tries) {
    var specs = commands.values().stream().map(SlashCommand::spec).toList();
    jda.updateCommands()
        .addCommands(JdaCommands.of(specs))
        .queue(
            _ -> {},
            e -> {
              LOG.warn("The slash commands cannot be registered: {}", e.getMessage());
              if (tries > 1
                  && jda.getStatus() != JDA.Status.SHUTTING_DOWN
                  && jda.getStatus() != JDA.Status.SHUTDOWN) {
                CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS)
                    .execute(() -> register(jda, tries - 1));
              }
            });
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    if (event.isFromGuild() && !event.getAuthor().isBot() && !event.isWebhookMessage()) {
      var heard =
          new Heard(
              event.getGuild().getIdLong(),
              event.getChannel().getIdLong(),
              event.getAuthor().getIdLong(),
              event.getMessageIdLong(),
              event.getMessage().getTimeCreated().toInstant());
      listeners.forEach(it -> it.hear(heard));
    }
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    var command = commands.get(event.getFullCommandName());
    var member = event.getMember();
    if (command == null || member == null) {
      event.reply("Docket does not know this command here.").setEphemeral(true).queue();
      return;
    }
    event.deferReply(command.spec().hidden()).queue(_ -> {}, JdaDoor::unacknowledged);
    aside(event.getHook(), () -> SlashDesk.answer(rules, command, asked(event, member)));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    var member = event.getMember();
    var id = event.getComponentId();
    event.deferEdit().queue(_ -> {}, JdaDoor::unacknowledged);
    if (member != null) {
      var guildId = member.getGuild().getIdLong();
      var asker = actor(member);
      pages.stream()
          .filter(it -> id.startsWith(it.prefix() + ":"))
          .findFirst()
          .ifPresent(it ->
              aside(
                  event.getHook(),
                  () -> SlashDesk.answer(rules, it, asker, guildId, id, event.getId())));
    }
  }

  private static Actor actor(Member member) {
    return new Actor(
        member.getIdLong(),
        member.getIdLong() == member.getGuild().getOwnerIdLong(),
        Permission.getRaw(member.getPermissions()),
        topRole(member),
        member.getRoles().stream().map(ISnowflake::getIdLong).collect(Collectors.toSet()));
  }

  /** The work is done all the same: whoever asked sees the outcome in the mod log. */
  private static void unacknowledged(Throwable error) {
    LOG.warn("An interaction could not be acknowledged in time: {}", error.getMessage());
  }

  private static void aside(InteractionHook hook, Supplier<Reply> work) {
    var reference = hook.getInteraction().getId();
    Thread.ofVirtual()
        .name("interaction-" + reference)
        .start(() ->
            hook.editOriginal(message(reference, work))
                .queue(
                    _ -> {}, e -> LOG.warn("A reply could not be delivered: {}", e.getMessage())));
  }

  /** Whoever asked is never left with a reply that only says that it is coming. */
  private static MessageEditData message(String reference, Supplier<Reply> work) {
    try {
      return JdaMessages.edit(work.get());
    } catch (RuntimeException e) {
      return JdaMessages.edit(SlashDesk.fault(reference, e));
    }
  }

  private static Asked asked(SlashCommandInteractionEvent event, Member actor) {
    var guild = actor.getGuild();
    var target = event.getOption(TARGET);
    var user = target == null ? null : target.getAsUser();
    return new Asked(
        event.getIdLong(),
        guild.getIdLong(),
        person(actor.getUser(), actor),
        actor(actor),
        topRole(guild.getSelfMember()),
        user == null ? null : person(user, target.getAsMember()),
        user != null && user.getIdLong() == guild.getOwnerIdLong(),
        user != null && user.getIdLong() == guild.getJDA().getSelfUser().getIdLong(),
        options(event.getOptions()),
        event.getTimeCreated().toInstant());
  }

  private static Person person(User user, @Nullable Member member) {
    var end = member == null ? null : member.getTimeOutEnd();
    return new Person(
        user.getIdLong(),
        user.getName(),
        user.isBot(),
        member != null,
        member == null ? 0 : topRole(member),
        member == null ? List.of() : returnable(member),
        end == null ? null : end.toInstant());
  }

  /** Discord alone gives and takes the roles of bots, boosters and integrations. */
  private static List<Long> returnable(Member member) {
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

  private static Asked.Attachment attachment(Message.Attachment file) {
    return new Asked.Attachment(
        file.getIdLong(), file.getFileName(), file.getUrl(), file.getSize(), file.getContentType());
  }
}
