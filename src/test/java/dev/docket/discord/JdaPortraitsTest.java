package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members' pictures come from one place, in time and in size, or not at all. */
class JdaPortraitsTest {

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private String home;
  private JdaPortraits portraits;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Thread::startVirtualThread);
    server.start();
    home = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    portraits = new JdaPortraits(home, Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    over.countDown();
    server.stop(0);
  }

  private static byte[] png() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private void serves(String path, int status, String type, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.getResponseHeaders().set("Location", home + "a.png");
          exchange.sendResponseHeaders(status, 0);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  @Test
  void aPictureIsFetchedStillEvenWhereItMoves() throws IOException {
    serves("/a.png", 200, "image/png", png());
    assertThat(portraits.find(home + "a.png")).isPresent();
    assertThat(portraits.find(home + "a.gif")).isPresent();
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    serves("/text.png", 200, "text/html", png());
    serves("/lie.png", 200, "image/png", new byte[] {1, 2, 3});
    serves("/long.png", 200, "image/png", new byte[(1 << 20) + 1]);
    serves("/gone.png", 404, "image/png", png());
    serves("/a.png", 200, "image/png", png());
    serves("/elsewhere.png", 302, "image/png", png());
    for (var it : new String[] {"text", "lie", "long", "gone", "elsewhere"}) {
      assertThat(portraits.find(home + it + ".png")).as(it).isEmpty();
    }
  }

  @Test
  void onlyOnePlaceIsAsked() {
    assertThat(portraits.find(null)).isEmpty();
    assertThat(portraits.find("http://127.0.0.1.evil.example/a.png")).isEmpty();
  }

  @Test
  void whoKeepsDocketWaitingIsNotWaitedFor() {
    server.createContext(
        "/slow.png",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "image/png");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          await();
        });
    assertThat(portraits.find(home + "slow.png")).isEmpty();
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
