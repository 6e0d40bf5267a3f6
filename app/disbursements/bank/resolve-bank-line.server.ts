import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { bankFiles, bankLines } from '#db/schema/bank.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from '../disbursement.ts';
import { bankLineLifecycle, type BankLineState } from './bank-line-lifecycle.ts';
import {
  closeLine,
  lineFacts,
  lockBankLine,
  openLines,
  paymentByReference,
  type BankLineRow,
} from './bank-line-store.server.ts';
import type { Resolution } from './bank-line-form.ts';
import { decideLine, type Decision, type OpenReason } from './matching.ts';
import { settleLine } from './settle-line.server.ts';
import { settleRepayment } from './settle-repayment.server.ts';

/** What a person is told where the movement does not fit what they chose. */
const UNFIT = {
  'payment-not-sent': 'line-payment-not-sent',
  'return-not-paid': 'line-payment-not-sent',
  'payment-settled': 'line-payment-settled',
  'return-over-advance': 'return-over-advance',
  'rate-missing': 'line-rate-missing',
  'period-closed': 'period-closed',
  'operator-payment': 'operator-proof-missing',
} as const satisfies Partial<Record<OpenReason, DisbursementRefusal['code']>>;

/** A person says what an open movement is: a payment of ours, money that was owed, a charge of the bank, or nothing of ours. */
export async function resolveBankLine(
  world: World,
  actor: Actor,
  given: Resolution & { lineId: string; key: IdempotencyKey },
): Promise<Result<null, DisbursementRefusal>> {
  if (!can(actor, 'disbursements.instruct').allowed) return refuse('role-may-not');
  return perform<null, DisbursementRefusal>(world, actor, 'resolve-bank-line', given.key, async (tx) => {
    const row = await lockBankLine(tx, given.lineId);
    if (!row || !staffMay(actor, 'disbursements.instruct', row.programmeId)) return refuse('not-found');
    const mine = and(eq(bankLines.id, row.id), openLines(tx, actor));
    if ((await tx.$count(bankLines, mine)) === 0) return refuse('not-found');
    if (row.version !== given.version) return refuse('stale');
    const move = given.as === 'aside' ? 'set-aside' : 'settle';
    const next = advance(bankLineLifecycle, move, row.state as BankLineState);
    if (!next.ok) return next;
    const done = await RESOLVE[given.as](world, tx, { actor, row, given });
    if (!done.ok) return done;
    const entity = { kind: 'bank-line', id: row.id };
    const body = { fileId: row.fileId, line: row.line, as: given.as };
    const resolved = { kind: 'bank-line.resolved', programmeId: row.programmeId, entity, body } as const;
    return ok({ value: null, events: [resolved, ...done.value.events], notices: done.value.notices ?? [] });
  });
}

type About = { actor: Actor; row: BankLineRow; given: Resolution };
type Done = Pick<Outcome<null>, 'events' | 'notices'>;
type Resolve = (world: World, tx: Tx, about: About) => Promise<Result<Done, DisbursementRefusal>>;

const RESOLVE: Readonly<Record<Resolution['as'], Resolve>> = {
  payment: settle,
  repayment: (world, tx, { actor, row, given }) =>
    settleRepayment(world, tx, { actor, row, reference: given.reference }),
  fee: settle,
  aside: setAside,
};

async function setAside(
  world: World,
  tx: Tx,
  { actor, row, given }: About,
): Promise<Result<Done, DisbursementRefusal>> {
  const by = { resolvedBy: actorReference(actor), resolvedAt: world.clock.now() };
  await closeLine(tx, row, { state: 'set_aside', note: given.note, ...by });
  return ok({ events: [], notices: [] });
}

async function settle(world: World, tx: Tx, { actor, row, given }: About): Promise<Result<Done, DisbursementRefusal>> {
  const { facts, rate } = await lineFacts(tx, row);
  const { programmeId } = row;
  const named =
    given.as === 'payment' ? await paymentByReference(tx, { programmeId, reference: given.reference }) : null;
  const barred = named && (await isRecusedFrom(tx, actor, named.payment.organisationId));
  if (given.as === 'payment' && (!named || barred)) return refuse('payment-reference-unknown', { field: 'reference' });
  const decision: Decision = named
    ? decideLine(
        { ...facts, endToEndId: given.reference, messageId: '' },
        { payment: named.facts, together: [], today: utcDate(world.clock.now()), byPerson: true },
      )
    : feeOf(facts.direction, facts.eurMinor);
  if (decision.kind === 'open') return refuseUnfit(decision.reason);
  const [file] = await tx
    .select({ reference: bankFiles.reference })
    .from(bankFiles)
    .where(eq(bankFiles.id, row.fileId));
  return settleLine(world, tx, {
    row,
    facts,
    rate,
    decision,
    payments: named ? [named] : [],
    documentReference: `${file?.reference ?? ''}/${row.line}`,
    by: actorReference(actor),
  });
}

/** A charge leaves the account; what comes in is none. */
function feeOf(direction: 'in' | 'out', eurMinor: bigint | null): Decision {
  if (eurMinor === null) return { kind: 'open', reason: 'rate-missing' };
  return direction === 'out' ? { kind: 'fee' } : { kind: 'open', reason: 'amount-differs' };
}

function refuseUnfit(reason: OpenReason) {
  const code = reason in UNFIT ? UNFIT[reason as keyof typeof UNFIT] : 'line-amount-differs';
  return refuse(code, { field: 'as' });
}
