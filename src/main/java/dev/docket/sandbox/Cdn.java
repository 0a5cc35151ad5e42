package dev.docket.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where files are kept that people hand over, for whoever knows the address. */
final class Cdn {

  static final String PATH = "/cdn/";

  private final Map<String, SandboxFile> files = new ConcurrentHashMap<>();
  private volatile URI home = URI.create("http://127.0.0.1" + PATH);

  void movesTo(URI address) {
    home = address;
  }

  /** Keeps a file and says where. */
  String keep(String id, SandboxFile file) {
    var address = home.resolve("ephemeral-attachments/" + id + "/" + file.name());
    files.put(address.getPath(), file);
    return address.toString();
  }

  void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var file = files.get(exchange.getRequestURI().getPath());
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", file.contentType());
      exchange.sendResponseHeaders(200, file.size() == 0 ? -1 : file.size());
      exchange.getResponseBody().write(file.content());
    }
  }
}
