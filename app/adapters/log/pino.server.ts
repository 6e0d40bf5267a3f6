import { pino, type DestinationStream } from 'pino';
import type { Log } from '#app/kernel/world.ts';

/**
 * OP-2: the only fields a log line may carry. A field that is not named here is dropped, so that nobody's name,
 * address or answer reaches a log by an afterthought.
 */
const FIELDS: ReadonlySet<string> = new Set([
  'accountId',
  'attempt',
  'attempts',
  'code',
  'command',
  'count',
  'durationMs',
  'entityId',
  'entityKind',
  'error',
  'id',
  'kind',
  'method',
  'migrations',
  'noticeId',
  'port',
  'reason',
  'reference',
  'routeId',
  'sqlState',
  'state',
  'status',
  'version',
]);

/** Ids, codes and names of our own making; anything else with words in it is withheld. */
const PLAIN = /^[\w.:/$-]{1,120}$/;

type Fields = Readonly<Record<string, string | number | boolean>>;

/** One JSON line per event. `message` is a constant of the code, never text of a user. */
export function pinoLog(destination?: DestinationStream): Log {
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
  return {
    info: (message, fields) => logger.info(allowed(fields), message),
    error: (message, fields) => logger.error(allowed(fields), message),
  };
}

function allowed(fields: Fields = {}): Fields {
  const kept = Object.entries(fields).filter(([name]) => FIELDS.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === 'string' && !PLAIN.test(value) ? 'withheld' : value]),
  );
}
