package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Right;
import dev.docket.sandbox.SandboxDiscord;
import dev.docket.sandbox.SandboxGuild;
import dev.docket.sandbox.SandboxInteraction;
import dev.docket.sandbox.SandboxJda;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.telemetry.Traces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions whose buttons outlive the door that asked them. */
class ConfirmationTest {

  private static final Right RIGHT = new Right("wipe", 3, 1L << 2);

  private final List<String> done = new CopyOnWriteArrayList<>();
  private SandboxDiscord discord;
  private SandboxGuild guild;
  private SandboxUser asker;
  private long role;
  private long channel;
  private JDA jda;

  @BeforeEach
  void open() {
    discord = SandboxDiscord.start(Clock.systemUTC());
    guild = discord.createGuild("Lighthouse");
    channel = guild.createChannel("general");
    role = guild.createRole("moderators", 5, SandboxPermission.BAN_MEMBERS);
    asker = member("mona", role);
    jda = connect();
    discord.awaitBot(PATIENCE);
  }

  @AfterEach
  void close() {
    SandboxJda.disconnect(jda);
    discord.close();
  }

  private SandboxUser member(String name, long... roles) {
    var user = discord.createUser(name);
    guild.join(user, roles);
    return user;
  }

  /** A door as Docket opens it, which remembers nothing of an earlier one. */
  private JDA connect() {
    var client = new JdaClient();
    var wipe = new Wipe();
    var part =
        new DoorPart(
            List.of(new WipeSlash(wipe)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(wipe));
    var door =
        new JdaDoor(
            List.of(part),
            new JdaPeople(client),
            new SlashDesk(GuildRules.DISCORD_ONLY, Traces.UNWATCHED));
    var connected = SandboxJda.connect(discord, door);
    client.connected(connected);
    return connected;
  }

  private final class Wipe implements Confirmable {
    @Override
    public String name() {
      return "wipe";
    }

    @Override
    public Right right() {
      return RIGHT;
    }

    @Override
    public Reply carryOut(Confirmed confirmed) {
      done.add(confirmed.commandId() + " " + confirmed.what());
      return Reply.of("wiped " + confirmed.what());
    }
  }

  private record WipeSlash(Confirmable wipe) implements SlashCommand {
    @Override
    public SlashSpec spec() {
      return new SlashSpec("wipe", "Wipe", RIGHT, false, List.of());
    }

    @Override
    public Reply handle(Asked asked) {
      return Confirmation.ask(wipe, asked, Reply.of("12 cases. Sure?"), "a:b");
    }
  }

  private SandboxInteraction ask() {
    return guild.slash(asker.id(), channel, "wipe", Map.of());
  }

  private String press(SandboxUser user, SandboxMessage question, int button) {
    return guild
        .click(user.id(), question.id(), buttonsOf(question).get(button))
        .reply(PATIENCE)
        .content();
  }

  @Test
  void itIsDoneOnceItIsConfirmedAndNotBefore() {
    var asked = ask();
    var question = asked.reply(PATIENCE);
    assertThat(done).isEmpty();

    assertThat(press(asker, question, 0)).isEqualTo("wiped a:b");
    assertThat(done).containsExactly("interaction/" + asked.id() + " a:b");
  }

  @Test
  void itIsNotDoneOnceItIsCancelled() {
    var question = ask().reply(PATIENCE);

    assertThat(press(asker, question, 1)).isEqualTo("Cancelled. Nothing was done.");
    assertThat(done).isEmpty();
    assertThatThrownBy(() -> press(asker, question, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theButtonOfAnEarlierDoorIsStillGood() {
    var asked = ask();
    var question = asked.reply(PATIENCE);

    SandboxJda.disconnect(jda);
    jda = connect();

    assertThat(press(asker, question, 0)).isEqualTo("wiped a:b");
    assertThat(done).containsExactly("interaction/" + asked.id() + " a:b");
  }

  @Test
  void everyPressOfAButtonIsTheSameCommand() {
    var question = ask().reply(PATIENCE);
    var yes = buttonsOf(question).getFirst();

    var first = guild.click(asker.id(), question.id(), yes);
    var second = guild.click(asker.id(), question.id(), yes);
    first.reply(PATIENCE);
    second.reply(PATIENCE);

    assertThat(done).hasSize(2);
    assertThat(done.stream().distinct()).hasSize(1);
  }

  @Test
  void nobodyElseMayAnswer() {
    var question = ask().reply(PATIENCE);
    var other = member("other", role);

    var said = guild.click(other.id(), question.id(), buttonsOf(question).getFirst());

    assertThat(said.reply(PATIENCE).content()).contains("Only the one who was asked");
    assertThat(said.ephemeral()).isTrue();
    assertThat(done).isEmpty();
    assertThat(press(asker, question, 0)).isEqualTo("wiped a:b");
  }

  @Test
  void whoHasLostTheRightMeanwhileIsRefused() {
    var question = ask().reply(PATIENCE);
    guild.leave(asker);
    guild.join(asker);

    assertThat(press(asker, question, 0)).contains("You do not have the permission");
    assertThat(done).isEmpty();
  }
}
