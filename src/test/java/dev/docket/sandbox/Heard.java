package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** Remembers every event that the client reports. */
final class Heard implements EventListener {

  private final List<GenericEvent> events = new CopyOnWriteArrayList<>();
  private final Signal changed = new Signal();

  @Override
  public void onEvent(GenericEvent event) {
    events.add(event);
    changed.raise();
  }

  <E extends GenericEvent> List<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <E extends GenericEvent> E await(Class<E> type) {
    return changed.await(
        Duration.ofSeconds(10),
        () -> all(type).stream().findFirst(),
        () -> "no " + type.getSimpleName());
  }

  <E extends GenericEvent> List<E> await(Class<E> type, int count) {
    return changed.await(
        Duration.ofSeconds(30),
        () -> Optional.of(all(type)).filter(found -> found.size() >= count),
        () -> "only " + all(type).size() + " of " + count + " " + type.getSimpleName());
  }

  void hasNone(Class<? extends GenericEvent> type) {
    assertThat(all(type)).isEmpty();
  }
}
