import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditDownloads } from '#db/schema/assurance.ts';
import { committeeMinutes } from '#db/schema/committees.ts';
import { takeEvaluation } from '#app/assurance/evaluation/take-evaluation.server.ts';
import { selectionScope } from '#app/assurance/selection/selection-scope.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Language } from '#app/kernel/languages.ts';
import { expectOk } from '#app/kernel/result.ts';
import { award, awardDesk, without } from '#tests/support/award-desk.ts';
import { SECRET_NAME, type ClosedCall } from '#tests/support/closed-call.ts';
import { readPdf, squeezed } from '#tests/support/read-pdf.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let desk: Awaited<ReturnType<typeof awardDesk>>;
let call: ClosedCall;
let decisionId: string;

const LOTS = [
  { code: 'north', title: { en: 'Northern lot', ar: 'حصة الشمال' }, envelopeMinor: '6000000' },
  { code: 'south', title: { en: 'Southern lot' }, envelopeMinor: '4000000' },
];

beforeAll(async () => {
  world = await testWorld();
  desk = await awardDesk(world);
  call = await desk.ranked([30_000n, 20_000n, 9_000n], { lots: LOTS });
  const lines = [
    award(call, 0, 25_000n, 'Smaller than asked.'),
    without(call, 1, 'reserve'),
    without(call, 2, 'reject'),
  ];
  ({ decisionId } = await desk.told(call, lines));
});
afterAll(() => world.close());

const scopeOf = (actor: Person) => selectionScope(world.db, actor, { callId: call.callId, at: world.clock.now() });

async function take(format: 'pdf' | 'xlsx', language: Language = 'en') {
  const found = await scopeOf(desk.officer);
  if (!found) throw new Error('not in scope');
  const asked = { ...found, text: textIn(language), format };
  return buffer(expectOk(await takeEvaluation(world, desk.officer, asked)).body);
}

describe('the evaluation report', () => {
  it.each(['en', 'ar'] as const)(
    'is printed in %s with ranking, committee, reasons and the hash of the minutes',
    async (language) => {
      const { text } = await readPdf(await take('pdf', language));
      const [minutes] = await world.db
        .select()
        .from(committeeMinutes)
        .where(eq(committeeMinutes.decisionId, decisionId));
      const said = squeezed(text);
      for (const { reference } of call.files) expect(said).toContain(squeezed(reference));
      expect(said).toContain(squeezed(desk.manager.alias));
      expect(said).toContain('Smallerthanasked.');
      if (language === 'en') expect(said.match(/Northernlot/g)?.length).toBe(1 + call.files.length);
      expect(said).toContain(minutes?.sha256);
      expect(text).not.toContain(SECRET_NAME);
    },
  );

  it('is a workbook of the registers D02 to D08, every one of this call', async () => {
    const files = await unzipped(await take('xlsx'));
    const names = [...(files.get('xl/workbook.xml')?.toString() ?? '').matchAll(/<sheet name="([^"]+)"/g)];
    expect(names.map(([, name]) => name)).toEqual(['D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08']);
    expect(files.get('xl/worksheets/sheet6.xml')?.toString()).toContain(call.files[0]?.reference);
  });

  it('I39: leaves its hash in the register of downloads, and is nobody else’s', async () => {
    const before = await world.db.$count(auditDownloads);
    await take('pdf');
    expect(await world.db.$count(auditDownloads)).toBe(before + 1);
    const [reader] = desk.readers;
    expect(reader && (await scopeOf(reader))).toBeNull();
  });
});
