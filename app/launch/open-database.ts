import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '#db/client.server.ts';
import { createPortalDatabase, dropDatabase } from '#db/embedded/portal-database.ts';
import { DATABASE, startEmbedded } from '#db/embedded/start-embedded.ts';
import { migrate, migrationStatus } from '#db/migrate.ts';
import { OperatorError } from '#db/operator-error.ts';
import type { Settings } from './settings.ts';

export type OpenedDatabase = {
  /** The address of the role `app`. */
  readonly url: string;
  readonly embedded: boolean;
  /** Runs the demonstration's stories when the database is new, and begins anew after an interrupted run. */
  seedOnce(seed: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

/** The database of the settings, up to date: the embedded one is started and migrated, any other is checked. */
export async function openDatabase(settings: Settings): Promise<OpenedDatabase> {
  return settings.databaseUrl === null
    ? openEmbedded(settings.dataFolder)
    : openExternal(settings.databaseUrl, settings.ownerDatabaseUrl);
}

async function openEmbedded(dataFolder: string): Promise<OpenedDatabase> {
  const embedded = await startEmbedded({ folder: join(dataFolder, 'postgres') });
  const unfinished = join(dataFolder, 'demonstration-unfinished');
  try {
    if (existsSync(unfinished)) await dropDatabase(embedded, DATABASE);
    const { created } = await createPortalDatabase(embedded, DATABASE);
    return {
      url: embedded.url(DATABASE, 'app'),
      embedded: true,
      stop: () => embedded.stop(),
      seedOnce: async (seed) => {
        if (!created) return;
        await writeFile(unfinished, 'Removed when every story of the demonstration is told.\n');
        await seed();
        await rm(unfinished);
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** The owner's address, where the operator gave it, is used for migrations only and kept nowhere. */
async function openExternal(url: string, ownerUrl: string | null): Promise<OpenedDatabase> {
  if (ownerUrl !== null) await migrate(ownerUrl);
  const connection = connect(url, { max: 1 });
  try {
    const { pending } = await migrationStatus(connection.sql);
    if (pending > 0) throw new OperatorError(`The database lacks ${pending} migrations: run "npm run migrate" first.`);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new OperatorError(
      code === '42P01'
        ? 'The database is empty: run "npm run migrate" first.'
        : `The database of DATABASE_URL cannot be used (${code}).`,
    );
  } finally {
    await connection.close();
  }
  const refuseSeed = async () => {
    throw new OperatorError('The demonstration runs on the embedded database: start it without DATABASE_URL.');
  };
  return { url, embedded: false, seedOnce: refuseSeed, stop: async () => undefined };
}
