/**
 * The socket file a database URL names by a percent-encoded folder in place of a host
 * (`postgres://app@%2Frun%2Fpostgresql:5432/passerelle`), or null for an ordinary host.
 * postgres.js does not decode such hosts itself: hand the result over as its `path` option.
 */
export function socketPath(url: string): string | null {
  const { hostname, port } = new URL(url);
  const host = decodeURIComponent(hostname);
  return host.startsWith('/') ? `${host}/.s.PGSQL.${port || '5432'}` : null;
}

/** The URL of a database behind a socket in `folder`, in the form `socketPath` reads. */
export function socketUrl(folder: string, database: string, user: string): string {
  return `postgres://${encodeURIComponent(user)}@${encodeURIComponent(folder)}:5432/${encodeURIComponent(database)}`;
}
