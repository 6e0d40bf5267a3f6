export type ServerSettings = Readonly<Record<string, string>>;

/**
 * Settings every embedded server runs with. The log settings keep people's data out of PostgreSQL's own log: by
 * default a duplicate key prints `DETAIL: Key (email)=(…)`, and a failed cast prints the value in the error itself.
 * Errors are the portal's to log; PostgreSQL writes down its own life only.
 */
const ALWAYS: ServerSettings = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_timezone: 'UTC',
  timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  max_connections: '60',
  shared_buffers: '128MB',
  idle_in_transaction_session_timeout: '60s',
};

/** Throw-away databases of tests: nothing survives a crash, and nothing has to. */
export const FOR_TESTS: ServerSettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_wal_size: '1GB',
  shared_buffers: '64MB',
};

/** The settings as command-line options of `postgres`. */
export function settingOptions(socketFolder: string, more: ServerSettings): string[] {
  const all = { ...ALWAYS, ...more, unix_socket_directories: socketFolder };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
