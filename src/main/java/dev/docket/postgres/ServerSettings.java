package dev.docket.postgres;

/** What Docket asks of its own PostgreSQL; written anew at each start. */
final class ServerSettings {
  private ServerSettings() {}

  /**
   * The log says what the server does and not which statements failed: Docket sees those itself,
   * and they hold what members wrote.
   */
  static final String CONF =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      password_encryption = scram-sha-256
      max_connections = 60
      shared_buffers = 128MB
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      timezone = 'UTC'
      log_timezone = 'UTC'
      log_min_messages = log
      log_min_error_statement = panic
      log_checkpoints = off
      """;

  static final String HBA =
      """
      host all all 127.0.0.1/32 scram-sha-256
      """;
}
