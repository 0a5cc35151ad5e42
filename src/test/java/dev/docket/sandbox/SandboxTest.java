package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox with one guild, a member in it, and the real client connected. */
abstract class SandboxTest {

  static final Duration SOON = Duration.ofSeconds(10);

  final Heard heard = new Heard();
  SandboxDiscord sandbox;
  SandboxGuild guild;
  SandboxUser member;
  long channel;
  JDA jda;

  @BeforeEach
  void connect() {
    sandbox = SandboxDiscord.start(InstantSource.system());
    guild = sandbox.createGuild("Library");
    channel = guild.createChannel("general");
    member = sandbox.createUser("ada");
    guild.join(member);
    jda = SandboxJda.connect(sandbox, listeners());
  }

  Object[] listeners() {
    return new Object[] {heard};
  }

  @AfterEach
  void disconnect() {
    SandboxJda.disconnect(jda);
    sandbox.close();
    assertThat(sandbox.unknownCalls()).isEmpty();
  }

  Guild jdaGuild() {
    return jda.getGuildById(guild.id());
  }

  TextChannel jdaChannel() {
    return jda.getTextChannelById(channel);
  }

  /** Answers as the server does, past the client's own checks. */
  static void refused(int code, RestAction<?> action) {
    refused(code, () -> action.submit().join());
  }

  static void refused(int code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo(code));
  }
}
