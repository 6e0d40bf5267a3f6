import type { Tx } from '#db/client.server.ts';
import { paymentStatuses } from '#db/schema/bank.ts';
import type { BankWarning } from '#app/adapters/bank/bank-message.ts';
import type { PaymentStatus, StatusFile } from '#app/adapters/bank/pain002.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import type { World } from '#app/kernel/world.ts';
import type { ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { disbursementLifecycle } from '../disbursement-lifecycle.ts';
import { saveState } from '../disbursement-store.server.ts';
import { moved } from '../move-disbursement.server.ts';
import { paymentByReference, paymentsOfFile, type LockedPayment } from './bank-line-store.server.ts';
import type { KeptBankFile } from './bank-file-store.server.ts';

type About = { programme: ProgrammeFacts; kept: KeptBankFile };

/**
 * What the bank says of payments before it books them. A refused one fails and frees its instalment; everything else is
 * kept for the reader: only a statement says that money left.
 */
export async function recordStatuses(
  world: World,
  tx: Tx,
  given: About & { file: StatusFile },
): Promise<Pick<Outcome<null>, 'events' | 'notices'> & { lines: number; open: number }> {
  const events: Outcome<null>['events'][number][] = [];
  const notices: NonNullable<Outcome<null>['notices']>[number][] = [];
  let open = 0;
  for (const status of given.file.statuses) {
    const payments = await paymentsNamed(tx, given, status);
    if (payments.length === 0) open += 1;
    for (const payment of payments) {
      const outcome = await recordStatus(world, tx, { ...given, status, locked: payment });
      events.push(...(outcome?.events ?? []));
      notices.push(...(outcome?.notices ?? []));
    }
  }
  return { events, notices, lines: given.file.statuses.length, open };
}

/** Statuses that name none of our payments, as warnings of the file. */
export async function unknownStatuses(tx: Tx, given: Pick<About, 'programme'> & { file: StatusFile }) {
  const warnings: BankWarning[] = [];
  for (const status of given.file.statuses) {
    if ((await paymentsNamed(tx, given, status)).length > 0) continue;
    warnings.push({ code: 'reference-unknown', line: status.line });
  }
  return warnings;
}

async function paymentsNamed(
  tx: Tx,
  { programme, file }: Pick<About, 'programme'> & { file: StatusFile },
  status: PaymentStatus,
): Promise<readonly LockedPayment[]> {
  const programmeId = programme.id;
  if (status.endToEndId === '') return paymentsOfFile(tx, { programmeId, messageId: file.originalMessageId });
  const one = await paymentByReference(tx, { programmeId, reference: status.endToEndId });
  return one ? [one] : [];
}

async function recordStatus(
  world: World,
  tx: Tx,
  given: About & { status: PaymentStatus; locked: LockedPayment },
): Promise<Outcome<null> | null> {
  const { status, reason } = given.status;
  const { payment } = given.locked;
  await tx.insert(paymentStatuses).values({
    id: world.ids.next(),
    programmeId: given.programme.id,
    fileId: given.kept.id,
    disbursementId: payment.id,
    status,
    reason,
    receivedAt: world.clock.now(),
  });
  if (status !== 'RJCT' || !canMove(disbursementLifecycle, 'fail', payment.state)) return null;
  await saveState(tx, payment, { state: 'failed', endedReason: reason || status });
  const tell = await accountsHolding(tx, { programmeId: payment.programmeId, roles: ['finance-officer'] });
  return moved(payment, 'disbursement.failed', { body: { status, reason }, tell });
}
