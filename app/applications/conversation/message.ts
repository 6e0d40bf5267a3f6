import { z } from 'zod';
import { holds, type Actor } from '#app/kernel/actor.ts';
import { choice, longText } from '#app/kernel/shapes.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { Application } from '../application.ts';
import { isOwn } from '../application-policy.ts';

export const AUDIENCES = ['team', 'owners'] as const;
export type Audience = (typeof AUDIENCES)[number];
export type Side = 'organisation' | 'office';

export const LONGEST_MESSAGE = 5000;

export const messageShape = z.object({ body: longText({ max: LONGEST_MESSAGE }), audience: choice(AUDIENCES) });

type Subject = Pick<Application, 'state' | 'submittedAt' | 'organisationId' | 'programmeId'>;

/** On whose side somebody takes part in the conversation about an application; null: not at all (AZ-2). */
export function sideOf(actor: Actor, application: Subject): Side | null {
  if (isOwn(actor, application) && can(actor, 'applications.own').allowed) return 'organisation';
  return application.submittedAt !== null && staffMay(actor, 'conversation.read', application.programmeId)
    ? 'office'
    : null;
}

/**
 * Who may write: members of the team who may write in the application, and the office. Before the submission nobody:
 * questions about a call are asked in public, and no applicant is given an opinion beforehand.
 */
export function mayWrite(actor: Actor, application: Subject): Verdict<'role-may-not' | 'move-not-allowed'> {
  const side = sideOf(actor, application);
  const action = side === 'office' ? 'conversation.write' : 'applications.edit';
  if (side === null || !can(actor, action).allowed) return denied('role-may-not');
  return application.submittedAt === null || application.state === 'withdrawn' ? denied('move-not-allowed') : ALLOWED;
}

/** Of the team, only its owners read what is for the owners. */
export function mayRead(actor: Actor, side: Side, audience: Audience): boolean {
  return side === 'office' || audience === 'team' || holds(actor, 'applicant-owner');
}
