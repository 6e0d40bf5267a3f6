import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { callInvitations } from '#db/schema/call-invitations.ts';
import { calls } from '#db/schema/calls.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { mailCode } from '#app/people/mail-code.ts';
import type { Delivery } from '#app/trail/outbox.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { lastMoment } from '../deadline.ts';

const payloadShape = z.object({ invitationId: z.string() });

/**
 * Outbox kind `call-invitation-mail` (PV-5): a code and until when it counts; neither the portal, nor the call, nor a
 * link. Nothing is sent for an invitation that was taken back in the meantime.
 */
export const deliverCallInvitation: Delivery = async (world, tx, payload) => {
  const { invitationId } = payloadShape.parse(payload);
  const [row] = await tx
    .select({ invitation: callInvitations, call: calls })
    .from(callInvitations)
    .innerJoin(calls, eq(calls.id, callInvitations.callId))
    .where(eq(callInvitations.id, invitationId))
    .for('update', { of: callInvitations });
  if (row?.invitation.state !== 'sent' || row.invitation.identityId === null) return;
  const { identityId, language } = row.invitation;
  const opened = await reveal(world, tx, {
    actor: { kind: 'system', name: 'mail' },
    programmeId: row.call.programmeId,
    purpose: 'call-invitation',
    ids: [identityId],
    fields: ['email'],
  });
  const to = opened.get(identityId)?.['email'];
  if (!to) return;
  const { t, date } = textIn(isLanguage(language) ? language : 'en');
  const code = mailCode(world.keys.pepper, 'call-invitation', invitationId);
  const text = t('team.mail', { code, until: date(lastMoment(row.call)) });
  await world.mail.send({ to, subject: t('messages.mail.subject'), text });
};
