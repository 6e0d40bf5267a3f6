import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/client.server.ts';
import { applications, eligibilityChecks } from '#db/schema/applications.ts';
import { auditDownloads } from '#db/schema/assurance.ts';
import { callVersions } from '#db/schema/calls.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { columnsOf } from '#app/assurance/downloads/download.ts';
import type { DownloadCode } from '#app/assurance/downloads/download-name.ts';
import { DOWNLOADS } from '#app/assurance/downloads/downloads.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { selectionScope } from '#app/assurance/selection/selection-scope.server.ts';
import { takeSelection } from '#app/assurance/selection/take-selection.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { canonicalJson } from '#app/kernel/json.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { award, awardDesk, without } from '#tests/support/award-desk.ts';
import { assigned, closedCall, SECRET_NAME, type ClosedCall } from '#tests/support/closed-call.ts';
import { runningEngagement } from '#tests/support/engagement.ts';
import { person } from '#tests/support/people.ts';
import { sheetRows } from '#tests/support/spreadsheet.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const FORMULA = '=HYPERLINK("http://evil.example","Minutes")';
const REVERSED = 'pay \u202eEND';

let world: TestWorld;
let desk: Awaited<ReturnType<typeof awardDesk>>;
let call: ClosedCall;
let other: ClosedCall;
let auditor: Person;
let scope: BookScope;

beforeAll(async () => {
  world = await testWorld();
  desk = await awardDesk(world);
  call = await desk.ranked([30_000n, 20_000n, 40_000n, 10_000n]);
  other = await closedCall(world, { programmeId: desk.programmeId, files: [{ requestedMinor: 9_000_00n }] });
  await checks(call.files[0]?.applicationId ?? '');
  for (const { organisationId } of call.files) await person(world, 'applicant-owner', { organisationId });
  const lines = [
    award(call, 0, 25_000n, FORMULA),
    award(call, 1, 20_000n),
    without(call, 2, 'reserve', REVERSED),
    without(call, 3, 'reject'),
  ];
  await desk.told(call, lines);
  const [conflicted = ''] = await assigned(world, desk.officer, {
    applicationId: other.files[0]?.applicationId ?? '',
    reviewers: desk.readers.slice(0, 2),
  });
  const [reader] = desk.readers;
  if (!reader) throw new Error('no reader');
  expectOk(await declareConflict(world, reader, { assignmentId: conflicted, nature: 'political', key: desk.key() }));
  auditor = await person(world, 'auditor', { programmeId: desk.programmeId });
  scope = await runningEngagement(world, desk.lead, auditor);
});
afterAll(() => world.close());

/** The builder makes files that are eligible already; these are the answers they would have. */
async function checks(applicationId: string): Promise<void> {
  const record = { applicationId, checkedBy: desk.officer.accountId, checkedAt: world.clock.now() };
  await world.db.insert(eligibilityChecks).values([
    { ...record, checkCode: 'admin:answers', result: 'met' },
    { ...record, checkCode: 'admin:document:statutes', result: 'met' },
    { ...record, checkCode: 'fits', result: 'met' },
    { ...record, checkCode: 'signed', result: 'met' },
  ]);
}

async function take(code: DownloadCode, of: BookScope = scope): Promise<string> {
  const asked = { code, format: 'csv', scope: of, headings: null } as const;
  return (await buffer(expectOk(await takeDownload(world, auditor, asked)).body)).toString();
}

/** Rows by column key, without the last line. */
async function rowsOf(code: DownloadCode, of: BookScope = scope): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = parse(await take(code, of), { columns: true, bom: true });
  return rows.slice(0, -1);
}

describe('the registers of a selection', () => {
  it('D02: every approved call with the version in force, money and deadline', async () => {
    const rows = await rowsOf('D02');
    expect(rows.map((row) => row['call_id'])).toEqual([call.reference, other.reference]);
    expect(rows[0]).toMatchObject({
      title: 'Justice, near',
      version: '1',
      languages: 'ar en fr',
      closes_at_tz: 'Europe/Brussels',
      envelope_eur: '100000.00',
      max_grant_eur: '60000.00',
      max_duration_m: '18',
      cap_eur: '60000.00',
      guidelines_sha256: call.reference,
    });
  });

  it('D03: every submitted application, its outcome and when it was told', async () => {
    const rows = (await rowsOf('D03')).filter((row) => row['call_id'] === call.reference);
    expect(rows.map((row) => row['final_status'])).toEqual(['awarded', 'awarded', 'reserve', 'rejected']);
    expect(rows.map((row) => row['reject_reason_code'])).toEqual(['', '', '', 'below-threshold']);
    expect(rows[0]).toMatchObject({
      eligibility_result: 'eligible',
      requested_eur: '30000.00',
      country: '015',
      legal_name: '',
    });
    expect(new Set(rows.map((row) => row['notified_at']))).toEqual(new Set([world.clock.now().toISOString()]));
  });

  it('I37: D03 names every applicant in the full profile', async () => {
    const who = await person(world, 'auditor', { programmeId: desk.programmeId });
    const mandate = 'Article 16 of the grant contract';
    const opened = await runningEngagement(world, desk.lead, who, { profile: 'full', mandate });
    const asked = { code: 'D03', format: 'csv', scope: opened, headings: null, ground: 'existence' } as const;
    const { body } = expectOk(await takeDownload(world, who, asked));
    const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
    const applicants = rows.slice(0, -1);
    expect(applicants.length).toBeGreaterThan(4);
    expect(new Set(applicants.map((row) => row['legal_name']))).toEqual(new Set([SECRET_NAME]));
    expect(applicants[0]?.['country']).toBe('015');
  });

  it('D04: every answered line with the words that were published', async () => {
    const rows = await rowsOf('D04');
    expect(rows.map((row) => [row['check_code'], row['criterion_text'], row['result'], row['version']])).toEqual([
      ['admin:answers', '', 'met', '1'],
      ['admin:document:statutes', 'Statutes', 'met', '1'],
      ['fits', 'Fits the call', 'met', '1'],
      ['signed', 'Is signed', 'met', '1'],
    ]);
    expect(rows[0]?.['checked_by']).toBe(desk.officer.alias);
  });

  it('D05, I11: scores of fixed rankings alone, with weight, bound, total and divergence', async () => {
    const rows = await rowsOf('D05');
    expect(rows).toHaveLength(16);
    expect(rows[0]).toMatchObject({
      application_id: call.files[0]?.reference,
      criterion_code: 'agency',
      reviewer_org: expect.stringMatching(/./),
      weight: '100',
      max: '20',
      score: '19',
      total: '38.00',
      divergence_pct: '0.00',
      third_reader_flag: 'N',
    });
  });

  it('D06, I9, I13: voters with their quorum, and what readers declared', async () => {
    const rows = await rowsOf('D06');
    const voters = rows.filter((row) => row['meeting_id'] !== '');
    const [chair, ...others] = voters;
    expect(chair).toMatchObject({ role: 'chair', members: desk.manager.alias, org: 'FSTP', quorum_ok: 'Y' });
    expect(chair?.['signatures']).toMatch(/Z$/);
    expect(chair?.['minutes_doc_id']).toMatch(/^[0-9a-f]{64}$/);
    expect(others.map((row) => [row['role'], row['quorum_ok'], row['signatures']])).toContainEqual(['voter', 'Y', '']);
    const recused = rows.filter((row) => row['action'] === 'recused');
    expect(recused).toMatchObject([
      { members: desk.readers[0]?.alias, coi_nature: 'political', coi_target_application: other.files[0]?.reference },
    ]);
    expect(rows).toHaveLength(voters.length + 8 + 1);
  });

  it('D07, I12, I14: every place with score, outcome, reasons and two approvers', async () => {
    const rows = await rowsOf('D07');
    expect(rows.map((row) => [row['rank'], row['threshold_pass'], row['recommended_eur'], row['awarded_eur']])).toEqual(
      [
        ['1', 'Y', '25000.00', '25000.00'],
        ['2', 'Y', '20000.00', '20000.00'],
        ['3', 'Y', '', ''],
        ['4', 'N', '', ''],
      ],
    );
    expect(rows[2]).toMatchObject({ reserve_position: '1', avg_score: '36.00' });
    expect(rows[0]).toMatchObject({
      decision_date: '2026-11-02',
      approver_1: desk.manager.alias,
      approver_2: desk.lead.alias,
    });
  });

  it('D08, I15: every dated check of those who applied, and of nobody else', async () => {
    const rows = await rowsOf('D08');
    expect(rows).toHaveLength(8);
    const roles = new Map(rows.map((row) => [row['subject_id'], row['subject_role']]));
    expect(roles.get(call.files[0]?.organisationId)).toBe('third-party');
    expect(roles.get(call.files[3]?.organisationId)).toBe('applicant');
  });

  it('I39: nothing of after the last day of the period', async () => {
    const october = { ...scope, to: '2026-10-31' };
    for (const code of ['D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08'] as const) {
      expect(await rowsOf(code, october), code).toEqual([]);
    }
  });

  it('EX-1, EX-6: what people typed is no formula and turns no text around', async () => {
    const file = await take('D07');
    expect(file).toContain(`"'=HYPERLINK`);
    expect(file).toContain('pay END');
    const asked = { code: 'D07', format: 'xlsx', scope, headings: null } as const;
    const sheet = await buffer(expectOk(await takeDownload(world, auditor, asked)).body);
    for (const part of (await unzipped(sheet)).values()) expect(part.toString()).not.toMatch(/<f>|<hyperlink|\u202e/);
  });

  it('a row that is slipped in or lost breaks the file off before it is complete', async () => {
    const [entry] = call.files;
    const owner = connect(world.database.ownerUrl, { max: 1 });
    const drop = `delete from ranked_entries where application_id = '${entry?.applicationId}'`;
    const [kept] = await owner.sql.unsafe(
      `select list_id, rank, score_hundredths from ranked_entries where application_id = '${entry?.applicationId}'`,
    );
    const tampered = async (statement: string) =>
      owner.sql.begin(async (tx) => {
        await tx.unsafe(`alter table ranked_entries disable trigger all`);
        await tx.unsafe(statement);
        await tx.unsafe(`alter table ranked_entries enable trigger all`);
        await tx.unsafe(`alter table ranked_entries enable always trigger refuse_row_change`);
      });
    await tampered(drop);
    const before = await world.db.$count(auditDownloads);
    await expect(take('D07')).rejects.toThrow('control totals');
    await tampered(`insert into ranked_entries (list_id, application_id, rank, score_hundredths, passes)
      values ('${kept?.['list_id']}', '${entry?.applicationId}', ${kept?.['rank']}, ${kept?.['score_hundredths']}, true)`);
    await owner.close();
    expect(await world.db.$count(auditDownloads)).toBe(before);
    expect(await rowsOf('D07')).toHaveLength(4);
  });
});

describe('headings', () => {
  it.each(LANGUAGES)('are said in %s in CSV and XLSX; rows and their hashes stay the same', async (language) => {
    const text = textIn(language);
    const columns = columnsOf(DOWNLOADS.D03);
    const words = columns.map(({ key }) => text.t(`downloads.column.${key}`));
    const file = async (format: 'csv' | 'xlsx') => {
      const asked = { code: 'D03', format, scope, headings: text } as const;
      return buffer(expectOk(await takeDownload(world, auditor, asked)).body);
    };
    const table: string[][] = parse(await file('csv'), { bom: true });
    const sheet = await sheetRows(await file('xlsx'));
    expect(table[0]).toEqual(words);
    expect(sheet[0]).toEqual(words);
    const keyed: string[][] = parse(await take('D03'), { bom: true });
    expect(table.slice(1).map((row) => row.at(-1))).toEqual(keyed.slice(1).map((row) => row.at(-1)));
  });
});

describe('the selection file', () => {
  const of = (callId: string, actor: Person) => selectionScope(world.db, actor, { callId, at: world.clock.now() });

  async function selection(callId = call.callId, actor = desk.officer) {
    const found = await of(callId, actor);
    if (!found) throw new Error('not in scope');
    const taken = await takeSelection(world, actor, { ...found, text: textIn('en') });
    return Object.fromEntries(await unzipped(await buffer(expectOk(taken).body)));
  }
  const lines = (files: Record<string, Buffer>, name: string) =>
    (files[name]?.toString() ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

  it('holds the registers of this call, the ranking, decisions, letters and hashes of what was submitted', async () => {
    const files = await selection();
    const rows: Record<string, string>[] = parse(files['data/registers/D03.csv'] ?? '', { columns: true, bom: true });
    expect(rows.slice(0, -1).map((row) => row['call_id'])).toEqual(call.files.map(() => call.reference));
    const [decision] = lines(files, 'data/decisions.jsonl');
    expect(decision).toMatchObject({ minutes: 'By rank.', approvals: [{ step: 1 }, { step: 2 }] });
    expect(sha256(files['data/ranking.json'] ?? '')).toBe(decision?.['rankingSha256']);
    expect(lines(files, 'data/submissions.jsonl').map((line) => line['sha256'])).toEqual(
      call.files.map((file) => file.reference),
    );
    const letters = lines(files, 'data/letters.jsonl');
    expect(letters.map((line) => [line['application'], line['readers']])).toEqual(
      call.files.map((file) => [file.reference, 1]),
    );
    for (const { letter, sha256: digest } of letters) expect(sha256(canonicalJson(letter as never))).toBe(digest);
    const [version] = await world.db.select().from(callVersions).where(eq(callVersions.callId, call.callId));
    expect(files['data/call/version-1.json']?.toString()).toBe(canonicalJson(version?.content ?? null));
    expect(lines(files, 'data/call/versions.jsonl')).toMatchObject([{ number: 1, sha256: version?.sha256 }]);
  });

  it('AT-4: is found whole by the program inside it, and not once a byte has changed', async () => {
    const files = await selection();
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-selection-'));
    const verdict = () => spawnSync(process.execPath, [join(folder, 'verify.mjs')], { encoding: 'utf8' });
    try {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
      expect(verdict()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Whole: \d+ files, \d+ events/) });
      writeFileSync(join(folder, 'data/decisions.jsonl'), '{}\n');
      expect(verdict()).toMatchObject({ status: 1, stderr: expect.stringContaining('data/decisions.jsonl is not') });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('opens the events of this call and keeps every other one, and the ledger, as a hash', async () => {
    const events = lines(await selection(), 'data/trail.jsonl');
    const open = events.flatMap(({ event }) => (event ? [event as { kind: string; entityId: string }] : []));
    expect(open.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['review.submitted', 'ranking.fixed', 'award.approved', 'award.notified']),
    );
    const foreign = await world.db.select().from(applications).where(eq(applications.callId, other.callId));
    expect(open.filter(({ entityId }) => entityId === foreign[0]?.id || entityId === other.callId)).toEqual([]);
    expect(open.length).toBeLessThan(events.length);
    expect(lines(await selection(), 'data/journal.jsonl').filter(({ entry }) => entry)).toEqual([]);
  });

  it('I37, EX-1: says no name, answers nothing confidential, and is no formula', async () => {
    const everything = Object.values(await selection()).join('\n');
    for (const secret of [SECRET_NAME, 'Nobody may read this', 'What is wrong here', 'Lantern Circle']) {
      expect(everything).not.toContain(secret);
    }
    const file = (await selection())['data/registers/D07.csv']?.toString();
    expect(file).toContain(`"'=HYPERLINK`);
    expect(file).not.toContain('\u202e');
  });

  it('I39: is in the trail with the call it is about, and in the register of files', async () => {
    await selection();
    const [row] = (await world.db.select().from(auditDownloads).orderBy(auditDownloads.id)).slice(-1);
    expect(row).toMatchObject({ code: 'selection', format: 'zip', accountId: desk.officer.accountId });
    const told = await world.db
      .select()
      .from(trailEvents)
      .where(eq(trailEvents.entityId, row?.id ?? ''));
    expect(told.map((event) => event.kind).toSorted()).toEqual(['download.completed', 'download.requested']);
    expect(told.map((event) => event.body)).toEqual([
      expect.objectContaining({ callId: call.callId }),
      expect.objectContaining({ callId: call.callId }),
    ]);
  });

  it('AZ-2: is for the desk and the auditor of the programme; for others the call is not there', async () => {
    expect(await of(call.callId, auditor)).toMatchObject({ scope: { to: '2026-12-31' } });
    const elsewhere = { programmeId: world.ids.next() };
    for (const [role, where] of [
      ['grants-officer', elsewhere],
      ['finance-officer', { programmeId: desk.programmeId }],
      ['reviewer', { programmeId: desk.programmeId }],
      ['auditor', { programmeId: desk.programmeId }],
    ] as const) {
      expect(await of(call.callId, await person(world, role, where)), role).toBeNull();
    }
    expect(await of(world.ids.next(), desk.officer)).toBeNull();
  });
});
