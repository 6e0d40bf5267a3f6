import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { awards } from '#db/schema/awards.ts';
import type { Notice, Outcome } from '#app/kernel/event.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { AwardLine, Outcome as LineOutcome } from './award.ts';
import { linesOf, saveDecision } from './award-store.server.ts';
import type { LetterDates } from './letters.ts';
import type { OpenDecision } from './open-decision.server.ts';

/** The notice each outcome is told by. Words: `notice.<kind>`. */
export const LETTERS = {
  award: 'award-letter',
  reserve: 'reserve-letter',
  reject: 'rejection-letter',
} as const satisfies Record<LineOutcome, string>;

/**
 * The letters leave, all in one transaction and of one instant: one notice to every account of every applicant that
 * did not withdraw. A list from the reserve tells only whom it awards: for the others nothing changed.
 */
export async function sendLetters(
  world: World,
  tx: Tx,
  given: OpenDecision & { dates?: LetterDates | undefined },
): Promise<Outcome<null>> {
  const { call, decision, next, dates } = given;
  await saveDecision(tx, decision, { state: next, notifiedAt: world.clock.now(), ...dates });
  const made = await tx
    .select({ id: awards.id })
    .from(awards)
    .where(and(eq(awards.decisionId, decision.id), eq(awards.state, 'live')))
    .orderBy(awards.id);
  return {
    value: null,
    events: [
      {
        kind: 'award.notified',
        programmeId: call.programmeId,
        entity: { kind: 'award-decision', id: decision.id },
        body: { decisionId: decision.id, callId: call.id, awardIds: made.map((award) => award.id) },
      },
    ],
    notices: await letters(tx, given),
  };
}

/** Whether a list tells the file of this line anything. */
export function isTold(decision: { basedOn: string | null }, line: Pick<AwardLine, 'outcome'>): boolean {
  return decision.basedOn === null || line.outcome === 'award';
}

async function letters(tx: Tx, { call, decision, files }: OpenDecision): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  for (const line of await linesOf(tx, decision.id)) {
    const file = files.find((each) => each.applicationId === line.applicationId);
    if (!file || file.state === 'withdrawn' || !isTold(decision, line)) continue;
    const amount = `${call.currency} ${toDecimal({ minor: line.amountMinor, currency: call.currency })}`;
    const readers = await accountsHolding(tx, { organisationId: file.organisationId, roles: APPLICANT_ROLES });
    for (const accountId of readers) {
      notices.push({
        accountId,
        kind: LETTERS[line.outcome],
        entity: { kind: 'application', id: file.applicationId },
        values: { reference: file.reference, ...(line.outcome === 'award' ? { amount } : {}) },
      });
    }
  }
  return notices;
}
