import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { accounts } from '#db/schema/people.ts';
import { derogationApprovals, derogations } from '#db/schema/derogations.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { staffMay } from '#app/people/access.ts';
import { decideDerogationApproval, decideReview } from './derogation.ts';
import { derogationLifecycle } from './derogation-lifecycle.ts';
import { approversOf, storedDerogation, type StoredDerogation } from './derogation-store.server.ts';

/** One exception, who asked and who approved (by alias), and what the reader may do. */
export async function derogationPage(reader: Reader, actor: Person, id: string, at: Instant) {
  const [found] = await reader
    .select({
      row: derogations,
      agreement: agreements.reference,
      organisation: organisations.alias,
      requester: accounts.alias,
    })
    .from(derogations)
    .innerJoin(agreements, eq(agreements.id, derogations.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .leftJoin(accounts, eq(sql`${accounts.id}::text`, derogations.requestedBy))
    .where(and(eq(derogations.id, id), notRecused(agreements.organisationId, actor)));
  if (!found || !staffMay(actor, 'publication.read', found.row.programmeId)) return null;
  const { row, ...about } = found;
  const derogation = storedDerogation(row);
  const approvals = await reader
    .select({ step: derogationApprovals.step, alias: accounts.alias, at: derogationApprovals.approvedAt })
    .from(derogationApprovals)
    .innerJoin(accounts, eq(accounts.id, derogationApprovals.accountId))
    .where(eq(derogationApprovals.derogationId, id))
    .orderBy(asc(derogationApprovals.step));
  const approvedBy = await approversOf(reader, id);
  return { derogation, ...about, approvals, verdicts: verdictsOf(actor, derogation, approvedBy, at) };
}

function verdictsOf(actor: Person, derogation: StoredDerogation, approvedBy: readonly string[], at: Instant) {
  const may = staffMay(actor, 'publication.approve', derogation.programmeId);
  const verdict = (decided: { ok: true } | { ok: false; refusal: { code: string } }): Verdict => {
    if (!may) return denied('role-may-not');
    return decided.ok ? ALLOWED : denied(decided.refusal.code);
  };
  const { state } = derogation;
  return {
    open: state === 'proposed' || state === 'approved_once',
    inForce: state === 'approved',
    approve: verdict(decideDerogationApproval(derogation, { approvedBy, person: actor.accountId }, at)),
    refuse: may && canMove(derogationLifecycle, 'refuse', state) ? ALLOWED : denied('role-may-not'),
    keep: verdict(decideReview(derogation, 'kept', at)),
    end: verdict(decideReview(derogation, 'ended', at)),
  };
}
