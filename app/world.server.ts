import { join } from 'node:path';
import { connect, type Connection } from '#db/client.server.ts';
import { systemClock, systemIds } from './adapters/clock/system.server.ts';
import { folderStore } from './adapters/documents/folder.server.ts';
import { s3Store, type S3Settings } from './adapters/documents/s3.server.ts';
import { pinoLog } from './adapters/log/pino.server.ts';
import { capturedMail } from './adapters/mail/captured.server.ts';
import { smtpMail } from './adapters/mail/smtp.server.ts';
import { clamdScanner } from './adapters/scan/clamd.server.ts';
import { inforEuro } from './adapters/rates/inforeuro.server.ts';
import type { Clock, React, VaultKeys, World } from './kernel/world.ts';

export type WorldParts = {
  readonly databaseUrl: string;
  readonly databasePool: number;
  /** Documents without S3 and mails without SMTP are kept below it. */
  readonly dataFolder: string;
  readonly s3: S3Settings | null;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** Address of the published list of exchange rates; null where none is read. */
  readonly ratesUrl?: string | null;
  /** `host:port` or socket of a ClamAV daemon; null where files are not scanned. */
  readonly clamdAddress?: string | null;
  readonly origin: string;
  readonly keys: VaultKeys;
  readonly react: React;
  /** The system's; a journey that takes months brings its own. */
  readonly clock?: Clock;
};

/** Builds the real world once per process. The caller closes the connection. */
export function buildWorld(parts: WorldParts): { world: World; connection: Connection } {
  const connection = connect(parts.databaseUrl, { max: parts.databasePool });
  const world: World = {
    db: connection.db,
    clock: parts.clock ?? systemClock,
    ids: systemIds,
    keys: parts.keys,
    documents: parts.s3 ? s3Store(parts.s3) : folderStore(join(parts.dataFolder, 'documents')),
    mail: parts.smtp ? smtpMail(parts.smtp.url, parts.smtp.from) : capturedMail(join(parts.dataFolder, 'mail')),
    log: pinoLog(),
    origin: parts.origin,
    react: parts.react,
    ...(parts.ratesUrl ? { publishedRates: inforEuro(parts.ratesUrl) } : {}),
    ...(parts.clamdAddress ? { scanner: clamdScanner(parts.clamdAddress) } : {}),
  };
  return { world, connection };
}
