package dev.docket.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's choice of database, from DOCKET_DATA_FOLDER and DOCKET_DATABASE_URL, _USER,
 * _PASSWORD and _ATTACH.
 *
 * @param dataFolder text and not a {@link Path}, because Spring would look for a relative path on
 *     the class path first
 */
@ConfigurationProperties("docket")
record DatabaseSettings(@DefaultValue("data") String dataFolder, @DefaultValue Outside database) {

  Path folder() {
    return Path.of(dataFolder);
  }

  /**
   * A database that someone else runs.
   *
   * @param attach no outside database, but the one that a running Docket keeps in the data folder;
   *     for command-line tools
   * @param create whether a data folder without a database gets one
   */
  record Outside(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("false") boolean attach,
      @DefaultValue("true") boolean create) {

    @Override
    public String toString() {
      return "Outside[configured=" + (url != null) + ", attach=" + attach + "]";
    }
  }
}
