package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.options;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.privacy.PrivacyCommand.EraseSubject;
import dev.docket.readmodels.Comparison;
import dev.docket.readmodels.ReadModel;
import dev.docket.reminders.Delivery;
import dev.docket.reminders.ReminderCommand.SetReminder;
import dev.docket.reminders.ReminderQuery.FindReminder;
import dev.docket.reminders.ReminderState;
import dev.docket.reminders.ReminderView;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reminders through the real client: set, changed, delivered once, put off, undeliverable. */
class ReminderDoorTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access(), "docket.discord.first-retry=100ms");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static ReminderView reminder(SandboxUser user, int number) {
    return world.docket.queries().askLatest(new FindReminder(user.id(), number));
  }

  private static void awaitState(SandboxUser user, ReminderState state) {
    eventually("the reminder is " + state, () -> reminder(user, 1).state() == state);
  }

  private static String directly(SandboxUser user, String command, Object... options) {
    return textOf(world.discord.slash(user.id(), command, options(options)).reply(PATIENCE));
  }

  /** Set so long ago that it is due in a second. */
  private static void dueSoon(SandboxUser user) {
    var now = Instant.now();
    var set =
        new SetReminder(
            user.id(), "tea", now.plusSeconds(1), null, null, "en", now.minusSeconds(60));
    Acts.at(world.docket).send(set);
  }

  @Test
  void aReminderIsSetChangedListedSuggestedAndCancelled() {
    var user = world.newMember("planner");

    assertThat(world.asks(user.id(), "remind set", "when", "in 2h", "text", "water the plants"))
        .contains("reminder #1");
    assertThat(world.asks(user.id(), "remind set", "when", "3d", "text", "rent", "repeat", "daily"))
        .contains("reminder #2", "every 1 day");
    assertThat(world.suggests(user, "remind cancel", "number", "ren"))
        .containsEntry("#2 · rent", "2");
    assertThat(world.asks(user.id(), "remind edit", "number", 2, "text", "pay the rent"))
        .contains("pay the rent");
    assertThat(world.asks(user.id(), "remind cancel", "number", 1)).contains("#1 is cancelled");
    assertThat(world.asks(user.id(), "remind list"))
        .contains("pay the rent")
        .doesNotContain("water");
    assertThat(world.asks(user.id(), "remind list", "all", true)).contains("water", "cancelled");
  }

  @Test
  void whatCannotBeIsRefusedInTheUsersWords() {
    var user = world.newMember("confused");

    assertThat(world.asks(user.id(), "remind set", "when", "1x", "text", "tea")).contains("1x");
    assertThat(world.asks(user.id(), "remind set", "when", "5s", "text", "tea"))
        .contains("10 seconds");
    assertThat(world.asks(user.id(), "remind cancel", "number", 7)).contains("no reminder #7");
  }

  @Test
  void d19_aMonthIsAMonthAndAMinuteAMinuteForRemindersToo() {
    var user = world.newMember("grammarian");
    world.asks(user.id(), "remind set", "when", "1mo", "text", "a month");
    world.asks(user.id(), "remind set", "when", "1M", "text", "a minute");

    assertThat(reminder(user, 1).next()).isAfter(Instant.now().plusSeconds(29 * 86_400));
    assertThat(reminder(user, 2).next()).isBefore(Instant.now().plusSeconds(61));
  }

  @Test
  void d15_aReminderSetInADirectMessageBelongsToItsUserAndToNoGuild() {
    var user = world.newMember("private");

    assertThat(directly(user, "remind set", "when", "2h", "text", "secret tea"))
        .contains("reminder #1");

    assertThat(reminder(user, 1).place()).isNull();
    assertThat(directly(user, "remind list")).contains("secret tea");
    assertThat(world.asks(user.id(), "remind list")).contains("secret tea");
  }

  @Test
  void itIsDeliveredOnceAndCanBePutOff() {
    var user = world.newMember("tea drinker");
    dueSoon(user);
    awaitState(user, ReminderState.DELIVERED);

    assertThat(reminder(user, 1).how()).isEqualTo(Delivery.DIRECT_MESSAGE);
    var message = world.discord.directMessages(user.id()).getFirst();
    assertThat(textOf(message)).contains("Reminder #1", "tea").doesNotContain("late");

    world.stopDocket();
    world.startDocket();
    var later = buttonsOf(message).get(1);
    var pressed = world.discord.click(user.id(), message.id(), later).reply(PATIENCE);
    assertThat(textOf(pressed)).contains("again");
    assertThat(buttonsOf(pressed)).isEmpty();
    assertThat(reminder(user, 1).next()).isAfter(Instant.now().plusSeconds(3_500));
    assertThat(world.discord.directMessages(user.id())).hasSize(1);
  }

  @Test
  void whoTakesNoDirectMessagesIsRemindedWhereTheySetIt() {
    var user = world.newMember("closed");
    world.discord.closeDirectMessages(user.id());
    world.asks(user.id(), "remind set", "when", "10s", "text", "look up");
    awaitState(user, ReminderState.DELIVERED);

    assertThat(reminder(user, 1).how()).isEqualTo(Delivery.CHANNEL);
    assertThat(world.guild.messages(world.general).stream().map(SandboxWorld::textOf))
        .filteredOn(it -> it.contains("look up"))
        .singleElement()
        .asString()
        .contains("<@" + user.id() + ">");
  }

  @Test
  void d15_whatNobodyTakesIsRecordedAsUndeliverableAndNotSentAgainAfterARestart() {
    var user = world.newMember("unreachable");
    world.discord.closeDirectMessages(user.id());
    dueSoon(user);
    awaitState(user, ReminderState.UNDELIVERABLE);

    world.stopDocket();
    world.discord.openDirectMessages(user.id());
    world.startDocket();
    dueSoon(user);
    eventually("the next one is there", () -> !world.directMessages(user).isEmpty());

    assertThat(world.directMessages(user)).singleElement().asString().contains("Reminder #2");
    assertThat(world.asks(user.id(), "remind list", "all", true))
        .contains("could not be delivered");
  }

  @Test
  void whatFellDueWhileDocketWasAwayComesAtOnceAndSaysHowLateItIs() {
    var user = world.newMember("patient");
    var now = Instant.now();
    var due = now.minusSeconds(2 * 3_600);
    Acts.at(world.docket)
        .send(new SetReminder(user.id(), "tea", due, null, null, "en", due.minusSeconds(60)));
    awaitState(user, ReminderState.DELIVERED);

    assertThat(world.directMessages(user)).singleElement().asString().contains("2 hours late");
  }

  @Test
  void anErasureErasesWhatRemindersSay() {
    var user = world.newMember("forgotten");
    world.asks(user.id(), "remind set", "when", "2h", "text", "see the doctor");
    Acts.at(world.docket).send(new EraseSubject(user.id(), 1, Instant.now()));

    eventually("it is erased", () -> reminder(user, 1).text().equals("[erased]"));
  }

  @Test
  void theReadModelIsTheSameWhenItIsBuiltAnew() {
    var user = world.newMember("again");
    dueSoon(user);
    awaitState(user, ReminderState.DELIVERED);

    assertThat(world.docket.rebuild(new ReadModel("reminders", 1)))
        .isNotEmpty()
        .allMatch(Comparison::isEqual);
  }
}
