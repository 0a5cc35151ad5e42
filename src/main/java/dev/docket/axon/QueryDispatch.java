package dev.docket.axon;

import dev.docket.eventlog.LogErrors;
import dev.docket.eventlog.LogSearch;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Query;
import dev.docket.readmodels.ReadModels;
import dev.docket.readmodels.SideGenerations;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Asks queries through Axon's bus, after their read model has come far enough. */
final class QueryDispatch implements Queries {

  private final QueryBus bus;
  private final PostgresEventLog log;
  private final ReadModels readModels;
  private final LogSearch search;
  private final SideGenerations past;
  private final List<Feature.Answering> answering;

  QueryDispatch(
      QueryBus bus,
      PostgresEventLog log,
      ReadModels readModels,
      LogSearch search,
      SideGenerations past,
      List<Feature.Answering> answering) {
    this.bus = bus;
    this.log = log;
    this.readModels = readModels;
    this.search = search;
    this.past = past;
    this.answering = answering;
  }

  @Override
  public <R> R ask(Query<R> query, long afterPosition) {
    try {
      if (afterPosition > 0) {
        answering.stream()
            .filter(it -> it.family().isInstance(query))
            .map(Feature.Answering::readModel)
            .forEach(it -> readModels.await(it, query.guildId(), afterPosition));
      }
      var answer =
          bus.query(
                  new GenericQueryMessage<Query<R>, R>(
                      query, ResponseTypes.instanceOf(query.answerType())))
              .join();
      if (answer.isExceptional()) {
        throw rethrown(answer.exceptionResult());
      }
      return answer.getPayload();
    } catch (CompletionException e) {
      throw rethrown(e.getCause() == null ? e : e.getCause());
    } catch (DataAccessException | TransactionException e) {
      throw rethrown(e);
    }
  }

  @Override
  public <R> R askAsOf(Query<R> query, AsOf asOf) {
    var model =
        answering.stream()
            .filter(it -> it.family().isInstance(query))
            .map(Feature.Answering::readModel)
            .findFirst()
            .orElseThrow();
    try {
      return past.ask(model, query.streams(), search.position(asOf), () -> ask(query));
    } catch (DataAccessException | TransactionException e) {
      throw rethrown(e);
    }
  }

  @Override
  public <R> R askLatest(Query<R> query) {
    return ask(query, log.head());
  }

  private static RuntimeException rethrown(Throwable error) {
    return error instanceof RuntimeException e
        ? LogErrors.translate(e)
        : new IllegalStateException(error);
  }
}
