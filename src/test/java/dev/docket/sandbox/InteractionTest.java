package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionTest extends SandboxTest {

  @Override
  Object[] listeners() {
    return new Object[] {heard, new Bot()};
  }

  @BeforeEach
  void registerCommands() {
    jda.updateCommands()
        .addCommands(
            Commands.slash("ban", "Ban a member")
                .addOption(OptionType.USER, "member", "who", true)
                .addOption(OptionType.STRING, "reason", "why", false),
            Commands.slash("case", "Cases")
                .addSubcommands(
                    new SubcommandData("view", "Look at one")
                        .addOption(OptionType.INTEGER, "number", "which", true)
                        .addOption(OptionType.BOOLEAN, "loud", "for all", false)
                        .addOption(OptionType.CHANNEL, "where", "the place", false)
                        .addOption(OptionType.ROLE, "role", "whose", false)
                        .addOption(OptionType.ATTACHMENT, "proof", "a picture", false)),
            Commands.slash("rule", "Rules")
                .addOptions(new OptionData(OptionType.STRING, "name", "which", true, true)),
            Commands.slash("silence", "Says nothing"),
            Commands.slash("panel", "Buttons"))
        .complete();
    sandbox.awaitBot(SOON);
  }

  @Test
  void aDeferredReplyIsEditedLater() {
    var asked = guild.slash(guild.ownerId(), channel, "ban", Map.of("member", member.id()));

    var reply = asked.reply(SOON);

    assertThat(asked.deferred()).isTrue();
    assertThat(asked.ephemeral()).isTrue();
    assertThat(asked.acknowledgedAt()).isPresent();
    assertThat(reply.content()).isEqualTo("banned ada for null");
    assertThat(reply.embeds().getFirst().path("title").asString()).isEqualTo("Case 1");
    assertThat(guild.messages(channel)).isEmpty();
  }

  @Test
  void optionsOfEveryTypeArrive() {
    var role = guild.createRole("helpers", 3);
    var proof = new SandboxFile("proof.png", "image/png", 4_096);
    var options =
        Map.of("number", 12, "loud", true, "where", channel, "role", role, "proof", proof);

    var reply = guild.slash(member.id(), channel, "case view", options).reply(SOON);

    assertThat(reply.content()).isEqualTo("case 12 true general helpers proof.png 4096 image/png");
    assertThat(guild.messages(channel)).containsExactly(reply);
  }

  @Test
  void permissionsComeFromRolesAndTheOwnerHasAll() {
    var helper = sandbox.createUser("helper");
    guild.join(helper, guild.createRole("helpers", 3, SandboxPermission.MODERATE_MEMBERS));
    guild.slash(helper.id(), channel, "panel", Map.of()).reply(SOON);
    guild.slash(guild.ownerId(), channel, "panel", Map.of()).reply(SOON);

    var seen =
        heard.await(SlashCommandInteractionEvent.class, 2).stream()
            .map(event -> Objects.requireNonNull(event.getMember()).getPermissions())
            .toList();

    assertThat(seen.getFirst())
        .contains(Permission.MODERATE_MEMBERS)
        .doesNotContain(Permission.BAN_MEMBERS);
    assertThat(seen.getLast()).contains(Permission.ADMINISTRATOR);
  }

  @Test
  void aRepeatedInteractionHasTheSameIdAndCannotBeAnsweredTwice() {
    var asked = guild.slash(guild.ownerId(), channel, "ban", Map.of("member", member.id()));
    asked.reply(SOON);

    guild.repeat(asked);

    assertThat(heard.await(SlashCommandInteractionEvent.class, 2))
        .extracting(event -> event.getIdLong())
        .containsExactly(asked.id(), asked.id());
    sandbox.awaitCall("POST", "/interactions/.*", SOON);
    try (var http = new PlainHttp(sandbox)) {
      var path = "interactions/" + asked.id() + "/" + asked.token() + "/callback";
      assertThat(http.call("POST", path, "{\"type\":5}").code()).isEqualTo(40060);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':8,'data':{'choices':[]}}",
        "{'type':9,'data':{'custom_id':'x','title':'','components':[]}}",
        "{'type':9,'data':{'custom_id':'x','title':'t','components':[]}}",
        "{'type':9,'data':{'custom_id':'x','title':'t','components':[{'type':18,'label':'l',"
            + "'component':{'type':4,'custom_id':'y','style':2,'max_length':5000}}]}}"
      })
  void anAnswerThatDoesNotFitTheInteractionIsRefused(String answer) {
    var asked = guild.slash(member.id(), channel, "silence", Map.of());
    try (var http = new PlainHttp(sandbox)) {
      var path = "interactions/" + asked.id() + "/" + asked.token() + "/callback";
      assertThat(http.call("POST", path, answer.replace('\'', '"')).code()).isEqualTo(50035);
    }
  }

  @Test
  void anUnknownInteractionIsRefusedWith10062() {
    try (var http = new PlainHttp(sandbox)) {
      assertThat(http.call("POST", "interactions/1/x/callback", "{\"type\":5}").code())
          .isEqualTo(10062);
    }
  }

  @Test
  void aMistypedCommandIsRefusedBeforeItIsSent() {
    assertThatThrownBy(() -> guild.slash(member.id(), channel, "bann", Map.of()))
        .hasMessage("no command /bann");
    assertThatThrownBy(() -> guild.slash(member.id(), channel, "ban", Map.of()))
        .hasMessage("/ban requires member");
    assertThatThrownBy(() -> guild.slash(member.id(), channel, "silence", Map.of("x", 1)))
        .hasMessage("/silence has no x");
    assertThatThrownBy(() -> guild.slash(member.id(), channel, "case", Map.of()))
        .hasMessage("/case needs a subcommand");
  }

  @Test
  void anOptionIsCompleted() {
    var typing = guild.autocomplete(member.id(), channel, "rule", "name", "spa", Map.of());

    assertThat(typing.choices(SOON))
        .extracting(choice -> choice.path("value").asString())
        .containsExactly("spam", "spaces");
  }

  @Test
  void aButtonOpensAModalWhoseAnswerIsFollowedUp() {
    var panel = guild.slash(member.id(), channel, "panel", Map.of()).reply(SOON);

    var pressed = guild.click(member.id(), panel.id(), "appeal");
    pressed.awaitAcknowledgement(SOON);
    var sent = guild.submitModal(pressed, Map.of("text", "it was not me"));

    assertThat(sent.reply(SOON).content()).isEqualTo("appeal: it was not me");
    sandbox.awaitCall("POST", "/webhooks/.*", SOON);
    assertThat(sent.followups())
        .extracting(SandboxMessage::content)
        .containsExactly("we will look into it");
  }

  @Test
  void aButtonThatIsNotThereCannotBePressed() {
    var panel = guild.slash(member.id(), channel, "panel", Map.of()).reply(SOON);

    assertThatThrownBy(() -> guild.click(member.id(), panel.id(), "nope"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A bot that answers each command in another way. */
  private static final class Bot extends ListenerAdapter {

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
      switch (event.getFullCommandName()) {
        case "ban" -> ban(event);
        case "case view" -> {
          var number = Objects.requireNonNull(event.getOption("number")).getAsLong();
          var loud = Objects.requireNonNull(event.getOption("loud")).getAsBoolean();
          var where = Objects.requireNonNull(event.getOption("where")).getAsChannel().getName();
          var role = Objects.requireNonNull(event.getOption("role")).getAsRole().getName();
          var proof = Objects.requireNonNull(event.getOption("proof")).getAsAttachment();
          var file = proof.getFileName() + " " + proof.getSize() + " " + proof.getContentType();
          event
              .reply("case " + String.join(" ", number + "", loud + "", where, role, file))
              .queue();
        }
        case "panel" ->
            event
                .reply("panel")
                .addComponents(ActionRow.of(Button.primary("appeal", "Appeal")))
                .queue();
        default -> {}
      }
    }

    private static void ban(SlashCommandInteractionEvent event) {
      var target = Objects.requireNonNull(event.getOption("member"));
      var text = "banned " + target.getAsUser().getName() + " for " + event.getOption("reason");
      var embed = new EmbedBuilder().setTitle("Case 1").build();
      event
          .deferReply(true)
          .queue(hook -> hook.editOriginal(text).setEmbeds(embed).queue(), e -> {});
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
      var typed = event.getFocusedOption().getValue();
      var names = List.of("spam", "spaces", "other");
      event.replyChoiceStrings(names.stream().filter(n -> n.startsWith(typed)).toList()).queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
      var text = TextInput.create("text", TextInputStyle.PARAGRAPH).build();
      event
          .replyModal(Modal.create("appeal", "Appeal").addComponents(Label.of("Why", text)).build())
          .queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
      var text = Objects.requireNonNull(event.getValue("text")).getAsString();
      event
          .reply("appeal: " + text)
          .queue(hook -> hook.sendMessage("we will look into it").queue());
    }
  }
}
