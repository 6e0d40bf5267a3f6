import { eq } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { amendments } from '#db/schema/amendments.ts';
import { applications } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { paperOf } from '#app/agreements/agreement-store.server.ts';
import type { AmendmentKind, Wanted } from '#app/agreements/amendments/amendment.ts';
import { carryOut } from '#app/agreements/amendments/carry-out.server.ts';
import { draftAmendment, writeAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { scheduleReports } from '#app/reports/schedule/schedule-reports.server.ts';
import { activeAgreement, type TestAgreement } from './agreement.ts';
import { freshKey } from './payment-office.ts';
import { person } from './people.ts';
import { setRules } from './set-rules.ts';
import { proofOf } from './step-up.ts';

export type Running = { readonly agreement: TestAgreement; readonly owner: Person };
export type Amending = Awaited<ReturnType<typeof amendingOffice>>;

/** Who amends the agreements of a programme with room to grow, and how. */
export async function amendingOffice(world: World, programmeId: string) {
  const budget = 10n ** 11n;
  await setRules(world, programmeId, { envelopeMinor: budget, fstpBudgetMinor: budget, capMinor: 60_000_00n });
  const officer = await person(world, 'grants-officer', { programmeId });
  const manager = await person(world, 'call-manager', { programmeId });
  const lead = await person(world, 'overall-lead', { programmeId });
  const approver = await person(world, 'finance-approver', { programmeId });

  /** EUR 50 000 in force with its reports, all for other costs; the call has room for EUR 60 000. */
  async function running(): Promise<Running> {
    const agreement = await activeAgreement(world, { programmeId });
    const owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
    const entity = { kind: 'agreement', id: agreement.id };
    const event = { kind: 'agreement.activated', programmeId, entity, body: {} } as const;
    await world.db.transaction((tx) => scheduleReports(world, tx, officer, event));
    const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreement.id));
    const wide = { envelopeMinor: 100_000_00n, maximumMinor: 70_000_00n };
    await world.db
      .update(calls)
      .set(wide)
      .where(eq(calls.id, row?.callId ?? ''));
    const requested = { requestedMinor: 70_000_00n };
    await world.db
      .update(applications)
      .set(requested)
      .where(eq(applications.id, row?.applicationId ?? ''));
    return { agreement, owner };
  }

  async function asked({ agreement, owner }: Running, kind: AmendmentKind, wanted: Wanted): Promise<string> {
    const given = { agreementId: agreement.id, kind, key: freshKey() };
    const { amendmentId } = expectOk(await draftAmendment(world, owner, given));
    const written = { amendmentId, version: 1, wanted, reason: 'The hearings were moved.', key: freshKey() };
    expectOk(await writeAmendment(world, owner, written));
    expectOk(await move(owner, amendmentId, 'submit'));
    return amendmentId;
  }

  /** One move of the page, over the version, checksum and paper the page shows now. */
  async function move(who: Person, amendmentId: string, name: string, changes: { digest?: string } = {}) {
    const [row] = await world.db.select().from(amendments).where(eq(amendments.id, amendmentId));
    const paper = row && (await paperOf(world.db, row));
    return carryOut(world, who, {
      amendmentId,
      version: row?.version ?? 0,
      move: name,
      digest: row?.digest ?? '',
      documentSha256: paper?.sha256 ?? '',
      read: true,
      proof: name.endsWith('sign') ? await proofOf(world, who) : '',
      answer: 'Please explain.',
      key: freshKey(),
      ...changes,
    });
  }

  async function approvedTwice(amendmentId: string): Promise<void> {
    expectOk(await move(officer, amendmentId, 'check'));
    expectOk(await move(manager, amendmentId, 'approve'));
    expectOk(await move(approver, amendmentId, 'approve'));
  }

  /** Asked for, approved by two and signed by both sides: in force. */
  async function amended(grant: Running, kind: AmendmentKind, wanted: Wanted): Promise<void> {
    const id = await asked(grant, kind, wanted);
    await approvedTwice(id);
    expectOk(await move(grant.owner, id, 'sign'));
    expectOk(await move(lead, id, 'countersign'));
  }

  return { officer, manager, lead, approver, running, asked, move, approvedTwice, amended };
}
