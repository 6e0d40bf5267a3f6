const HERE = 'http://here.invalid';
const NOT_BACK_TO = [
  '/sign-in',
  '/sign-in/code',
  '/sign-out',
  '/exit',
  '/register',
  '/forgotten-password',
  '/new-password',
];

/**
 * Where to go after signing in: a path of this portal as asked for, or null. Anything that names another host, in
 * whatever spelling a browser would follow, is no path of ours.
 */
export function safeNext(asked: string | null | undefined): string | null {
  if (!asked || asked.length > 2000 || !/^\/(?![/\\])/.test(asked)) return null;
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\\\u0000-\u0020\u007f]/.test(asked) || !URL.canParse(asked, HERE)) return null;
  const url = new URL(asked, HERE);
  if (url.origin !== HERE || url.pathname.startsWith('//') || NOT_BACK_TO.includes(url.pathname)) return null;
  return url.pathname + url.search;
}
