import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#db/client.server.ts';
import { createPortalDatabase } from '#db/embedded/portal-database.ts';
import { FOR_TESTS } from '#db/embedded/server-settings.ts';
import { startEmbedded } from '#db/embedded/start-embedded.ts';
import { folderStore } from '#app/adapters/documents/folder.server.ts';
import { uuidV7 } from '#app/kernel/ids.ts';
import type { Mail } from '#app/kernel/world.ts';
import { builtFront } from '#app/launch/built-front.ts';
import { createApp } from '#app/launch/express-app.ts';
import { checkHealth } from '#app/launch/health.ts';
import { openPort } from '#app/launch/http-server.ts';
import { recordRefusal } from '#app/people/record-refusal.server.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { react } from '#app/reactions.server.ts';
import type { TestWorld } from '#tests/support/world.ts';

const DATABASE = 'stage';

/** A portal of one story: its own database, clock and port, in this process, so that commands tell what is not shown. */
export type Stage = { readonly world: TestWorld; readonly origin: string; stop(): Promise<void> };

/** Opens the built portal on an empty, migrated database; the clock stands still until the story moves it. */
export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-stage-'));
  await chmod(folder, 0o711);
  const embedded = await startEmbedded({ folder: join(folder, 'postgres'), settings: FOR_TESTS });
  await createPortalDatabase(embedded, DATABASE);
  const appUrl = embedded.url(DATABASE, 'app');
  const app = connect(appUrl, { max: 8 });
  const server = await openPort({ port: 0, listen: '127.0.0.1' });
  const origin = `http://localhost:${server.port}`;
  const stop = async () => {
    await server.stop();
    await app.close();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const urlOf = (role: string) => embedded.url(DATABASE, role);
  const database = { app, appUrl, ownerUrl: embedded.ownerUrl(DATABASE), urlOf, close: stop };
  const world = worldOn(database, { origin, documents: join(folder, 'documents') });
  const health = () => checkHealth(app);
  const front = await builtFront();
  server.answerWith(
    createApp({ ...front, world, origins: [origin], trustProxy: false, resolveSession, recordRefusal, health }),
  );
  return { world, origin, stop };
}

function worldOn(
  database: TestWorld['database'],
  { origin, documents }: { origin: string; documents: string },
): TestWorld {
  let now = new Date('2026-11-02T09:00:00Z');
  const mails: Mail[] = [];
  return {
    db: database.app.db,
    clock: { now: () => now },
    ids: { next: () => uuidV7(Date.now(), randomBytes(10)), secret: (bytes) => randomBytes(bytes) },
    keys: {
      currentKid: 'stage-1',
      keyEncryptionKeys: new Map([['stage-1', randomBytes(32)]]),
      blindIndexKey: randomBytes(32),
      pepper: randomBytes(32),
      checkpointSeed: randomBytes(32),
    },
    documents: folderStore(documents),
    // Mails are kept in memory: the SMTP adapter has its own tests against a real server.
    mail: { send: async (mail) => void mails.push(mail) },
    log: { info: () => undefined, error: (event) => console.error(event) },
    origin,
    react,
    database,
    mails,
    setNow: (at) => {
      now = new Date(at);
    },
    close: database.close,
  };
}
