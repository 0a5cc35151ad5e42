package dev.docket.telemetry;

import org.jspecify.annotations.Nullable;

/** Where work says that it begins and ends, for whoever watches. */
public interface Traces {

  /** Nobody watches. */
  Traces UNWATCHED = new Unwatched();

  /** Whether somebody watches; asked first, so that nothing is prepared for nobody. */
  boolean isWatched();

  /** Begins work that is part of what this thread is doing, until it is closed. */
  Span begin(Work work);

  /** Begins work that is part of what another thread is doing. */
  Span beginUnder(@Nullable Span parent, Work work);

  /** What the calling thread is doing, for work that another thread does for it. */
  static @Nullable Span current() {
    return Current.SPAN.get();
  }

  /** Work under way. */
  interface Span extends AutoCloseable {

    /** Says how it went; without a word it went well. */
    void outcome(String code, boolean failed);

    @Override
    void close();
  }

  /** What it costs when nobody watches: nothing. */
  final class Unwatched implements Traces {

    private static final Span NOTHING =
        new Span() {
          @Override
          public void outcome(String code, boolean failed) {}

          @Override
          public void close() {}
        };

    private Unwatched() {}

    @Override
    public boolean isWatched() {
      return false;
    }

    @Override
    public Span begin(Work work) {
      return NOTHING;
    }

    @Override
    public Span beginUnder(@Nullable Span parent, Work work) {
      return NOTHING;
    }
  }

  /** What each thread is doing. */
  final class Current {

    static final ThreadLocal<@Nullable Span> SPAN = new ThreadLocal<>();

    private Current() {}
  }
}
