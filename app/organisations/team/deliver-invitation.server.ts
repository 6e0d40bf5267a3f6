import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { teamInvitations } from '#db/schema/team.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { PORTAL } from '#app/kernel/event.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { mailCode } from '#app/people/mail-code.ts';
import type { Delivery } from '#app/trail/outbox.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';

const payloadShape = z.object({ invitationId: z.string() });

/**
 * Outbox kind `team-invitation-mail` (PV-5): a code and until when it counts; neither the portal, nor the organisation,
 * nor a link. Nothing is sent for an invitation that was answered in the meantime.
 */
export const deliverInvitation: Delivery = async (world, tx, payload) => {
  const { invitationId } = payloadShape.parse(payload);
  const [row] = await tx.select().from(teamInvitations).where(eq(teamInvitations.id, invitationId)).for('update');
  if (row?.state !== 'open') return;
  const opened = await reveal(world, tx, {
    actor: { kind: 'system', name: 'mail' },
    programmeId: PORTAL,
    purpose: 'team-invitation',
    ids: [row.identityId],
    fields: ['email'],
  });
  const to = opened.get(row.identityId)?.['email'];
  if (!to) return;
  const { t, date } = textIn(isLanguage(row.language) ? row.language : 'en');
  const code = mailCode(world.keys.pepper, 'team-invitation', row.id);
  const text = t('team.mail', { code, until: date(row.expiresAt) });
  await world.mail.send({ to, subject: t('messages.mail.subject'), text });
};
