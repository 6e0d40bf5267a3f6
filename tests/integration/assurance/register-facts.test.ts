import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/client.server.ts';
import { applications, eligibilityChecks } from '#db/schema/applications.ts';
import { assistances } from '#db/schema/assistances.ts';
import { callClarifications } from '#db/schema/clarifications.ts';
import { applicationReturns, eligibilityAssessments } from '#db/schema/eligibility.ts';
import { hostings } from '#db/schema/hostings.ts';
import { dueDiligenceChecks, organisations } from '#db/schema/organisations.ts';
import { redresses } from '#db/schema/redress.ts';
import { sanctionLists, screeningHits } from '#db/schema/screening.ts';
import type { DownloadCode } from '#app/assurance/downloads/download-name.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { moveCapOverride } from '#app/awards/cap/move-cap-override.server.ts';
import { proposeCapOverride } from '#app/awards/cap/propose-cap-override.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { award, awardDesk, without } from '#tests/support/award-desk.ts';
import type { ClosedCall } from '#tests/support/closed-call.ts';
import { runningEngagement } from '#tests/support/engagement.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const DAY = new Date('2026-11-01T09:00:00Z');
const LATER = new Date('2026-12-01T09:00:00Z');

let world: TestWorld;
let desk: Awaited<ReturnType<typeof awardDesk>>;
let call: ClosedCall;
let auditor: Person;
let scope: BookScope;

beforeAll(async () => {
  world = await testWorld();
  desk = await awardDesk(world);
  call = await desk.ranked([30_000n, 20_000n]);
  await desk.told(call, [award(call, 0, 30_000n), without(call, 1, 'reject')]);
  await written();
  auditor = await person(world, 'auditor', { programmeId: desk.programmeId });
  scope = await runningEngagement(world, desk.lead, auditor);
});
afterAll(() => world.close());

/** What other rooms would have left about the first file, written past their walls: how they come to it is told there. */
async function written(): Promise<void> {
  const [first, second] = call.files;
  const owner = connect(world.database.ownerUrl, { max: 1 });
  const by = desk.officer.accountId;
  const applicationId = first?.applicationId ?? '';
  const organisationId = first?.organisationId ?? '';
  const id = () => world.ids.next();
  try {
    await owner.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      const asked = { callId: call.callId, asked: '?', language: 'en', askedBy: 'x', askedAt: DAY };
      const said = { number: 1, question: { en: 'May we?' }, answer: { en: 'Yes.' }, endedBy: by, endedAt: DAY };
      await tx.insert(callClarifications).values([
        { ...asked, ...said, id: id(), state: 'published' },
        { ...asked, id: id(), state: 'asked' },
      ]);
      const returned = { number: 1, versionNumber: 1, parts: ['basics'], message: '?', dueAt: new Date('2026-11-09') };
      await tx
        .insert(applicationReturns)
        .values({ ...returned, id: id(), applicationId, returnedBy: by, returnedAt: DAY });
      await tx.update(applications).set({ submittedBy: by }).where(eq(applications.id, applicationId));
      const helped = { consentOn: '2026-10-01', channel: 'phone', language: 'fr', readBack: '…', begunAt: DAY };
      await tx.insert(assistances).values({ ...helped, id: id(), organisationId, assistantId: by });
      const line = { applicationId, result: 'met', checkedBy: desk.lead.accountId, checkedAt: DAY };
      const codes = ['admin:answers', 'admin:document:statutes', 'fits', 'signed'];
      await tx.insert(eligibilityChecks).values(codes.map((checkCode) => ({ ...line, checkCode })));
      const assessmentId = id();
      const read = { number: 1, versionNumber: 1, outcome: 'ineligible', assessedBy: by, assessedAt: DAY };
      const answers = [{ code: 'fits', result: 'not-met' }];
      await tx.insert(eligibilityAssessments).values({ ...read, id: assessmentId, applicationId, answers });
      const about = { programmeId: desk.programmeId, callId: call.callId, applicationId, assessmentId };
      const upheld = { state: 'upheld', remedy: 'eligible', grounds: '?', answer: '!', filedBy: by, filedAt: DAY };
      const decided = { decidedBy: desk.lead.accountId, decidedAt: DAY };
      await tx.insert(redresses).values({ ...about, ...upheld, ...decided, id: id() });
      const kept = { bytes: 1, entries: 1, importedBy: by, importedAt: DAY };
      await tx.insert(sanctionLists).values([
        { ...kept, id: id(), number: 1, publisher: 'EU', publishedOn: '2026-02-20', sha256: '1'.repeat(64) },
        { ...kept, id: id(), number: 2, publisher: 'UN', publishedOn: '2026-02-27', sha256: '2'.repeat(64) },
      ]);
      const compared = { kind: 'sanctions', result: 'clear', source: 'EU 2026-02-20, UN 2026-02-27' };
      const days = { sourceDate: '2026-02-20', checkedAt: new Date('2026-11-02T08:00:00Z'), validUntil: LATER };
      await tx.insert(dueDiligenceChecks).values({ ...compared, ...days, id: id(), organisationId, checkedBy: by });
      const met = { role: 'controller', mark: 'm', field: 'fullName', listedName: 0, score: 88, birth: 'unknown' };
      const over = { meetings: [], comparison: 1, state: 'false_positive', openedAt: DAY, settledAt: DAY };
      const hit = { id: id(), organisationId, entryId: id(), identityId: id() };
      await tx.insert(screeningHits).values({ ...met, ...over, ...hit });
      const hosted = {
        hostId: second?.organisationId ?? '',
        askedBy: by,
        askedAt: DAY,
        acceptedBy: by,
        acceptedAt: DAY,
      };
      await tx.insert(hostings).values({ ...hosted, id: id(), organisationId });
    });
  } finally {
    await owner.close();
  }
}

async function rowsOf(code: DownloadCode, days: Partial<BookScope> = {}): Promise<Record<string, string>[]> {
  const asked = { code, format: 'csv', scope: { ...scope, ...days }, headings: null } as const;
  const { body } = expectOk(await takeDownload(world, auditor, asked));
  const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
  return rows.slice(0, -1);
}

describe('facts of other rooms in the registers', () => {
  it('D02 counts the questions answered in public, and no others', async () => {
    expect((await rowsOf('D02'))[0]).toMatchObject({ qa_count: '1' });
  });

  it('D03 says by which way a file came, how its administrative check went, and when it was given back', async () => {
    const [first, second] = await rowsOf('D03');
    expect(first).toMatchObject({ channel: 'assisted', admin_result: 'met', clarification_dates: '2026-11-01' });
    expect(second).toMatchObject({ channel: 'web', admin_result: '', clarification_dates: '' });
  });

  it('D04 names who upheld a complaint against a line, and only at that line', async () => {
    const lines = await rowsOf('D04');
    expect(lines.map((row) => [row['check_code'], row['overruled_by'], row['overrule_reason']])).toEqual([
      ['admin:answers', '', ''],
      ['admin:document:statutes', '', ''],
      ['fits', desk.lead.alias, 'complaint-upheld'],
      ['signed', '', ''],
    ]);
  });

  it('D05 says of which stage a sheet is', async () => {
    expect(new Set((await rowsOf('D05')).map((row) => row['stage']))).toEqual(new Set(['single']));
  });

  it('I16: D08 has the hash of the lists compared, the closest likeness and what became of it', async () => {
    const checks = (await rowsOf('D08')).filter((row) => row['list_sha256'] !== '');
    expect(checks).toMatchObject([
      { list_sha256: `${'1'.repeat(64)} ${'2'.repeat(64)}`, match_score: '88', decision: 'false_positive' },
    ]);
  });

  it('D01 names the third party that holds the money of another', async () => {
    const [row] = (await rowsOf('D01')).filter(({ third_party_id: id }) => id === call.files[0]?.organisationId);
    expect(row?.['fiscal_host_id']).toBe(call.files[1]?.organisationId);
  });

  it('I5: D01 names the letter that lifts the cap while it does, and no longer', async () => {
    const { officer, manager } = desk;
    const third = call.files[0]?.organisationId ?? '';
    const [row] = await world.db.select().from(organisations).where(eq(organisations.id, third));
    const lifted = async (days: Partial<BookScope>) =>
      (await rowsOf('D01', days)).find((each) => each['third_party_id'] === third)?.['cap_override_ref'];
    const said = { capMinor: 90_000_00n, authorityReference: 'ARES-7', documentReference: 'R-1', reason: 'x' };
    const wanted = { alias: row?.alias ?? '', ...said, validUntil: '2026-11-20' };
    const { overrideId } = expectOk(await proposeCapOverride(world, officer, { ...wanted, key: desk.key() }));
    expect(await lifted({})).toBe('');
    expectOk(await moveCapOverride(world, manager, { overrideId, move: 'approve', key: desk.key() }));
    expect(await lifted({})).toBe('ARES-7');
    expect(await lifted({ to: '2026-10-31' })).not.toBe('ARES-7');
    world.setNow('2026-11-21T09:00:00Z');
    expect(await lifted({})).toBe('');
  });
});
