package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.bookmarks.BookmarkQuery.ListBookmarks;
import dev.docket.bookmarks.BookmarkView;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bookmarks, with a real client. */
class BookmarkCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
    assertThat(world.asks(world.guild.ownerId(), "bookmark-setup enable")).startsWith("✅");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static String bookmarks(SandboxUser user, long message) {
    return textOf(world.guild.menu(user.id(), "Bookmark", message).reply(PATIENCE));
  }

  private static List<SandboxMessage> copies(SandboxUser user) {
    return world.discord.directMessages(user.id());
  }

  private static List<BookmarkView> shelf(SandboxUser user) {
    var query = new ListBookmarks(world.guild.id(), user.id(), Integer.MAX_VALUE, 100);
    return world.docket.queries().askLatest(query).bookmarks();
  }

  private static long says(String text) {
    return world.guild.say(world.member.id(), world.general, text);
  }

  @Test
  void aBookmarkIsACopyAmongTheDirectMessages() {
    var user = world.newMember("reader");
    var message = says("The **answer** is 42, @everyone");

    assertThat(bookmarks(user, message)).startsWith("🔖").contains("1");

    assertThat(copies(user)).hasSize(1);
    var copy = textOf(copies(user).getFirst());
    assertThat(copy)
        .contains("The **answer** is 42", "<@" + world.member.id() + ">", "/" + message)
        .contains("Lighthouse");
    assertThat(shelf(user)).extracting(BookmarkView::messageId).containsExactly(message);
    assertThat(world.asks(user.id(), "bookmarks list")).contains("/" + message);
  }

  @Test
  void theSameMessageIsBookmarkedOnce() {
    var user = world.newMember("twice");
    var message = says("once is enough");
    bookmarks(user, message);

    assertThat(bookmarks(user, message)).startsWith("❌").contains("already", "1");

    assertThat(copies(user)).hasSize(1);
  }

  @Test
  void aLinkIsBookmarkedTooButNotOfWhatTheMemberMayNotRead() {
    var user = world.newMember("linker");
    var message = says("by link");
    var link = "https://discord.com/channels/%d/%d/".formatted(world.guild.id(), world.general);

    assertThat(world.asks(user.id(), "bookmarks add", "message", link + message)).startsWith("🔖");
    assertThat(world.asks(user.id(), "bookmarks add", "message", link + "12345")).startsWith("❌");
    assertThat(world.asks(user.id(), "bookmarks add", "message", "that one")).startsWith("❌");

    assertThat(copies(user)).hasSize(1);
  }

  @Test
  void whoTakesNoDirectMessagesIsToldSoAndMayTryAgain() {
    var user = world.newMember("closed");
    world.discord.closeDirectMessages(user.id());
    var message = says("for later");

    assertThat(bookmarks(user, message)).startsWith("❌").contains("direct messages");
    assertThat(shelf(user)).isEmpty();

    world.discord.openDirectMessages(user.id());
    assertThat(bookmarks(user, message)).startsWith("🔖");
    assertThat(copies(user)).hasSize(1);
  }

  @Test
  void whileDiscordFailsNothingIsLostAndNothingIsSentTwice() {
    var user = world.newMember("patient");
    var message = says("it fails at first");
    bookmarks(user, says("so that there is a channel"));
    var channel = copies(user).getFirst().channelId();
    world.discord.failures().on("POST", "/channels/" + channel + "/messages").answer(500).times(2);

    assertThat(bookmarks(user, message)).startsWith("⏳");
    assertThat(bookmarks(user, message)).startsWith("🔖");

    assertThat(copies(user)).hasSize(2);
    assertThat(shelf(user)).hasSize(2).allMatch(it -> it.copyId() != null);
  }

  @Test
  void d20_theButtonDeletesTheCopyThatItStandsUnderAndNothingElse() {
    var user = world.newMember("tidy");
    var other = world.newMember("other");
    var message = says("to be kept and removed");
    bookmarks(user, message);
    bookmarks(other, message);
    bookmarks(user, says("to be kept"));
    var copy = copies(user).getFirst();

    var said = world.discord.click(user.id(), copy.id(), buttonsOf(copy).getFirst());

    assertThat(textOf(said.reply(PATIENCE))).startsWith("🗑️");
    eventually("the copy is gone", () -> copies(user).size() == 1);
    assertThat(shelf(user)).extracting(BookmarkView::number).containsExactly(2);
    assertThat(copies(other)).hasSize(1);
    assertThat(world.guild.message(message)).isPresent();
    assertThat(world.calls("DELETE", "/channels/" + copy.channelId() + "/messages/.*"))
        .extracting(it -> it.path())
        .containsExactly("/channels/" + copy.channelId() + "/messages/" + copy.id());
  }

  @Test
  void aCopyThatCannotBeDeletedYetIsDeletedLater() {
    var user = world.newMember("later");
    bookmarks(user, says("sticky"));
    var copy = copies(user).getFirst();
    world.stopDocket();
    world.startDocket();

    assertThat(world.asks(user.id(), "bookmarks remove", "bookmark", 1L)).startsWith("✅");

    eventually("the copy is gone", () -> copies(user).isEmpty());
    assertThat(world.guild.message(copy.id())).isEmpty();
  }

  @Test
  void theReactionBookmarksAndSaysSoOnlyWhereItMust() {
    var user = world.newMember("marking");
    var message = world.guild.say(user.id(), world.general, "marked");

    world.guild.react(user.id(), world.general, message, "🔖");
    eventually("there is a copy", () -> shelf(user).stream().anyMatch(it -> it.copyId() != null));
    world.guild.unreact(user.id(), world.general, message, "🔖");
    world.guild.react(user.id(), world.general, message, "🔖");

    eventually("they are told", () -> copies(user).size() == 2);
    assertThat(textOf(copies(user).getLast())).startsWith("❌").contains("already");
    assertThat(shelf(user)).hasSize(1);
  }

  @Test
  void theReactionOfWhoTakesNoDirectMessagesIsAnsweredInTheChannel() {
    var user = world.newMember("shut");
    world.discord.closeDirectMessages(user.id());
    var channel = world.guild.createChannel("shut");
    var message = world.guild.say(world.member.id(), channel, "marked in vain");

    world.guild.react(user.id(), channel, message, "🔖");

    eventually(
        "the notice is there",
        () ->
            world.guild.messages(channel).stream()
                .anyMatch(it -> it.content().startsWith("<@" + user.id() + "> ❌")));
    assertThat(shelf(user)).isEmpty();
  }

  @Test
  void d20_theBinDeletesTheCopyThatItMarksAndNothingElse() {
    var user = world.newMember("binning");
    var message = world.guild.say(world.member.id(), world.general, "stays");
    bookmarks(user, message);
    bookmarks(user, says("stays as well"));
    var copy = copies(user).getFirst();
    var own = world.discord.sayDirect(user.id(), "stays too");
    var warned = world.asks("warn", "user", user, "reason", "stays also");
    assertThat(warned).contains("WARN");
    eventually("they are told", () -> copies(user).size() == 4);

    world.guild.react(user.id(), world.general, message, "🗑️");
    copies(user).stream()
        .filter(it -> it.id() != copy.id() && it.id() != copies(user).get(1).id())
        .forEach(it -> world.discord.reactDirect(user.id(), it.id(), "🗑️"));
    world.discord.reactDirect(user.id(), copy.id(), "🗑️");

    eventually("the copy is gone", () -> copies(user).size() == 3);
    assertThat(copies(user)).extracting(SandboxMessage::id).contains(own).doesNotContain(copy.id());
    assertThat(world.guild.message(message)).isPresent();
    assertThat(shelf(user)).extracting(BookmarkView::number).containsExactly(2);
    assertThat(world.calls("DELETE", "/channels/" + copy.channelId() + "/messages/.*")).hasSize(1);
  }

  @Test
  void aNoteIsListed() {
    var user = world.newMember("noting");
    bookmarks(user, says("a recipe"));

    assertThat(world.asks(user.id(), "bookmarks note", "bookmark", 1L, "note", "for Sunday"))
        .startsWith("✅");

    assertThat(world.asks(user.id(), "bookmarks list")).contains("for Sunday");
    assertThat(world.asks(user.id(), "bookmarks note", "bookmark", 7L, "note", "x"))
        .startsWith("❌");
  }

  @Test
  void tooManyAtOnceAreRefused() {
    var user = world.newMember("hasty");
    for (var times = 0; times < 10; times++) {
      assertThat(bookmarks(user, says("quick " + times))).startsWith("🔖");
    }

    assertThat(bookmarks(user, says("too quick"))).startsWith("❌").contains("10");
  }

  @Test
  void whereNobodySwitchedThemOnThereAreNone() {
    var elsewhere = world.discord.createGuild("Elsewhere");
    elsewhere.join(world.member);
    var channel = elsewhere.createChannel("general");
    eventually(
        "it is seen",
        () -> world.docket.get(Guilds.class).nameOf(elsewhere.id()).equals("Elsewhere"));
    var message = elsewhere.say(world.member.id(), channel, "hello");

    var said = elsewhere.menu(world.member.id(), "Bookmark", message).reply(PATIENCE);

    assertThat(textOf(said)).startsWith("❌").contains("/bookmark-setup enable");
    assertThat(world.asks(world.guild.ownerId(), "bookmark-setup show"))
        .contains("<@" + world.guild.ownerId() + ">");
    assertThat(world.asks("bookmark-setup disable")).startsWith("❌");
  }
}
