package dev.docket.discord;

import dev.docket.discord.SlashDesk.First;
import dev.docket.discord.Suggestions.Suggestion;
import dev.docket.discord.Suggestions.Typing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericSelectMenuInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.CommandInteraction;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears Discord's events through JDA; each command is acknowledged at once and worked on aside. */
final class JdaDoor extends ListenerAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(JdaDoor.class);
  private static final int TRIES = 150;
  private static final int PAUSE_SECONDS = 2;

  /** Discord waits three seconds for a form or for suggestions, and the way back takes time too. */
  private static final int PATIENCE_MILLIS = 2_000;

  private static final Executor ASIDE = work -> Thread.ofVirtual().name("door").start(work);

  private final SlashDesk desk;
  private final DoorParts parts;
  private final JdaPeople people;
  private final JdaForms forms;

  JdaDoor(List<DoorPart> parts, JdaPeople people, SlashDesk desk) {
    this.desk = desk;
    this.parts = new DoorParts(parts);
    this.people = people;
    this.forms = new JdaForms(people);
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
    jda.updateCommands()
        .addCommands(JdaCommands.of(parts))
        .queue(
            _ -> {},
            e -> {
              LOG.warn("The commands cannot be registered: {}", e.getMessage());
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
      var heard = JdaHeard.of(event);
      parts.listeners().forEach(it -> it.hear(heard));
    }
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    var command = parts.command(event.getFullCommandName());
    if (command == null || !JdaAsked.isWelcome(event, command.spec().direct())) {
      unknown(event);
      return;
    }
    var asked = JdaAsked.typed(event, event.getMember(), event.getOptions());
    event.getOptionsByType(OptionType.USER).forEach(it -> people.remember(it.getAsUser()));
    ASIDE.execute(() -> begin(event, command, asked));
  }

  @Override
  public void onUserContextInteraction(UserContextInteractionEvent event) {
    var target = event.getTarget();
    people.remember(target);
    chosen(
        event,
        Menu.On.USER,
        actor ->
            JdaAsked.asked(
                event, actor, JdaAsked.person(target, event.getTargetMember()), Map.of(), null));
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    var message = event.getTarget();
    people.remember(message.getAuthor());
    chosen(
        event,
        Menu.On.MESSAGE,
        actor ->
            JdaAsked.asked(
                event,
                actor,
                JdaAsked.person(message.getAuthor(), message.getMember()),
                Map.of(),
                JdaAsked.message(message)));
  }

  private <E extends CommandInteraction & IReplyCallback & IModalCallback> void chosen(
      E event, Menu.On on, Function<Member, Asked> asking) {
    var menu = parts.menu(on, event.getName());
    var member = event.getMember();
    if (menu.isEmpty() || member == null) {
      unknown(event);
      return;
    }
    var command = parts.commandOf(menu.get());
    var asked = asking.apply(member);
    ASIDE.execute(() -> begin(event, Menus.filling(menu.get(), command), asked));
  }

  private <E extends IReplyCallback & IModalCallback> void begin(
      E event, SlashCommand command, Asked asked) {
    var words = asked.words();
    open(
        event,
        first(() -> desk.first(command, asked), event.getId(), words),
        () -> {
          event.deferReply(command.spec().hidden()).queue(_ -> {}, JdaDoor::unacknowledged);
          finish(
              event.getHook(),
              words,
              () -> desk.answer(command, event.getId(), words, () -> asked));
        });
  }

  /** A form must be the first answer; anything else is first told to wait. */
  private <E extends IReplyCallback & IModalCallback> void open(
      E event, First first, Runnable waiting) {
    switch (first) {
      case First.Fill fill ->
          event.replyModal(forms.modal(fill.form())).queue(_ -> {}, JdaDoor::unacknowledged);
      case First.Say say ->
          event
              .reply(JdaMessages.create(say.reply()))
              .setEphemeral(true)
              .queue(_ -> {}, JdaDoor::unacknowledged);
      case First.Wait _ -> waiting.run();
    }
  }

  private static First first(Supplier<First> deciding, String reference, Words words) {
    return CompletableFuture.supplyAsync(deciding, ASIDE)
        .completeOnTimeout(
            new First.Say(Replies.noLog(reference, words)), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .join();
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    var id = FormId.parse(event.getModalId()).orElse(null);
    var command = id == null ? null : parts.command(id.command());
    var member = event.getMember();
    if (id == null || command == null || member == null) {
      unknown(event);
      return;
    }
    var words = JdaAsked.words(event);
    event.deferReply(command.spec().hidden()).queue(_ -> {}, JdaDoor::unacknowledged);
    ASIDE.execute(() ->
        finish(
            event.getHook(),
            words,
            () ->
                desk.answer(command, event.getId(), words, () -> forms.asked(event, member, id))));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    var command = parts.command(event.getFullCommandName());
    var focused = event.getFocusedOption();
    if (command == null || !JdaAsked.isWelcome(event, command.spec().direct())) {
      event.replyChoices(List.of()).queue(_ -> {}, JdaDoor::unacknowledged);
      return;
    }
    var typing =
        new Typing(
            command.spec().path(),
            focused.getValue(),
            JdaAsked.guildId(event),
            JdaAsked.actor(event),
            JdaAsked.words(event),
            event.getTimeCreated().toInstant());
    var sources = parts.suggestions(command, focused.getName());
    CompletableFuture.supplyAsync(() -> desk.suggest(command, sources, typing), ASIDE)
        .completeOnTimeout(List.of(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .exceptionally(_ -> List.of())
        .thenAccept(it ->
            event
                .replyChoices(choices(it, focused.getType()))
                .queue(_ -> {}, JdaDoor::unacknowledged));
  }

  private static List<Choice> choices(List<Suggestion> suggestions, OptionType type) {
    return type == OptionType.INTEGER
        ? Suggested.numbers(suggestions).stream()
            .map(it -> new Choice(it.label(), Long.parseLong(it.value())))
            .toList()
        : suggestions.stream().map(it -> new Choice(it.label(), it.value())).toList();
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    pressed(event, List.of());
  }

  @Override
  public void onGenericSelectMenuInteraction(GenericSelectMenuInteractionEvent<?, ?> event) {
    pressed(event, JdaSelects.values(event.getValues()));
  }

  private void pressed(GenericComponentInteractionCreateEvent event, List<String> values) {
    var id = event.getComponentId();
    var button = parts.button(id).orElse(null);
    var words = JdaAsked.words(event);
    if (button != null && !button.isFor(event.getUser().getIdLong(), id)) {
      event
          .reply("❌ " + words.say("not-for-you"))
          .setEphemeral(true)
          .queue(_ -> {}, JdaDoor::unacknowledged);
      return;
    }
    if (button == null || !JdaAsked.isWelcome(event, button.direct())) {
      event.deferEdit().queue(_ -> {}, JdaDoor::unacknowledged);
      return;
    }
    var pressed = JdaAsked.pressed(event, values);
    ASIDE.execute(() ->
        open(
            event,
            first(() -> desk.first(button, pressed), event.getId(), words),
            () -> {
              (button.aside() ? event.deferReply(true) : event.deferEdit())
                  .queue(_ -> {}, JdaDoor::unacknowledged);
              finish(event.getHook(), words, () -> desk.answer(button, pressed));
            }));
  }

  private static void unknown(IReplyCallback event) {
    event.reply(JdaAsked.words(event).say("unknown-command")).setEphemeral(true).queue();
  }

  /** The work is done all the same: whoever asked sees the outcome in the mod log. */
  private static void unacknowledged(Throwable error) {
    LOG.warn("An interaction could not be acknowledged in time: {}", error.getMessage());
  }

  private static void finish(InteractionHook hook, Words words, Supplier<Reply> work) {
    new JdaScreen(hook).show(message(hook.getInteraction().getId(), words, work));
  }

  /** Whoever asked is never left with a reply that only says that it is coming. */
  private static MessageEditData message(String reference, Words words, Supplier<Reply> work) {
    try {
      return JdaMessages.edit(work.get());
    } catch (RuntimeException e) {
      return JdaMessages.edit(SlashDesk.words(reference, words, e));
    }
  }
}
