import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOWNLOAD_CODES, type DownloadCode, type Format } from '#app/assurance/downloads/download-name.ts';
import { DOWNLOADS } from '#app/assurance/downloads/downloads.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { auditedGrant } from '#tests/support/audited-grant.ts';
import { runningEngagement } from '#tests/support/engagement.ts';
import { findOffice } from '#tests/support/office-program.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const OFFICE = findOffice();
/** Cells quoted only where they must be, and as they are, not as they are shown. */
const AS_THEY_ARE = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';

type Cells = readonly Record<string, string>[];

// `npm test` installs it where it can, and says so where it cannot.
describe.runIf(OFFICE)('T22: LibreOffice', () => {
  let world: TestWorld;
  let auditor: Person;
  let scope: BookScope;
  let folder: string;

  beforeAll(async () => {
    world = await testWorld();
    const grant = await auditedGrant(world);
    auditor = await person(world, 'auditor', { programmeId: grant.programmeId });
    scope = await runningEngagement(world, grant.lead, auditor);
    folder = await mkdtemp(join(tmpdir(), 'passerelle-office-'));
    // What is done from the next day on, taking files, is not in the log of these days.
    world.setNow('2026-11-03T09:00:00Z');
    scope = { ...scope, to: '2026-11-02' };
    for (const code of DOWNLOAD_CODES) await writeFile(join(folder, `${code}.xlsx`), await take(code, 'xlsx'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await world.close();
  });

  async function take(code: DownloadCode, format: Format): Promise<Buffer> {
    return buffer(expectOk(await takeDownload(world, auditor, { code, format, scope, headings: null })).body);
  }

  /** All files at once: starting the program takes longer than reading them. */
  function convert(to: string): void {
    const home = `-env:UserInstallation=${pathToFileURL(join(folder, 'home')).href}`;
    const files = DOWNLOAD_CODES.map((code) => join(folder, `${code}.xlsx`));
    const done = spawnSync(OFFICE ?? '', [home, '--headless', '--convert-to', to, '--outdir', folder, ...files]);
    expect(done.status, done.stderr.toString()).toBe(0);
  }

  const cellsOf = (text: Buffer): Cells => parse(text, { columns: true, bom: true, relax_column_count: true });

  it('opens every file, finds no formula in it, and reads the totals of the CSV file', async () => {
    convert('fods');
    convert(AS_THEY_ARE);
    for (const code of DOWNLOAD_CODES) {
      expect(await readFile(join(folder, `${code}.fods`), 'utf8'), code).not.toContain('table:formula');
      const read = cellsOf(await readFile(join(folder, `${code}.csv`)));
      const ours = cellsOf(await take(code, 'csv'));
      expect(read.length, code).toBe(ours.length);
      for (const { key } of DOWNLOADS[code].columns.filter(({ kind }) => kind === 'amount')) {
        expect(amounts(read, key), `${code} ${key}`).toEqual(amounts(ours, key));
      }
    }
  }, 300_000);
});

/** A program writes 5 for 5.00. */
function amounts(cells: Cells, key: string): readonly (number | null)[] {
  return cells.map((row) => (row[key] ? Number(row[key]) : null));
}
