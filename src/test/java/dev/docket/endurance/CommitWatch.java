package dev.docket.endurance;

import dev.docket.endurance.Mishap.Point;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets a mishap happen right before or right after the commit of a batch of the tally. */
record CommitWatch(Mishap mishap, ThreadLocal<UUID> committing) implements BeanPostProcessor {

  private static final Set<String> ENDS = Set.of("commit", "rollback");

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool ? new Watched(pool, this) : bean;
  }

  private static final class Watched extends DelegatingDataSource {

    private final CommitWatch watch;

    Watched(DataSource pool, CommitWatch watch) {
      super(pool);
      this.watch = watch;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return watch.over(super.getConnection());
    }
  }

  private Connection over(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                var batch = committing.get();
                if (batch == null || !ENDS.contains(method.getName())) {
                  return method.invoke(connection, arguments);
                }
                committing.remove();
                if (method.getName().equals("commit")) {
                  mishap.at(Point.COMMITTING, batch);
                  method.invoke(connection, arguments);
                  mishap.at(Point.COMMITTED, batch);
                } else {
                  method.invoke(connection, arguments);
                }
                return null;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
