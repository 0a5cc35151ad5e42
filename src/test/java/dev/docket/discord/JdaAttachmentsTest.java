package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.docket.discord.Asked.Attachment;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that people hand over, fetched from where they may be. */
class JdaAttachmentsTest {

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private String home;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Thread::startVirtualThread);
    server.start();
    home = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @AfterEach
  void close() {
    over.countDown();
    server.stop(0);
  }

  private void serves(String path, int status, int length) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", home + "whole");
          exchange.sendResponseHeaders(status, 0);
          try (var out = exchange.getResponseBody()) {
            out.write(new byte[length]);
          }
        });
  }

  private boolean isHad(String address) {
    var file = new Attachment(1, "a.json", address, 1, null);
    return new JdaAttachments(List.of(home), Duration.ofSeconds(1)).fetch(file, 10).isPresent();
  }

  @Test
  void aFileIsFetchedUpToItsLimitWhateverItsSizeIsSaidToBe() {
    serves("/whole", 200, 10);
    serves("/long", 200, 11);
    assertThat(isHad(home + "whole")).isTrue();
    assertThat(isHad(home + "long")).isFalse();
  }

  @Test
  void nothingElseIsAskedForAndNobodyIsFollowed() {
    serves("/whole", 200, 10);
    serves("/moved", 302, 0);
    assertThat(isHad(home.replace("127.0.0.1", "localhost") + "whole")).isFalse();
    assertThat(isHad("file:///etc/hostname")).isFalse();
    assertThat(isHad(home + "moved")).isFalse();
    assertThat(isHad(home + "nowhere")).isFalse();
  }

  @Test
  void whoeverNeverAnswersIsNotWaitedForLong() {
    server.createContext(
        "/silent",
        exchange -> {
          try (exchange) {
            over.await();
          } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(isHad(home + "silent")).isFalse();
  }

  @Test
  void onlyDiscordsOwnHostsAndThoseOfTheAddressAreHomes() {
    assertThat(new DiscordAddress("t", null, null).homesOfFiles())
        .containsExactly("https://cdn.discordapp.com/", "https://media.discordapp.net/");
    assertThat(new DiscordAddress("t", "http://127.0.0.1:9/api/v10/", null).homesOfFiles())
        .contains("http://127.0.0.1:9/cdn/");
  }
}
