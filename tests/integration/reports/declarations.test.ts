import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceDeclarations } from '#db/schema/evidence-declarations.ts';
import { costLines } from '#db/schema/reports.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import type { Person } from '#app/kernel/actor.ts';
import { countersignDeclaration } from '#app/reports/evidence/countersign-declaration.server.ts';
import { declareReceipt, withdrawDeclaration } from '#app/reports/evidence/declare-receipt.server.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { removeCostLine } from '#app/reports/costs/remove-cost-line.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { addReceipt, receipt, reportOf, reportToWrite, sendReport } from '#tests/support/report.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let office: PaymentOffice;
let owner: Person;
let officer: Person;
let coordinator: Person;
let reportId: string;
let lines: string[];

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  const made = await reportToWrite(world, office);
  owner = made.owner;
  reportId = made.reportIds[0] ?? '';
  const { programmeId } = office;
  officer = await person(world, 'grants-officer', { programmeId });
  coordinator = await person(world, 'partner-coordinator', { programmeId });
  lines = [];
  for (const amountMinor of [850_00n, 90_00n, 60_00n]) {
    lines.push(await addReceipt(world, { reportId, owner, cost: receipt({ amountMinor }) }));
  }
  portal = await realPortal(world, ['reports', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const declare = (costLineId: string, who = owner, reason = 'unsafe' as const) =>
  declareReceipt(world, who, { reportId, costLineId, reason, key: freshKey() });
const sign = (costLineId: string, who: Person) =>
  countersignDeclaration(world, who, { reportId, costLineId, key: freshKey() });

async function decide(who: Person, accepted: readonly bigint[]) {
  const { version } = await reportOf(world, officer, reportId);
  const judgements = new Map(
    lines.map((id, n) => [id, { acceptedEurMinor: accepted[n] ?? 0n, code: 'no-evidence' as const }]),
  );
  return codeOf(await decideReport(world, who, { reportId, version, judgements, key: freshKey() }));
}

describe.sequential('a receipt that is lost or unsafe', () => {
  it('is declared by the organisation, through a form, and taken back', async () => {
    const cookie = await cookieOf(
      world,
      await account(world, [
        { role: 'applicant-owner', organisationId: (await reportOf(world, owner, reportId)).organisationId },
      ]),
    );
    const path = paths.costEvidence(reportId, lines[1] ?? '');
    const send = (fields: Record<string, string>) =>
      fetch(`${portal.origin}${path}`, {
        method: 'POST',
        headers: { cookie: `${cookie}; lang=en`, origin: portal.origin, 'sec-fetch-site': 'same-origin' },
        redirect: 'manual',
        body: new URLSearchParams({ [FORM_FIELD]: 'declaration', [KEY_FIELD]: world.ids.next(), ...fields }),
      });
    expect((await send({ intent: 'declare', reason: 'because' })).status).toBe(422);
    expect((await send({ intent: 'declare', reason: 'unsafe' })).headers.get('location')).toBe(path);
    expect(await world.db.$count(evidenceDeclarations)).toBe(1);
    expect((await send({ intent: 'withdraw' })).headers.get('location')).toBe(path);
    expect(await world.db.$count(evidenceDeclarations)).toBe(0);
    expect(codeOf(await declare(world.ids.next()))).toBe('not-found');
    expect(codeOf(await declare(lines[1] ?? '', officer))).toBe('role-may-not');
  });

  it('goes with its cost, and is nobody else’s before the report is sent', async () => {
    const gone = await addReceipt(world, { reportId, owner, cost: receipt() });
    expect(codeOf(await declare(gone))).toBe('ok');
    expect(codeOf(await removeCostLine(world, owner, { reportId, costLineId: gone, key: freshKey() }))).toBe('ok');
    for (const id of lines.slice(1)) expect(codeOf(await declare(id))).toBe('ok');
    expect(codeOf(await sign(lines[1] ?? '', coordinator))).toBe('move-not-allowed');
    await sendReport(world, owner, reportId);
    expect(codeOf(await declare(lines[0] ?? ''))).toBe('move-not-allowed');
    expect(
      codeOf(await withdrawDeclaration(world, owner, { reportId, costLineId: lines[1] ?? '', key: freshKey() })),
    ).toBe('move-not-allowed');
  });

  it('is countersigned by one of the desk and decided by another, within the share of the report', async () => {
    expect(await decide(officer, [850_00n, 90_00n, 0n])).toBe('declaration-not-countersigned');
    expect(codeOf(await sign(lines[1] ?? '', owner))).toBe('role-may-not');
    expect(codeOf(await sign(lines[0] ?? '', coordinator))).toBe('stale');
    expect(codeOf(await sign(lines[1] ?? '', officer))).toBe('ok');
    expect(await decide(officer, [850_00n, 90_00n, 0n])).toBe('declaration-signed-by-decider');
    expect(codeOf(await sign(lines[2] ?? '', coordinator))).toBe('ok');
    const other = await person(world, 'grants-officer', { programmeId: office.programmeId });
    expect(await decide(other, [850_00n, 90_00n, 60_00n])).toBe('declarations-above-share');
  });

  it('the database stands behind it', async () => {
    const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });
    const accept = (id: string, decidedBy: string) =>
      world.db.update(costLines).set({ decision: 'accepted', acceptedEurMinor: sql`eur_minor`, disallowedEurMinor: 0n, decidedBy }).where(eq(costLines.id, id)); // prettier-ignore
    await expect(accept(lines[1] ?? '', officer.accountId)).rejects.toMatchObject(
      broken('declared_cost_countersigned'),
    );
    const both = world.db.transaction(async (tx) => {
      for (const id of lines.slice(1))
        await tx.update(costLines).set({ decision: 'accepted', acceptedEurMinor: sql`eur_minor`, disallowedEurMinor: 0n, decidedBy: 'x' }).where(eq(costLines.id, id)); // prettier-ignore
    });
    // Found at commit, so that no statement is named.
    await expect(both).rejects.toMatchObject({ constraint_name: 'declared_within_share' });
    const edited = world.db.update(evidenceDeclarations).set({ reason: 'lost' });
    await expect(edited).rejects.toMatchObject(broken('evidence_declaration_unchanged'));
    await expect(world.db.delete(evidenceDeclarations)).rejects.toMatchObject(broken('evidence_declaration_sent'));
  });

  it('is accepted in the end', async () => {
    const other = await person(world, 'grants-officer', { programmeId: office.programmeId });
    expect(await decide(other, [850_00n, 90_00n, 10_00n])).toBe('ok');
  });
});
