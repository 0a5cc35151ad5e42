package dev.docket.sandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The latest REST calls, oldest first. */
final class Calls {

  private static final int KEPT = 10_000;

  private final Deque<RestCall> calls = new ArrayDeque<>();
  private final Signal changed = new Signal();

  void add(
      Request request,
      JsonNode body,
      List<SandboxFile> files,
      int status,
      boolean known,
      Instant at) {
    var headers = new HashMap<>(request.headers());
    headers.remove("authorization");
    var call =
        new RestCall(request.method(), request.path(), body, files, headers, status, known, at);
    synchronized (this) {
      calls.addLast(call);
      if (calls.size() > KEPT) {
        calls.removeFirst();
      }
    }
    changed.raise();
  }

  synchronized List<RestCall> latest() {
    return List.copyOf(calls);
  }

  Signal changed() {
    return changed;
  }
}
