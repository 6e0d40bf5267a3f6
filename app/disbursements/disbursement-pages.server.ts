import { and, asc, desc, eq, lt, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements, instalments } from '#db/schema/agreements.ts';
import {
  disbursementApprovals,
  disbursements,
  onwardProofs,
  paymentBatches,
  paymentReceipts,
} from '#db/schema/disbursements.ts';
import { journalEntries, journalPostings } from '#db/schema/ledger.ts';
import { transferOperators } from '#db/schema/operators.ts';
import { organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { accounts } from '#db/schema/people.ts';
import { holds, type Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { isRecusedFrom, notRecused } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay, type Action } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { approvalsNeeded, decideApproval, decideConditions, type ApprovalFacts } from './approval.ts';
import { calculationOf } from './calculation-pages.server.ts';
import type { Disbursement, DisbursementRefusal } from './disbursement.ts';
import type { Result } from '#app/kernel/result.ts';
import { disbursementLifecycle, type DisbursementState } from './disbursement-lifecycle.ts';
import { decideHold, decideRelease } from './payment-hold.ts';
import { factsForApproval, loadDisbursement } from './disbursement-store.server.ts';

const PAGE = 50;

/** The payment queue: newest first, by state, keyset-paged. */
export async function disbursementList(
  reader: Reader,
  actor: Person,
  filter: { state?: DisbursementState; after?: string },
) {
  const rows = await reader
    .select({
      id: disbursements.id,
      reference: disbursements.reference,
      state: disbursements.state,
      amountMinor: disbursements.amountMinor,
      currency: disbursements.currency,
      requestedAt: disbursements.requestedAt,
      organisation: organisations.alias,
      instalment: instalments.number,
    })
    .from(disbursements)
    .innerJoin(organisations, eq(organisations.id, disbursements.organisationId))
    .innerJoin(instalments, eq(instalments.id, disbursements.instalmentId))
    .where(
      and(
        inProgrammes(disbursements.programmeId, actor, 'disbursements.read'),
        notRecused(disbursements.organisationId, actor),
        filter.state ? eq(disbursements.state, filter.state) : undefined,
        filter.after ? lt(disbursements.id, filter.after) : undefined,
      ),
    )
    .orderBy(desc(disbursements.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, state: row.state as DisbursementState }));
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** One payment with everything its next person must see, and what that person may do. */
export async function disbursementPage(reader: Reader, actor: Person, id: string, at: Instant) {
  const payment = await loadDisbursement(reader, id);
  if (!payment || !staffMay(actor, 'disbursements.read', payment.programmeId)) return null;
  if (await isRecusedFrom(reader, actor, payment.organisationId)) return null;
  const around = await surroundings(reader, payment);
  if (!around) return null;
  const approvals = await reader
    .select({ step: disbursementApprovals.step, alias: accounts.alias, at: disbursementApprovals.approvedAt })
    .from(disbursementApprovals)
    .innerJoin(accounts, eq(accounts.id, disbursementApprovals.accountId))
    .where(eq(disbursementApprovals.disbursementId, id))
    .orderBy(asc(disbursementApprovals.step));
  const facts = await factsForApproval(reader, payment, actor);
  const { screeningClearUntil, payeeUsableFrom, firstAfterChange, tier } = facts;
  const needed = approvalsNeeded(facts);
  const asked = { needed, lead: tier.lead, firstAfterChange, payeeUsableFrom };
  return {
    payment,
    ...around,
    ...asked,
    approvals,
    calculation: await calculationOf(reader, payment, utcDate(at)),
    screeningClearUntil,
    mayInstruct: can(actor, 'disbursements.instruct').allowed,
    verdicts: verdictsOf(actor, payment, facts, at),
  };
}

/** What stands round a payment: its agreement, grantee, instalment, account and bank file. */
async function surroundings(reader: Reader, payment: Disbursement) {
  const [row] = await reader
    .select({
      row: disbursements,
      agreement: agreements.reference,
      agreementMinor: agreements.amountMinor,
      organisation: organisations.alias,
      instalment: instalments.number,
      instalmentKind: instalments.kind,
      payee: {
        number: payeeAccounts.number,
        masked: payeeAccounts.masked,
        country: payeeAccounts.country,
        currency: payeeAccounts.currency,
        verifiedAt: payeeAccounts.verifiedAt,
        heldBy: payeeAccounts.heldBy,
      },
      operator: { id: transferOperators.id, name: transferOperators.name, reference: transferOperators.reference },
      onwardProof: onwardProofs.documentId,
      receipt: paymentReceipts,
      batch: { id: paymentBatches.id, reference: paymentBatches.reference },
      feeMinor: feesOf(reader, payment.id),
      // BK-6: whether money went to another account of this organisation before.
      paidElsewhere: sql<boolean>`exists (${reader
        .select({ one: sql`1` })
        .from(disbursements)
        .where(
          and(
            eq(disbursements.organisationId, payment.organisationId),
            eq(disbursements.state, 'confirmed'),
            ne(disbursements.payeeAccountId, payment.payeeAccountId),
          ),
        )})`,
    })
    .from(disbursements)
    .innerJoin(agreements, eq(agreements.id, disbursements.agreementId))
    .innerJoin(organisations, eq(organisations.id, disbursements.organisationId))
    .innerJoin(instalments, eq(instalments.id, disbursements.instalmentId))
    .innerJoin(payeeAccounts, eq(payeeAccounts.id, disbursements.payeeAccountId))
    .leftJoin(transferOperators, eq(transferOperators.id, payeeAccounts.operatorId))
    .leftJoin(paymentBatches, eq(paymentBatches.id, disbursements.batchId))
    .leftJoin(paymentReceipts, eq(paymentReceipts.disbursementId, disbursements.id))
    .leftJoin(onwardProofs, eq(onwardProofs.disbursementId, disbursements.id))
    .where(eq(disbursements.id, payment.id));
  return row ? { ...row, feeMinor: BigInt(row.feeMinor) } : null;
}

/** I29: what bank or provider kept for a payment, in euro cents: on 5900, never the grantee's cost. */
function feesOf(reader: Reader, disbursementId: string) {
  const fees = reader
    .select({ minor: sql`coalesce(sum(${journalPostings.eurMinor}), 0)` })
    .from(journalEntries)
    .innerJoin(journalPostings, eq(journalPostings.entryId, journalEntries.id))
    .where(
      and(
        eq(journalEntries.disbursementId, disbursementId),
        eq(journalEntries.rule, 'fee'),
        eq(journalPostings.account, '5900'),
      ),
    );
  return sql<string>`(${fees})`;
}

/** Each move as a button or as a reason why not. */
function verdictsOf(actor: Person, payment: Disbursement, facts: ApprovalFacts, at: Instant) {
  const conditions = decideConditions(facts, at);
  const person = { accountId: actor.accountId, lead: holds(actor, 'overall-lead') };
  const approval = decideApproval(payment, facts, person, at);
  const may = (move: keyof typeof disbursementLifecycle.moves, action: Action): Verdict =>
    !can(actor, action).allowed
      ? denied('role-may-not')
      : canMove(disbursementLifecycle, move, payment.state)
        ? ALLOWED
        : denied('move-not-allowed');
  return {
    check: conditions.ok ? may('check', 'disbursements.check') : denied(conditions.refusal.code),
    approve: !can(actor, 'disbursements.approve').allowed
      ? denied('role-may-not')
      : approval.ok
        ? ALLOWED
        : denied(approval.refusal.code),
    cancel: may('cancel', 'disbursements.check'),
    handOver: !facts.operator
      ? denied('move-not-allowed')
      : conditions.ok
        ? may('hand-over', 'disbursements.instruct')
        : denied(conditions.refusal.code),
    confirm: may('confirm', 'disbursements.instruct'),
    fail: may('fail', 'disbursements.instruct'),
    return: may('return', 'disbursements.instruct'),
    hold: asVerdict(actor, decideHold(payment)),
    release: asVerdict(actor, decideRelease(payment, actor.accountId)),
  };
}

function asVerdict(actor: Person, decision: Result<null, DisbursementRefusal>): Verdict {
  if (!can(actor, 'disbursements.hold').allowed) return denied('role-may-not');
  return decision.ok ? ALLOWED : denied(decision.refusal.code);
}
