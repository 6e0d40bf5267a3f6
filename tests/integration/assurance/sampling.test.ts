import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/client.server.ts';
import { notices } from '#db/schema/messages.ts';
import { auditSampleItems, auditSamples, findings } from '#db/schema/sampling.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { answerFinding, replyToFinding } from '#app/assurance/sampling/answer-finding.server.ts';
import { drawSample } from '#app/assurance/sampling/draw-sample.server.ts';
import { populationSha256, type PopulationLine } from '#app/assurance/sampling/population.ts';
import { raiseFinding } from '#app/assurance/sampling/raise-finding.server.ts';
import { recordEvidence, requestEvidence } from '#app/assurance/sampling/record-evidence.server.ts';
import { riskFlags, type RiskFacts } from '#app/assurance/sampling/risk-flags.ts';
import { newSamplePage } from '#app/assurance/sampling/sample-pages.server.ts';
import { METHODS } from '#app/assurance/sampling/method.ts';
import { draw } from '#app/assurance/sampling/selection.ts';
import type { Person } from '#app/kernel/actor.ts';
import { decimalsOf } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { auditorWithBooks, drawn, findingOf, sampleOf } from '#tests/support/audit-sample.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let grant: AuditedGrant;
let auditor: Person;
let colleague: Person;
let finance: Person;

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  auditor = await auditorWithBooks(world, grant);
  colleague = await auditorWithBooks(world, grant);
  finance = await person(world, 'finance-officer', { programmeId: grant.programmeId });
});
afterAll(() => world.close());

const refused = async (work: Promise<unknown>) => {
  const failed = await work.then(
    () => null,
    (error: unknown) => error as { cause?: { constraint_name?: string; code?: string } },
  );
  return failed?.cause?.constraint_name ?? failed?.cause?.code ?? 'done';
};

async function csv(code: 'D13' | 'D14', who = auditor): Promise<Record<string, string>[]> {
  const scope = await bookScope(world.db, who, world.clock.now());
  if (!scope) throw new Error('no engagement');
  const { body } = expectOk(await takeDownload(world, who, { code, format: 'csv', headings: null, scope }));
  const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
  return rows.slice(0, -1);
}

/** The population as an auditor rebuilds it from the file alone, on any machine; the cap is `cap_eur` of D01. */
function populationFrom(rows: readonly Record<string, string>[], capMinor: bigint): PopulationLine[] {
  const minor = (text: string | undefined, places: number) =>
    places === 0 ? BigInt(text ?? '0') : BigInt((text ?? '0').replace('.', ''));
  const facts = rows.map((row): RiskFacts => ({
    transactionNo: row['transaction_no'] ?? '',
    thirdPartyId: row['third_party_id'] ?? '',
    invoiceDate: row['invoice_date'] ?? '',
    paymentDate: row['payment_date'] ?? '',
    currency: row['currency'] ?? '',
    amountLocalMinor: minor(row['amount_local'], decimalsOf(row['currency'] ?? '')),
    costType: row['cost_type'] ?? '',
    evidenceComplete: row['evidence_complete'] === 'Y',
    acceptedMinor: minor(row['accepted_eur'], 2),
    disallowedMinor: minor(row['disallowed_eur'], 2),
  }));
  const flags = riskFlags(facts, { capMinor });
  return facts.flatMap(({ transactionNo, acceptedMinor: amountMinor }, index) =>
    amountMinor === 0n
      ? []
      : [
          {
            transactionNo,
            amountMinor,
            heading: rows[index]?.['heading'] ?? '',
            flags: flags.get(transactionNo) ?? [],
          },
        ],
  );
}

describe('a sample', () => {
  it.each(METHODS)('by %s is what the file D13 and the seed give after it was read in again', async (method) => {
    const id = await drawn(world, auditor, { method, size: 2, seed: 'letter of 2 November' });
    const { sample, lines } = await sampleOf(world, auditor, id);
    const again = populationFrom((await csv('D13')).toReversed(), 60_000_00n);
    expect(populationSha256(again)).toBe(sample.populationSha256);
    expect(draw(again, sample).map((each) => each.transactionNo)).toEqual(lines.map((each) => each.transactionNo));
    expect(lines).toHaveLength(2);
  });

  it('freezes the whole population: lines, sum and hash, and what was drawn is in the trail', async () => {
    const id = await drawn(world, auditor, { method: 'random', size: 1, seed: '7' });
    const { sample, projection } = await sampleOf(world, auditor, id);
    expect(sample).toMatchObject({ populationLines: 3, populationMinor: 27_000_00n, periodFrom: '2026-01-01' });
    const frozen = await world.db.select().from(auditSampleItems).where(eq(auditSampleItems.sampleId, id));
    expect(frozen.reduce((sum, line) => sum + line.amountMinor, 0n)).toBe(27_000_00n);
    expect(projection).toMatchObject({ lines: 1, tested: 0, projectedMinor: null });
    const [event] = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, id));
    expect(event).toMatchObject({ kind: 'sample.drawn', actor: auditor.accountId });
    expect(JSON.stringify(event?.body)).toContain(sample.populationSha256);
    for (const who of [grant.lead, finance]) {
      const told = await world.db.select().from(notices).where(eq(notices.accountId, who.accountId));
      expect(told.map((each) => each.kind)).toContain('sample-drawn');
    }
  });

  it('is drawn by auditors only, of the population they saw, no larger than it', async () => {
    const page = await newSamplePage(world.db, { actor: auditor, at: world.clock.now(), from: null, to: null });
    const plan = { method: 'random', size: 1, seed: 's', from: '2026-01-01', to: '2026-12-31' } as const;
    const populationSha256 = page?.sha256 ?? '';
    const attempt = (who: Person, changes: object) =>
      drawSample(world, who, { ...plan, populationSha256, ...changes, key: freshKey() }).then(codeOf);
    expect(await attempt(finance, {})).toBe('role-may-not');
    expect(await attempt(grant.lead, {})).toBe('role-may-not');
    expect(await attempt(auditor, { size: 4 })).toBe('sample-too-large');
    expect(await attempt(auditor, { populationSha256: '0'.repeat(64) })).toBe('population-changed');
    const nothing = createHash('sha256').update('[]').digest('hex');
    expect(await attempt(auditor, { to: '2026-01-02', populationSha256: nothing })).toBe('population-empty');
    const { accountId } = await person(world, 'auditor', { programmeId: grant.programmeId });
    expect(await attempt({ ...auditor, accountId }, {})).toBe('not-found');
  });

  it('I39: belongs to its auditor: others read it and change nothing; a narrower period does not see it', async () => {
    const sampleId = await drawn(world, auditor, { method: 'top', size: 1, seed: '1' });
    expect((await sampleOf(world, colleague, sampleId)).own).toBe(false);
    expect(codeOf(await requestEvidence(world, colleague, { sampleId, key: freshKey() }))).toBe('not-found');
    expect(codeOf(await requestEvidence(world, grant.lead, { sampleId, key: freshKey() }))).toBe('role-may-not');
    const narrow = await auditorWithBooks(world, { ...grant, periodTo: '2026-06-30' });
    await expect(sampleOf(world, narrow, sampleId)).rejects.toThrow('no such sample');
    const elsewhere = await person(world, 'finance-officer', { programmeId: world.ids.next() });
    await expect(sampleOf(world, elsewhere, sampleId)).rejects.toThrow('no such sample');
  });
});

describe('from evidence to a finding', () => {
  it('asks, receives, tests; records, answers, replies; and D14 tells it all', async () => {
    const sampleId = await drawn(world, auditor, { method: 'random', size: 3, seed: 'story' });
    expectOk(await requestEvidence(world, auditor, { sampleId, key: freshKey() }));
    expect(codeOf(await requestEvidence(world, auditor, { sampleId, key: freshKey() }))).toBe('evidence-step-taken');
    const { sample, lines } = await sampleOf(world, auditor, sampleId);
    expect(lines.map((line) => line.steps)).toEqual([['requested'], ['requested'], ['requested']]);
    const cash = lines.find((line) => line.cost.costType === 'cash');
    expect(cash).toMatchObject({ missing: [], flags: ['cash', 'round-amount'] });
    const step = (transactionNo: string, name: 'received' | 'safe-view' | 'tested') =>
      recordEvidence(world, auditor, { sampleId, transactionNo, step: name, key: freshKey() }).then(codeOf);
    const [first = '', second = '', third = ''] = lines.map((line) => line.transactionNo);
    expect(await step(first, 'safe-view')).toBe('ok');
    expect(await step(first, 'safe-view')).toBe('evidence-step-taken');
    expect(await step('GIAI-nothing', 'tested')).toBe('not-found');

    const said = { type: 'no-evidence', criterion: 'Article 7', facts: 'No proof of payment.' } as const;
    const raise = (transactionNo: string, ineligible: bigint) =>
      raiseFinding(world, auditor, { sampleId, transactionNo, ineligible, ...said, key: freshKey() });
    expect(codeOf(await raise(first, 1n))).toBe('item-not-tested');
    for (const each of [first, second, third]) expect(await step(each, 'tested')).toBe('ok');
    const amount = lines[0]?.amountMinor ?? 0n;
    expect(codeOf(await raise(first, amount + 1n))).toBe('finding-above-amount');
    const { findingId } = expectOk(await raise(first, 500_00n));
    expect(codeOf(await raise(first, amount - 499_99n))).toBe('finding-above-amount');
    const dropped = expectOk(await raise(second, 10_00n)).findingId;

    const answer = { findingId, version: 1, comment: 'It was lost in the flood.' };
    expect(codeOf(await answerFinding(world, auditor, { ...answer, key: freshKey() }))).toBe('role-may-not');
    expect(codeOf(await answerFinding(world, grant.lead, { ...answer, version: 2, key: freshKey() }))).toBe('stale');
    const reply = { findingId, version: 2, verdict: 'uphold', reply: 'Then a declaration is needed.' } as const;
    expect(codeOf(await replyToFinding(world, auditor, { ...reply, version: 1, key: freshKey() }))).toBe(
      'finding-awaits-answer',
    );
    expectOk(await answerFinding(world, grant.lead, { ...answer, key: freshKey() }));
    expect(codeOf(await replyToFinding(world, colleague, { ...reply, key: freshKey() }))).toBe('not-found');
    expectOk(await replyToFinding(world, auditor, { ...reply, key: freshKey() }));
    const withdrawal = { findingId: dropped, version: 1, verdict: 'withdraw', reply: 'It is there.' } as const;
    expectOk(await replyToFinding(world, auditor, { ...withdrawal, key: freshKey() }));
    expect((await findingOf(world, finance, findingId)).may).toEqual({ answer: false, reply: false, correct: true });

    const { projection } = await sampleOf(world, auditor, sampleId);
    // The whole population was drawn: what is found is what there is.
    expect(projection).toMatchObject({ tested: 3, knownMinor: 500_00n, projectedMinor: 500_00n });
    const rows = (await csv('D14')).filter((row) => row['sample_id'] === sample.reference);
    const picked = (row: Record<string, string> | undefined) =>
      ['transaction_no', 'tested', 'finding_type', 'ineligible_eur', 'corrected_in_report'].map((key) => row?.[key]);
    expect(rows.map(picked)).toEqual([
      [first, 'Y', 'no-evidence', '500.00', 'N'],
      [second, 'Y', 'no-evidence', '', 'N'],
      [third, 'Y', '', '', ''],
    ]);
    expect(rows[0]).toMatchObject({ auditee_comment: answer.comment, auditor_reply: reply.reply, seed: 'story' });
  });

  it('finds similar transactions by sealed supplier, receipt and kind, and shows no supplier', async () => {
    const sampleId = await drawn(world, auditor, { method: 'random', size: 3, seed: 'alike' });
    const { lines } = await sampleOf(world, auditor, sampleId);
    const item = lines.find((line) => line.cost.documentNumber === 'F-100');
    const transactionNo = item?.transactionNo ?? '';
    expectOk(await recordEvidence(world, auditor, { sampleId, transactionNo, step: 'tested', key: freshKey() }));
    const said = { type: 'other', criterion: 'x', facts: 'x', ineligible: 0n } as const;
    const raised = await raiseFinding(world, auditor, { sampleId, transactionNo, ...said, key: freshKey() });
    const page = await findingOf(world, auditor, expectOk(raised).findingId);
    const alike = Object.fromEntries(page.similar.map((each) => [each.transactionNo.slice(-2), each.likenesses]));
    expect(alike).toEqual({ L2: ['kind'], L3: ['supplier'] });
    for (const secret of grant.secrets) expect(JSON.stringify(page, textOfBigint)).not.toContain(secret);
  });
});

const textOfBigint = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

describe('the second wall', () => {
  it('a population, a draw and a step are never changed, not by the owner either', async () => {
    const owner = connect(world.database.ownerUrl, { max: 1 });
    try {
      for (const change of [
        `update audit_sample_items set place = 9 where place is null`,
        `update audit_samples set seed = 'another'`,
        `delete from audit_evidence_steps`,
        `truncate audit_sample_items cascade`,
      ]) {
        await expect(owner.sql.unsafe(change), change).rejects.toThrow(/append-only/);
      }
    } finally {
      await owner.close();
    }
  });

  it('I26: a finding stays on a drawn line, within its amount, and as it was written', async () => {
    const sampleId = await drawn(world, auditor, { method: 'top', size: 1, seed: 'wall' });
    const items = await world.db.select().from(auditSampleItems).where(eq(auditSampleItems.sampleId, sampleId));
    const inside = items.find((item) => item.place !== null);
    const outside = items.find((item) => item.place === null);
    const row = (transactionNo = '', ineligibleMinor = 0n) => ({
      id: world.ids.next(),
      programmeId: grant.programmeId,
      sampleId,
      transactionNo,
      number: 1,
      reference: `W-${world.ids.next()}`,
      state: 'raised',
      type: 'other',
      criterion: 'c',
      facts: 'f',
      ineligibleMinor,
      raisedBy: auditor.accountId,
      raisedAt: world.clock.now(),
    });
    const insert = (values: ReturnType<typeof row>) => refused(world.db.insert(findings).values(values).execute());
    expect(await insert(row(outside?.transactionNo))).toBe('finding_on_drawn_line');
    expect(await insert(row(inside?.transactionNo, (inside?.amountMinor ?? 0n) + 1n))).toBe('finding_within_amount');
    const kept = row(inside?.transactionNo, inside?.amountMinor);
    expect(await insert(kept)).toBe('done');
    expect(await insert({ ...row(inside?.transactionNo, 1n), number: 2 })).toBe('finding_within_amount');
    const set = (changes: Partial<typeof findings.$inferInsert>) =>
      refused(world.db.update(findings).set(changes).where(eq(findings.id, kept.id)).execute());
    expect(await set({ facts: 'something else' })).toBe('finding_words_stay');
    expect(await set({ ineligibleMinor: 0n })).toBe('finding_words_stay');
    expect(await set({ state: 'upheld' })).toBe('findings_replied');
    const byHerself = { state: 'corrected', reply: 'r', correctedBy: auditor.accountId };
    expect(await set(byHerself)).toBe('findings_corrected');
    expect(await world.db.$count(auditSamples, eq(auditSamples.id, sampleId))).toBe(1);
  });
});
