import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { clamdScanner } from '#app/adapters/scan/clamd.server.ts';
import { EICAR, scannerDaemon } from '#tests/support/clamd.ts';

const verdict = (address: string, content: Buffer) => clamdScanner(address).scan(Readable.from([content]));
/** Larger than one part of a stream. */
const LARGE = Buffer.alloc(700_000, 'clean ');

describe('UP-5 the scanner', () => {
  it('says clean and infected as the daemon does, over a file of many parts', async () => {
    const daemon = await scannerDaemon();
    expect(await verdict(daemon.address, LARGE)).toBe('clean');
    expect(await verdict(daemon.address, Buffer.concat([LARGE, Buffer.from(EICAR)]))).toBe('infected');
    await daemon.stop();
  });

  it.each(['over-limit', 'hangs-up', 'odd'] as const)('a daemon that is %s has not scanned', async (mood) => {
    const daemon = await scannerDaemon(mood);
    expect(await verdict(daemon.address, LARGE)).toBe('not-scanned');
    await daemon.stop();
  });

  it('nor has one that has gone or was never there', async () => {
    const daemon = await scannerDaemon();
    await daemon.stop();
    expect(await verdict(daemon.address, LARGE)).toBe('not-scanned');
    expect(await verdict('/nowhere/clamd.socket', LARGE)).toBe('not-scanned');
  });
});
