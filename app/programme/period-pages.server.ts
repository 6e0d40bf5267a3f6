import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { ledgerPeriods } from '#db/schema/ledger.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { closedThrough } from '#app/ledger/closed-books.server.ts';
import { can } from '#app/people/access.ts';
import { decideReopening } from './period.ts';

/** Every closing of the books, newest first, and what the reader may do: one a month, so never many. */
export async function periodsPage(reader: Reader, actor: Person, programmeId: string) {
  const rows = await reader
    .select()
    .from(ledgerPeriods)
    .where(eq(ledgerPeriods.programmeId, programmeId))
    .orderBy(desc(ledgerPeriods.id))
    .limit(120);
  const may = can(actor, 'periods.reopen').allowed;
  const verdict = (step: 'ask' | 'confirm', row: (typeof rows)[number]): Verdict => {
    if (!may) return denied('role-may-not');
    const decided = decideReopening(step, row, actorReference(actor));
    return decided.ok ? ALLOWED : denied(decided.refusal.code);
  };
  return {
    closedThrough: await closedThrough(reader, programmeId),
    mayClose: can(actor, 'periods.close').allowed,
    periods: rows.map((row) => ({
      id: row.id,
      through: row.through,
      closedAt: row.closedAt,
      reason: row.reason,
      asked: row.reopenAskedBy !== null,
      reopenedAt: row.reopenedAt,
      verdicts: { ask: verdict('ask', row), confirm: verdict('confirm', row) },
    })),
  };
}
