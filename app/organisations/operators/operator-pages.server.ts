import { and, count, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { operatorTerms, transferOperators } from '#db/schema/operators.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { operatorLifecycle, type OperatorState } from './operator-lifecycle.ts';
import { decideTerms } from './operator-standing.ts';
import type { TermsRow } from './operator-store.server.ts';
import type { Service } from './operator.ts';

const PAGE = 50;

/** The list of providers, oldest first, keyset-paged, each with how it stands. */
export async function operatorList(reader: Reader, actor: Person, given: { after?: string; at: Instant }) {
  const { id, programmeId, reference, name, service } = transferOperators;
  const rows = await reader
    .select({ id, reference, name, service })
    .from(transferOperators)
    .where(and(inProgrammes(programmeId, actor, 'operators.read'), given.after ? gt(id, given.after) : undefined))
    .orderBy(id)
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const terms = await termsOf(
    reader,
    shown.map((row) => row.id),
  );
  return {
    rows: shown.map((row) => {
      const own = terms.filter(({ operatorId }) => operatorId === row.id);
      const standing = own.find(({ state }) => state === 'approved') ?? own[0];
      const over = standing?.state === 'approved' && standing.validUntil < utcDate(given.at);
      return {
        ...row,
        service: row.service as Service,
        state: standing?.state ?? operatorLifecycle.first,
        validUntil: standing?.validUntil ?? null,
        over,
        waits: own.some(({ state }) => state === 'proposed'),
      };
    }),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    mayPropose: can(actor, 'operators.propose').allowed,
  };
}

/** One provider: its terms, newest first, how many accounts go through it, and what the reader may do. */
export async function operatorPage(reader: Reader, actor: Person, given: { operatorId: string; at: Instant }) {
  const { id, programmeId, reference, name, service } = transferOperators;
  const [operator] = await reader
    .select({ id, reference, name, service })
    .from(transferOperators)
    .where(and(eq(id, given.operatorId), inProgrammes(programmeId, actor, 'operators.read')));
  if (!operator) return null;
  const versions = await termsOf(reader, [operator.id]);
  const [through] = await reader
    .select({ accounts: count() })
    .from(payeeAccounts)
    .where(and(eq(payeeAccounts.operatorId, operator.id), eq(payeeAccounts.state, 'verified')));
  const proposal = versions.find(({ state }) => state === 'proposed') ?? null;
  const current = versions.find(({ state }) => state === 'approved') ?? null;
  const today = utcDate(given.at);
  return {
    operator: { ...operator, service: operator.service as Service },
    current: current && { ...shown(current), over: current.validUntil < today },
    proposal: proposal && { ...shown(proposal), over: proposal.validUntil < today },
    past: versions.filter(({ state }) => state !== 'proposed' && state !== 'approved').map(shown),
    accounts: through?.accounts ?? 0,
    decide: decisionOf(actor, proposal, given.at),
    mayWithdraw: current !== null && can(actor, 'operators.withdraw').allowed,
    mayPropose: proposal === null && can(actor, 'operators.propose').allowed,
  };
}

export type ShownTerms = NonNullable<Awaited<ReturnType<typeof operatorPage>>>['past'][number];

function shown(row: TermsRow) {
  const { id, number, countries, currencies, ceilingMinor, licence, validUntil, state } = row;
  const { listNumber, matches, matchNote, decidedAt, endedAt, endedReason } = row;
  const terms = { id, number, countries, currencies, ceilingMinor, licence, validUntil, state };
  return { ...terms, listNumber, matches, matchNote, at: endedAt ?? decidedAt, endedReason };
}

/** Whether the reader may put a proposal in force; a match is only known as they do it. */
function decisionOf(actor: Person, proposal: TermsRow | null, at: Instant): Verdict {
  if (!can(actor, 'operators.approve').allowed) return denied('role-may-not');
  if (!proposal || !canMove(operatorLifecycle, 'approve', proposal.state)) return denied('move-not-allowed');
  const said = { by: actorReference(actor), outcome: 'approve', matches: 0, note: '' } as const;
  const decided = decideTerms(proposal, said, utcDate(at));
  return decided.ok ? ALLOWED : denied(decided.refusal.code);
}

async function termsOf(reader: Reader, operatorIds: readonly string[]): Promise<readonly TermsRow[]> {
  if (operatorIds.length === 0) return [];
  const rows = await reader
    .select()
    .from(operatorTerms)
    .where(inArray(operatorTerms.operatorId, [...operatorIds]))
    .orderBy(desc(operatorTerms.number));
  // The cast is the check `operator_terms_state` of the database.
  return rows.map((row) => ({ ...row, state: row.state as OperatorState }));
}
