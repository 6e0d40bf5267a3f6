import { organisationsOf, type Actor } from '#app/kernel/actor.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can, type Action } from '#app/people/access.ts';
import type { Application } from './application.ts';
import { applicationLifecycle, type ApplicationMove } from './application-lifecycle.ts';

export type EditReason = 'role-may-not' | 'move-not-allowed';
type Subject = Pick<Application, 'state' | 'organisationId'>;

/** Whether the application is the actor's own organisation's. Everybody else gets "not found" (AZ-2). */
export function isOwn(actor: Actor, application: Pick<Application, 'organisationId'>): boolean {
  return organisationsOf(actor).includes(application.organisationId);
}

/** Writing in a form that is not with the office. */
export function mayEdit(actor: Actor, application: Subject): Verdict<EditReason> {
  return mayMove(actor, application, { action: 'applications.edit', move: 'submit' });
}

export function maySubmit(actor: Actor, application: Subject): Verdict<EditReason> {
  return mayMove(actor, application, { action: 'applications.submit', move: 'submit' });
}

/** Only who may submit may take it back. */
export function mayWithdraw(actor: Actor, application: Subject): Verdict<EditReason> {
  return mayMove(actor, application, { action: 'applications.submit', move: 'withdraw' });
}

function mayMove(
  actor: Actor,
  application: Subject,
  what: { action: Action; move: ApplicationMove },
): Verdict<EditReason> {
  if (!isOwn(actor, application) || !can(actor, what.action).allowed) return denied('role-may-not');
  return canMove(applicationLifecycle, what.move, application.state) ? ALLOWED : denied('move-not-allowed');
}
