package dev.docket.telemetry;

import dev.docket.telemetry.Work.Operation;
import io.sentry.Breadcrumb;
import io.sentry.IScopes;
import io.sentry.ISpan;
import io.sentry.SentryEvent;
import io.sentry.SpanId;
import io.sentry.SpanStatus;
import io.sentry.TransactionContext;
import io.sentry.TransactionOptions;
import io.sentry.protocol.TransactionNameSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work as transactions and spans; what a thread did last is remembered for its next incident. */
final class SentryTraces implements Traces {

  private static final int MOST_REMEMBERED = 20;

  private final IScopes scopes;
  private final ThreadLocal<Deque<Breadcrumb>> trail = ThreadLocal.withInitial(ArrayDeque::new);

  SentryTraces(IScopes scopes) {
    this.scopes = scopes;
  }

  @Override
  public boolean isWatched() {
    return true;
  }

  @Override
  public Span begin(Work work) {
    return beginUnder(Traces.current(), work);
  }

  @Override
  public Span beginUnder(@Nullable Span parent, Work work) {
    var open = new Open(work, span(parent instanceof Open it ? it : null, work), Traces.current());
    Current.SPAN.set(open);
    return open;
  }

  /** What this thread did last, oldest first. */
  List<Breadcrumb> trail() {
    return List.copyOf(trail.get());
  }

  /** Shows an incident where it arose. */
  void place(SentryEvent event) {
    if (Traces.current() instanceof Open it) {
      event.getContexts().setTrace(it.span.getSpanContext());
    }
  }

  private ISpan span(@Nullable Open parent, Work work) {
    var span =
        parent != null && work.operation() == Operation.DISCORD
            ? parent.span.startChild(work.operation().code(), work.name())
            : scopes.startTransaction(context(parent, work), new TransactionOptions());
    work.tags().forEach(span::setTag);
    return span;
  }

  /** Every command and every query is a transaction, within the trace of what it is part of. */
  private static TransactionContext context(@Nullable Open parent, Work work) {
    if (parent == null) {
      return new TransactionContext(
          work.name(), TransactionNameSource.TASK, work.operation().code());
    }
    var above = parent.span.getSpanContext();
    var context =
        new TransactionContext(
            above.getTraceId(),
            new SpanId(),
            above.getSpanId(),
            parent.span.getSamplingDecision(),
            null);
    context.setName(work.name());
    context.setTransactionNameSource(TransactionNameSource.TASK);
    context.setOperation(work.operation().code());
    return context;
  }

  private final class Open implements Span {

    private final Work work;
    private final ISpan span;
    private final @Nullable Span before;
    private String outcome = "ok";
    private boolean failed;

    private Open(Work work, ISpan span, @Nullable Span before) {
      this.work = work;
      this.span = span;
      this.before = before;
    }

    @Override
    public void outcome(String code, boolean failed) {
      this.outcome = code;
      this.failed = failed;
    }

    @Override
    public void close() {
      Current.SPAN.set(before);
      span.setTag("outcome", outcome);
      span.finish(failed ? SpanStatus.INTERNAL_ERROR : SpanStatus.OK);
      remember();
    }

    private void remember() {
      var crumb = new Breadcrumb();
      crumb.setCategory(work.operation().code());
      crumb.setMessage(work.name() + " " + outcome);
      var crumbs = trail.get();
      crumbs.addLast(crumb);
      if (crumbs.size() > MOST_REMEMBERED) {
        crumbs.removeFirst();
      }
    }
  }
}
