import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child-process.ts';

const READY_WITHIN_MS = 300_000;

/** The built portal with the demonstration's data in a folder of its own, once for all journeys. */
export default async function startPortalForJourneys(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-journeys-'));
  await chmod(folder, 0o711);
  const portal = startChild('tests/support/journey-portal.ts', { PORT: '0', PASSERELLE_DATA: folder });
  const stop = async () => {
    portal.process.kill('SIGTERM');
    await portal.ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const line = await within(READY_WITHIN_MS, portal.line(/^Passerelle is ready: /));
    process.env['PASSERELLE_JOURNEYS_URL'] = line.slice('Passerelle is ready: '.length).trim();
    process.env['PASSERELLE_JOURNEYS_DATA'] = folder;
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the portal was not ready in time')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
