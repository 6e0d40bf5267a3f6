import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { awards } from '#db/schema/awards.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal, Outcome } from './award.ts';
import { linesOf, saveDecision } from './award-store.server.ts';
import { openDecision, type OpenDecision } from './open-decision.server.ts';
import type { DecisionGiven } from './recommend-award.server.ts';

/** The notice each outcome is told by. Words: `notice.<kind>`. */
export const LETTERS = {
  award: 'award-letter',
  reserve: 'reserve-letter',
  reject: 'rejection-letter',
} as const satisfies Record<Outcome, string>;

/** The letters go out: one notice to every account of every applicant that did not withdraw. */
export async function notifyAward(
  world: World,
  actor: Actor,
  given: DecisionGiven,
): Promise<Result<null, AwardRefusal>> {
  if (!can(actor, 'awards.notify').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'notify-award', given.key, async (tx) => {
    const opened = await openDecision(tx, actor, { ...given, move: 'notify', action: 'awards.notify' });
    if (!opened.ok) return opened;
    const { call, decision, next } = opened.value;
    if (decision.authorityAsked && decision.authorityReference === null) return refuse('authority-missing');
    await saveDecision(tx, decision, { state: next, notifiedAt: world.clock.now() });
    const made = await tx
      .select({ id: awards.id })
      .from(awards)
      .where(and(eq(awards.decisionId, decision.id), eq(awards.state, 'live')))
      .orderBy(awards.id);
    const notices = await letters(tx, opened.value);
    return ok({
      value: null,
      events: [
        {
          kind: 'award.notified',
          programmeId: call.programmeId,
          entity: { kind: 'award-decision', id: decision.id },
          body: { decisionId: decision.id, callId: call.id, awardIds: made.map((award) => award.id) },
        },
      ],
      notices,
    });
  });
}

async function letters(tx: Tx, { call, decision, files }: OpenDecision): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  for (const line of await linesOf(tx, decision.id)) {
    const file = files.find((each) => each.applicationId === line.applicationId);
    if (!file || file.state === 'withdrawn') continue;
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
