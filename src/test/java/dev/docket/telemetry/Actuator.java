package dev.docket.telemetry;

import dev.docket.support.TestDocket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a Docket serves to operators, over HTTP. */
record Actuator(TestDocket docket, String portIsIn) {

  static final String[] SERVING = {"spring.main.web-application-type=servlet", "server.port=0"};

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  Actuator(TestDocket docket) {
    this(docket, "local.server.port");
  }

  Actuator on(String port) {
    return new Actuator(docket, port);
  }

  int port() {
    return docket.context().getEnvironment().getRequiredProperty(portIsIn, Integer.class);
  }

  HttpResponse<String> get(String path) {
    try {
      var uri = URI.create("http://127.0.0.1:" + port() + "/actuator/" + path);
      return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The HTTP status of a health group. */
  int health(String group) {
    return get("health/" + group).statusCode();
  }

  JsonNode components(String group) {
    return new JsonMapper().readTree(get("health/" + group).body()).path("components");
  }

  String figures() {
    return get("prometheus").body();
  }
}
