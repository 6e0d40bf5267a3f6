import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '#app/adapters/documents/folder.server.ts';
import { uuidV7 } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Mail, World } from '#app/kernel/world.ts';
import { react } from '#app/reactions.server.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/** A real world on a database of its own; only its clock stands still until a test moves it. */
export type TestWorld = World & {
  readonly database: TestDatabase;
  readonly mails: readonly Mail[];
  setNow(at: Instant | string): void;
  close(): Promise<void>;
};

export async function testWorld(options: { now?: string; max?: number } = {}): Promise<TestWorld> {
  const database = await testDatabase(options.max ? { max: options.max } : {});
  const documentsFolder = mkdtempSync(join(tmpdir(), 'passerelle-documents-'));
  let now = new Date(options.now ?? '2026-11-02T09:00:00Z');
  const mails: Mail[] = [];
  return {
    db: database.app.db,
    clock: { now: () => now },
    ids: { next: () => uuidV7(Date.now(), randomBytes(10)), secret: (bytes) => randomBytes(bytes) },
    keys: {
      currentKid: 'test-1',
      keyEncryptionKeys: new Map([['test-1', randomBytes(32)]]),
      blindIndexKey: randomBytes(32),
      pepper: randomBytes(32),
      checkpointSeed: randomBytes(32),
    },
    documents: folderStore(documentsFolder),
    // Mails are kept in memory: the SMTP adapter has its own tests against a real server.
    mail: { send: async (mail) => void mails.push(mail) },
    log: { info: () => undefined, error: () => undefined },
    origin: 'http://localhost:3000',
    react,
    database,
    mails,
    setNow: (at) => {
      now = new Date(at);
    },
    close: async () => {
      await database.close();
      rmSync(documentsFolder, { recursive: true, force: true });
    },
  };
}
