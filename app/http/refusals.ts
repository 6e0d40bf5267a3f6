import { adapterRefusals } from '#app/adapters/refusals.ts';
import { agreementRefusals } from '#app/agreements/refusals.ts';
import { applicationRefusals } from '#app/applications/refusals.ts';
import { assuranceRefusals } from '#app/assurance/refusals.ts';
import { awardRefusals } from '#app/awards/refusals.ts';
import { callRefusals } from '#app/calls/refusals.ts';
import { disbursementRefusals } from '#app/disbursements/refusals.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { kernelRefusals } from '#app/kernel/refusals.ts';
import { organisationRefusals } from '#app/organisations/refusals.ts';
import { peopleRefusals } from '#app/people/refusals.ts';
import { programmeRefusals } from '#app/programme/refusals.ts';
import { publicationRefusals } from '#app/publication/refusals.ts';
import { reportRefusals } from '#app/reports/refusals.ts';
import { retentionRefusals } from '#app/retention/refusals.ts';
import { reviewRefusals } from '#app/reviews/refusals.ts';

const STATUSES = {
  ...kernelRefusals,
  ...adapterRefusals,
  ...peopleRefusals,
  ...programmeRefusals,
  ...organisationRefusals,
  ...callRefusals,
  ...applicationRefusals,
  ...reviewRefusals,
  ...awardRefusals,
  ...agreementRefusals,
  ...reportRefusals,
  ...disbursementRefusals,
  ...assuranceRefusals,
  ...retentionRefusals,
  ...publicationRefusals,
};

/** Every refusal the portal can utter. A command that refuses with anything else does not compile. */
export type RefusalCode = keyof typeof STATUSES;

export const REFUSAL_CODES = Object.keys(STATUSES) as readonly RefusalCode[];

export function refusalStatus(code: RefusalCode): number {
  return STATUSES[code];
}

/** The catalogue key of a refusal's words. The assignment stops compiling when a code has none. */
export function refusalKey(code: RefusalCode): MessageKey {
  const key: `refusal.${RefusalCode}` = `refusal.${code}`;
  return key;
}
