import { createHash } from 'node:crypto';
import type { Tx } from '#db/client.server.ts';
import { applicationMessages } from '#db/schema/conversation.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { Application } from '../application.ts';
import { lockApplication } from '../application-store.server.ts';
import { mayRead, mayWrite, sideOf, type Audience, type Side } from './message.ts';

export type MessageRefusal = Refusal<keyof typeof kernelRefusals>;

/**
 * Writes a message on the record of an application. The other side is told that one waits; its words are in no mail and
 * no notice, the trail keeps their SHA-256.
 */
export async function sendMessage(
  world: World,
  actor: Person,
  given: { applicationId: ApplicationId; body: string; audience: Audience; key: IdempotencyKey },
): Promise<Result<{ messageId: string }, MessageRefusal>> {
  return perform<{ messageId: string }, MessageRefusal>(world, actor, 'send-message', given.key, async (tx) => {
    const application = await lockApplication(tx, given.applicationId, 'share');
    const side = application && sideOf(actor, application);
    if (!application || !side) return refuse('not-found');
    if (side === 'office' && (await isRecusedFrom(tx, actor, application.organisationId))) return refuse('not-found');
    const verdict = mayWrite(actor, application);
    if (!verdict.allowed) return refuse(verdict.reason, { values: { state: application.state } });
    const { body, audience } = given;
    // Nobody writes what they may not read afterwards.
    if (!mayRead(actor, side, audience)) return refuse('role-may-not');
    const messageId = world.ids.next();
    const applicationId = application.id;
    const written = { writtenBy: actor.accountId, writtenAt: world.clock.now() };
    await tx.insert(applicationMessages).values({ id: messageId, applicationId, side, audience, body, ...written });
    const sha256 = createHash('sha256').update(body).digest('hex');
    return ok({
      value: { messageId },
      events: [
        {
          kind: 'application.message-sent',
          programmeId: application.programmeId,
          entity: { kind: 'application', id: applicationId },
          body: { message: messageId, side, audience, sha256 },
        },
      ],
      notices: await noticesOf(tx, { application, side, audience }),
    });
  });
}

async function noticesOf(
  tx: Tx,
  about: { application: Application; side: Side; audience: Audience },
): Promise<readonly Notice[]> {
  const { id, programmeId, organisationId, reference } = about.application;
  const team = about.audience === 'owners' ? (['applicant-owner'] as const) : APPLICANT_ROLES;
  const told =
    about.side === 'office'
      ? await accountsHolding(tx, { organisationId, roles: team })
      : await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
  const entity = { kind: 'application-messages', id };
  return told.map((accountId) => ({ accountId, kind: 'message-received', entity, values: { reference } }));
}
