import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements, agreementSignatures, instalments } from '#db/schema/agreements.ts';
import { awards } from '#db/schema/awards.ts';
import { journalEntries, journalPostings } from '#db/schema/ledger.ts';
import { dueDiligenceChecks } from '#db/schema/organisations.ts';
import { reports } from '#db/schema/reports.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { agreementPage } from '#app/agreements/agreement-pages.server.ts';
import { countersignAgreement } from '#app/agreements/countersign-agreement.server.ts';
import { openPaper } from '#app/agreements/open-paper.server.ts';
import { sendAgreement } from '#app/agreements/send-agreement.server.ts';
import { signAgreement } from '#app/agreements/sign-agreement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { draftedAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { LEGAL_NAME } from '#tests/support/award.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let officer: Person;
let manager: Person;

let serial = 0;
const key = () => namedKey(`key-${(serial += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld();
  programmeId = (await programme(world)).id;
  officer = await person(world, 'grants-officer', { programmeId });
  manager = await person(world, 'call-manager', { programmeId });
});
afterAll(() => world.close());

async function versionOf(agreementId: string): Promise<number> {
  const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreementId));
  return row?.version ?? 0;
}

async function sent() {
  const agreement = await draftedAgreement(world, { programmeId, plan: [10_000_00n, 8_000_00n, 2_000_00n] });
  const owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
  const given = { agreementId: agreement.id, version: 1, key: key() };
  const { documentSha256 } = expectOk(await sendAgreement(world, officer, given));
  return { agreement, owner, documentSha256 };
}

type Sent = Awaited<ReturnType<typeof sent>>;

async function sign(
  { agreement, documentSha256 }: Sent,
  who: Person,
  changes: { documentSha256?: string; version?: number; proof?: string } = {},
) {
  const version = await versionOf(agreement.id);
  const proof = await proofOf(world, who);
  const given = { agreementId: agreement.id, version, documentSha256, confirmed: true, proof, key: key(), ...changes };
  return signAgreement(world, who, given);
}

async function countersign(
  { agreement, documentSha256 }: Sent,
  who: Person,
  changes: { documentSha256?: string; proof?: string } = {},
) {
  const version = await versionOf(agreement.id);
  const proof = await proofOf(world, who);
  const given = { agreementId: agreement.id, version, documentSha256, confirmed: true, proof, key: key(), ...changes };
  return countersignAgreement(world, who, given);
}

async function paperOf(agreement: TestAgreement, who: Person) {
  const paper = await openPaper(world, who, agreement.id);
  return paper ? buffer(paper.content) : null;
}

describe('an agreement from draft to force', () => {
  it('is sent, signed and countersigned over one hash, and its amount is a commitment', async () => {
    const step = await sent();
    const { agreement, owner, documentSha256 } = step;
    expectOk(await sign(step, owner));
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ committed: 0n });
    expectOk(await countersign(step, manager));
    const signatures = await world.db
      .select()
      .from(agreementSignatures)
      .where(eq(agreementSignatures.agreementId, agreement.id));
    expect(new Set(signatures.map((each) => each.documentSha256))).toEqual(new Set([documentSha256]));
    expect(new Set(signatures.map((each) => each.accountId)).size).toBe(2);
    expect(await agreementBalance(world.db, agreement.id)).toEqual({
      committed: 20_000_00n,
      paid: 0n,
      accepted: 0n,
      disallowed: 0n,
      refunded: 0n,
      setOff: 0n,
      outstanding: 0n,
      receivable: 0n,
    });
    const events = await world.db
      .select({ kind: trailEvents.kind })
      .from(trailEvents)
      .where(and(eq(trailEvents.entityId, agreement.id), eq(trailEvents.entityKind, 'agreement')))
      .orderBy(trailEvents.id);
    expect(events.map((event) => event.kind)).toEqual([
      'agreement.sent',
      'agreement.signed',
      'agreement.activated',
      'publication.opened',
    ]);
  });

  it('I30: the commitment is one balanced entry, Dr 9000 Cr 9100, and only one', async () => {
    const step = await sent();
    expectOk(await sign(step, step.owner));
    expectOk(await countersign(step, manager));
    expect(codeOf(await countersign(step, manager))).toBe('move-not-allowed');
    const entries = await world.db
      .select()
      .from(journalEntries)
      .where(eq(journalEntries.agreementId, step.agreement.id));
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ rule: 'commit', preparedBy: manager.accountId, valueDate: '2026-11-02' });
    const postings = await world.db
      .select({ account: journalPostings.account, eurMinor: journalPostings.eurMinor })
      .from(journalPostings)
      .where(eq(journalPostings.entryId, entries[0]?.id ?? ''))
      .orderBy(journalPostings.account);
    expect(postings).toEqual([
      { account: '9000', eurMinor: 20_000_00n },
      { account: '9100', eurMinor: -20_000_00n },
    ]);
  });

  it('schedules the reports of its plan when it comes into force', async () => {
    const step = await sent();
    expectOk(await sign(step, step.owner));
    expect(await world.db.$count(reports, eq(reports.agreementId, step.agreement.id))).toBe(0);
    expectOk(await countersign(step, manager));
    expect(await world.db.$count(reports, eq(reports.agreementId, step.agreement.id))).toBe(2);
  });

  it('the paper is frozen: the same bytes at every signature, and they hash to what is signed', async () => {
    const step = await sent();
    const before = await paperOf(step.agreement, step.owner);
    expect(
      createHash('sha256')
        .update(before ?? '')
        .digest('hex'),
    ).toBe(step.documentSha256);
    expectOk(await sign(step, step.owner));
    expectOk(await countersign(step, manager));
    expect((await paperOf(step.agreement, step.owner))?.equals(before ?? Buffer.alloc(0))).toBe(true);
    const touched = world.db
      .update(instalments)
      .set({ amountMinor: 1n })
      .where(eq(instalments.agreementId, step.agreement.id));
    await expect(touched).rejects.toThrow();
  });
});

describe('who signs', () => {
  it('nobody else than the owner of that organisation, and a stranger finds nothing', async () => {
    const step = await sent();
    const editor = await person(world, 'applicant-editor', { organisationId: step.agreement.organisationId });
    const stranger = await person(world, 'applicant-owner', { organisationId: world.ids.next() });
    expect(codeOf(await sign(step, editor))).toBe('role-may-not');
    expect(codeOf(await sign(step, stranger))).toBe('not-found');
    expect(codeOf(await sign(step, officer))).toBe('role-may-not');
    expect(await agreementPage(world.db, stranger, step.agreement.id, world.clock.now())).toBeNull();
    expect(await openPaper(world, stranger, step.agreement.id)).toBeNull();
  });

  it('not the same person for both sides, whatever roles it holds, nor who drafted or sent it', async () => {
    const step = await sent();
    const both: Person = { ...step.owner, memberships: [...step.owner.memberships, ...manager.memberships] };
    expectOk(await sign(step, both));
    expect(codeOf(await countersign(step, both))).toBe('agreement-signed-by-you');
    const sender: Person = { ...officer, memberships: [...officer.memberships, ...manager.memberships] };
    expect(codeOf(await countersign(step, sender))).toBe('agreement-signed-by-you');
    expectOk(await countersign(step, manager));
  });

  it('the database refuses two signatures of one person, and changes of any', async () => {
    const step = await sent();
    expectOk(await sign(step, step.owner));
    const { id: agreementId } = step.agreement;
    const act = { accountId: step.owner.accountId, documentSha256: step.documentSha256, confirmedBy: 'password' };
    const twice = { agreementId, side: 'lead', ...act, signedAt: world.clock.now() };
    await expect(world.db.insert(agreementSignatures).values(twice)).rejects.toThrow();
    await expect(world.database.app.sql`delete from agreement_signatures`).rejects.toThrow(/permission denied/);
  });

  it('twenty at once: one signature, one commitment', async () => {
    const step = await sent();
    expectOk(await sign(step, step.owner));
    const version = await versionOf(step.agreement.id);
    const { documentSha256 } = step;
    const proof = await proofOf(world, manager);
    const given = { agreementId: step.agreement.id, version, documentSha256, confirmed: true, proof };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => countersignAgreement(world, manager, { ...given, key: key() })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await agreementBalance(world.db, step.agreement.id)).toMatchObject({ committed: 20_000_00n });
  });
});

describe('what is signed', () => {
  it('another document, an old version and an unread one are refused', async () => {
    const step = await sent();
    expect(codeOf(await sign(step, step.owner, { documentSha256: '0'.repeat(64) }))).toBe('agreement-changed');
    expect(codeOf(await sign(step, step.owner, { version: 1 }))).toBe('stale');
    const given = { agreementId: step.agreement.id, version: 2, documentSha256: step.documentSha256, key: key() };
    expect(codeOf(await signAgreement(world, step.owner, { ...given, proof: '', confirmed: false }))).toBe(
      'agreement-not-confirmed',
    );
    expectOk(await sign(step, step.owner));
    expect(codeOf(await countersign(step, manager, { documentSha256: '0'.repeat(64) }))).toBe('agreement-changed');
  });

  it('I3: an agreement whose award was given up is neither sent nor signed', async () => {
    const step = await sent();
    const own = await draftedAgreement(world, { programmeId, plan: [1_000_00n, 800_00n, 200_00n] });
    await world.db.update(awards).set({ state: 'declined' }).where(eq(awards.organisationId, own.organisationId));
    await world.db
      .update(awards)
      .set({ state: 'declined' })
      .where(eq(awards.organisationId, step.agreement.organisationId));
    const given = { agreementId: own.id, version: 1, key: key() };
    expect(codeOf(await sendAgreement(world, officer, given))).toBe('agreement-award-gone');
    expect(codeOf(await sign(step, step.owner))).toBe('agreement-award-gone');
  });

  it('I15, I16: nothing comes into force with a lapsed check or a hit', async () => {
    const step = await sent();
    expectOk(await sign(step, step.owner));
    const later = addDays(world.clock.now(), 31);
    const page = await agreementPage(world.db, manager, step.agreement.id, later);
    expect(page?.verdicts.countersign).toEqual({ allowed: false, reason: 'agreement-checks-not-clear' });
    await world.db.insert(dueDiligenceChecks).values({
      id: world.ids.next(),
      organisationId: step.agreement.organisationId,
      kind: 'sanctions',
      result: 'hit',
      source: 'EU consolidated list',
      sourceDate: '2026-11-02',
      checkedBy: 'system:test',
      checkedAt: new Date(world.clock.now().getTime() + 1),
      validUntil: addDays(world.clock.now(), 30),
    });
    expect(codeOf(await countersign(step, manager))).toBe('agreement-checks-not-clear');
    expect(await agreementBalance(world.db, step.agreement.id)).toMatchObject({ committed: 0n });
  });
});

describe('I37 the name on the paper', () => {
  it('is revealed once when it is printed, and every staff reader leaves an event', async () => {
    const step = await sent();
    const { id } = step.agreement;
    const opened = () =>
      world.db.$count(trailEvents, and(eq(trailEvents.kind, 'agreement.opened'), eq(trailEvents.entityId, id)));
    await paperOf(step.agreement, step.owner);
    expect(await opened()).toBe(0);
    await paperOf(step.agreement, manager);
    expect(await opened()).toBe(1);
    const page = await agreementPage(world.db, manager, id, world.clock.now());
    const shown = JSON.stringify(page, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
    expect(shown).not.toContain(LEGAL_NAME);
  });

  it('is not in the preview of a draft, which only those who draft may open', async () => {
    const agreement = await draftedAgreement(world, { programmeId, plan: [1_000_00n, 800_00n, 200_00n] });
    const owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
    expect(await openPaper(world, owner, agreement.id)).toBeNull();
    expect(await openPaper(world, manager, agreement.id)).toBeNull();
    const before = await world.db.$count(trailEvents, eq(trailEvents.kind, 'identity.revealed'));
    expect((await paperOf(agreement, officer))?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await world.db.$count(trailEvents, eq(trailEvents.kind, 'identity.revealed'))).toBe(before);
  });
});
