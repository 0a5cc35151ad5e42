package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.Test;

class MessagesTest extends SandboxTest {

  @Test
  void aMessageOfTheBotIsSentEditedReadAndDeleted() {
    var embed = new EmbedBuilder().setTitle("Case 1").setDescription("opened").build();
    var sent = jdaChannel().sendMessage("log").addEmbeds(embed).complete();

    sent.editMessage("log, edited").complete();

    var stored = guild.message(sent.getIdLong()).orElseThrow();
    assertThat(stored.content()).isEqualTo("log, edited");
    assertThat(stored.embeds().getFirst().path("title").asString()).isEqualTo("Case 1");
    assertThat(jdaChannel().retrieveMessageById(sent.getId()).complete().getEmbeds())
        .singleElement()
        .isEqualTo(embed);
    assertThat(jdaChannel().getHistory().retrievePast(10).complete()).hasSize(1);

    sent.delete().complete();
    heard.await(MessageDeleteEvent.class);
    refused(10008, jdaChannel().retrieveMessageById(sent.getId()));
  }

  @Test
  void aMessageWithAFileIsRead() {
    jdaChannel()
        .sendMessage("export")
        .addFiles(FileUpload.fromData("a,b".getBytes(), "cases.csv"))
        .complete();

    assertThat(guild.messages(channel)).extracting(SandboxMessage::content).contains("export");
  }

  @Test
  void theSameNonceIsPostedOnce() {
    var first = jdaChannel().sendMessage("case 7").setNonce("case-7").complete();
    var second = jdaChannel().sendMessage("case 7").setNonce("case-7").complete();
    var other = jdaChannel().sendMessage("case 8").setNonce("case-8").complete();

    assertThat(second.getIdLong()).isEqualTo(first.getIdLong());
    assertThat(other.getIdLong()).isNotEqualTo(first.getIdLong());
    assertThat(guild.messages(channel)).hasSize(2);
  }

  @Test
  void aDirectMessageArrives() {
    writeTo(member, "you were warned");

    assertThat(sandbox.directMessages(member.id()))
        .extracting(SandboxMessage::content)
        .containsExactly("you were warned");
  }

  @Test
  void aClosedDoorIsRefusedWith50007UntilItOpens() {
    sandbox.closeDirectMessages(member.id());
    refused(50007, () -> writeTo(member, "hello?"));

    sandbox.openDirectMessages(member.id());
    writeTo(member, "hello!");

    assertThat(sandbox.directMessages(member.id())).hasSize(1);
  }

  @Test
  void aBannedUserIsOutOfReachWith50278() {
    jdaGuild().ban(UserSnowflake.fromId(member.id()), 0, TimeUnit.SECONDS).complete();

    refused(50278, () -> writeTo(member, "you were banned"));
  }

  @Test
  void anEmptyMessageIsRefusedWith50006() {
    try (var http = new PlainHttp(sandbox)) {
      assertThat(http.call("POST", "channels/" + channel + "/messages", "{}").code())
          .isEqualTo(50006);
    }
  }

  private void writeTo(SandboxUser user, String text) {
    jda.openPrivateChannelById(user.id())
        .submit()
        .thenCompose(door -> door.sendMessage(text).submit())
        .join();
  }
}
