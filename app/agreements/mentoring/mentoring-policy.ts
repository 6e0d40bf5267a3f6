import type { Person } from '#app/kernel/actor.ts';
import { ACCESS, staffMay } from '#app/people/access.ts';
import { actsFor } from '../agreement-policy.ts';

type Subject = { readonly organisationId: string; readonly programmeId: string };

export type MentoringSide = 'organisation' | 'office';

/** AZ-2: on whose side somebody reads the log of a grant; null: not at all. */
export function mentoringSide(actor: Person, agreement: Subject): MentoringSide | null {
  if (actsFor(actor, agreement.organisationId, ACCESS['mentoring.read'])) return 'organisation';
  return staffMay(actor, 'mentoring.read', agreement.programmeId) ? 'office' : null;
}

/** What a reader may do with the log, besides reading it. */
export function mentoringRights(actor: Person, agreement: Subject) {
  const office = mentoringSide(actor, agreement) === 'office';
  return {
    office,
    record: office && staffMay(actor, 'mentoring.record', agreement.programmeId),
    answer: actsFor(actor, agreement.organisationId, ACCESS['mentoring.answer']),
    namedRole: office && staffMay(actor, 'applications.confidential', agreement.programmeId),
  };
}
