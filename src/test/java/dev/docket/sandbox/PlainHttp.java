package dev.docket.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Speaks to the sandbox without JDA, whose own checks stop some requests before they are sent. */
final class PlainHttp implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final SandboxDiscord sandbox;

  PlainHttp(SandboxDiscord sandbox) {
    this.sandbox = sandbox;
  }

  record Answered(int status, JsonNode body) {
    int code() {
      return body.path("code").asInt();
    }
  }

  Answered call(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(sandbox.restUrl() + path))
            .header("Authorization", "Bot " + sandbox.token())
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answered(answer.statusCode(), Json.read(answer.body()));
    } catch (IOException dropped) {
      throw new IllegalStateException(dropped);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
