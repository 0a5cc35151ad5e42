package dev.docket.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * A PostgreSQL URL taken apart by hand: {@link java.net.URI} and the driver both repeat a bad URL,
 * and so the password in it, in their complaints.
 */
record DatabaseUrl(
    String hosts,
    String database,
    Map<String, String> parameters,
    @Nullable String user,
    @Nullable String password) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<scheme>[a-z:]+)://(?<authority>[^/?]*)(/(?<path>[^?]*))?(\\?(?<query>.*))?");
  private static final Pattern HOST = Pattern.compile("\\[[0-9A-Fa-f:.%]+]|[\\p{Alnum}._-]+");

  /** What libpq, and with it most hosting companies, call what the driver calls otherwise. */
  private static final Map<String, String> LIBPQ_NAMES =
      Map.of(
          "application_name", "ApplicationName",
          "channel_binding", "channelBinding",
          "connect_timeout", "connectTimeout",
          "gssencmode", "gssEncMode",
          "require_auth", "requireAuth",
          "sslnegotiation", "sslNegotiation");

  private static final Map<String, String> DEFAULTS =
      Map.of("ApplicationName", "docket", "connectTimeout", "5");

  /** Of several servers only one can be written to, and one that is down must not hold us up. */
  private static final Map<String, String> DEFAULTS_OF_SEVERAL =
      Map.of("ApplicationName", "docket", "connectTimeout", "2", "targetServerType", "primary");

  static DatabaseUrl parse(String text) {
    var url = SHAPE.matcher(text.strip());
    if (!url.matches()) {
      throw bad("is not of the form postgres://user:password@host:port/database");
    }
    var scheme = url.group("scheme");
    boolean jdbc = scheme.equals("jdbc:postgresql");
    if (!jdbc && !scheme.equals("postgres") && !scheme.equals("postgresql")) {
      throw bad("starts with '%s://', which is not PostgreSQL".formatted(scheme));
    }
    var authority = url.group("authority");
    int at = authority.lastIndexOf('@');
    var login = at < 0 ? "" : authority.substring(0, at);
    int colon = login.indexOf(':');
    if (login.contains("@")) {
      throw bad("contains more than one '@'");
    }
    var hosts = hosts(authority.substring(at + 1));
    var parameters = new TreeMap<>(hosts.contains(",") ? DEFAULTS_OF_SEVERAL : DEFAULTS);
    parameters.putAll(parameters(url.group("query"), jdbc));
    var user = parameters.remove("user");
    var password = parameters.remove("password");
    if (at >= 0) {
      user = decode(colon < 0 ? login : login.substring(0, colon), false);
      password = colon < 0 ? password : decode(login.substring(colon + 1), false);
    }
    return new DatabaseUrl(hosts, database(url.group("path"), jdbc), parameters, user, password);
  }

  DatabaseAccess accessAs(@Nullable String givenUser, @Nullable String givenPassword) {
    var who = givenUser == null || givenUser.isEmpty() ? user : givenUser;
    if (who == null || who.isEmpty()) {
      throw bad("names no user, and DOCKET_DATABASE_USER is not set");
    }
    var secret = givenPassword == null || givenPassword.isEmpty() ? password : givenPassword;
    var query =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return new DatabaseAccess(
        "jdbc:postgresql://" + hosts + "/" + encode(database) + "?" + query,
        who,
        secret == null ? "" : secret);
  }

  private static String hosts(String text) {
    return Stream.of(text.split(",", -1)).map(DatabaseUrl::host).collect(Collectors.joining(","));
  }

  private static String host(String text) {
    int colon = text.lastIndexOf(':');
    boolean hasPort = colon > text.lastIndexOf(']');
    var host = hasPort ? text.substring(0, colon) : text;
    var port = hasPort ? text.substring(colon + 1) : "5432";
    if (host.isEmpty()) {
      throw bad("names no host");
    }
    // Neither the host nor the port is repeated: after a '/' in a password they are part of it.
    if (!HOST.matcher(host).matches()) {
      throw bad("has a host name with characters that no host name has");
    }
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
      throw bad("has a port that is not a number from 1 to 65535");
    }
    return host + ":" + port;
  }

  private static String database(@Nullable String path, boolean jdbc) {
    if (path == null || path.isEmpty()) {
      throw bad("names no database (the part after the last '/')");
    }
    if (path.contains("/") || path.contains("@")) {
      throw bad("has a '/' or '@' where only the name of the database belongs");
    }
    return decode(path, jdbc);
  }

  private static Map<String, String> parameters(@Nullable String query, boolean jdbc) {
    var parameters = new TreeMap<String, String>();
    for (var pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
      var nameAndValue = pair.split("=", 2);
      var name = LIBPQ_NAMES.getOrDefault(nameAndValue[0], nameAndValue[0]);
      // The driver ignores what it does not know: a misspelt sslmode would mean no TLS at all.
      if (PGProperty.forName(name) == null) {
        throw bad("has a parameter that PostgreSQL's driver does not know");
      }
      if (nameAndValue.length < 2) {
        throw bad("has the parameter '%s' without a value".formatted(name));
      }
      parameters.put(name, decode(nameAndValue[1], jdbc));
    }
    return parameters;
  }

  private static String decode(String text, boolean plusIsSpace) {
    try {
      return URLDecoder.decode(plusIsSpace ? text : text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException _) {
      throw bad("has a '%' that is not followed by two hexadecimal digits");
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static DatabaseUnavailable bad(String problem) {
    return new DatabaseUnavailable(
        "The configured database URL " + problem + ".",
        "Set DOCKET_DATABASE_URL to postgres://user:password@host:5432/database (add"
            + " ?sslmode=require for a database elsewhere). In user and password write"
            + " %40 for @, %3A for :, %2F for /, %3F for ?, %23 for # and %25 for %.");
  }
}
