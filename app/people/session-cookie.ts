/**
 * SE-1: the session cookie. On https its name begins with `__Host-`, so no other host and no path can set it; on plain
 * http (a developer's machine) browsers would refuse that name.
 */
export function sessionCookieName(origin: string): string {
  return isSecure(origin) ? '__Host-session' : 'session';
}

/** The value of `Set-Cookie`. It ends with the browser; the server ends it earlier. */
export function sessionCookie(origin: string, token: string): string {
  return `${sessionCookieName(origin)}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure(origin) ? '; Secure' : ''}`;
}

/** The value of `Set-Cookie` that takes the cookie away. */
export function endedSessionCookie(origin: string): string {
  return `${sessionCookie(origin, '')}; Max-Age=0`;
}

/** The token a `Cookie` header carries; null unless it looks like one of ours (32 bytes in base64url). */
export function sessionToken(origin: string, cookieHeader: string | null): string | null {
  const name = sessionCookieName(origin);
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [key, value, ...rest] = pair.trim().split('=');
    if (key === name && rest.length === 0 && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:');
}
