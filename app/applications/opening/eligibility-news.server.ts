import type { Tx } from '#db/client.server.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { Application } from '../application.ts';
import type { CheckAnswer } from '../eligibility.ts';

/** Event and notices of a decision that stands. The notices name the reference, never a reason. */
export async function declaredOutcome(
  tx: Tx,
  given: {
    application: Application;
    outcome: 'eligible' | 'ineligible';
    assessment: { readonly id: string };
    answers: readonly CheckAnswer[];
  },
): Promise<{ events: readonly DomainEvent[]; notices: readonly Notice[] }> {
  const { outcome, assessment } = given;
  const { id, programmeId, organisationId, reference } = given.application;
  const entity = { kind: 'application', id };
  const told = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
  const results = given.answers.map(({ code, result }) => ({ code, result }));
  const body = { reference, assessmentId: assessment.id, results };
  return {
    events: [{ kind: `application.declared-${outcome}`, programmeId, entity, body }],
    notices: told.map((accountId) => ({ accountId, kind: `application-${outcome}`, entity, values: { reference } })),
  };
}
