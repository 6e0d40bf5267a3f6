import { and, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { passwordResets } from '#db/schema/people.ts';
import { mailCode } from '#app/people/mail-code.ts';
import { RESET_MINUTES } from '#app/people/password-reset.ts';
import type { Delivery } from '#app/trail/outbox.server.ts';
import { mailToAccount } from './mail-to-account.server.ts';

const payloadShape = z.object({ resetId: z.string() });

/** Outbox kind `password-reset-mail` (AU-7): the code, while it counts; neither the portal nor a link (PV-5). */
export const deliverPasswordReset: Delivery = async (world, tx, payload) => {
  const { resetId } = payloadShape.parse(payload);
  const { id, closedAt, expiresAt } = passwordResets;
  const open = and(eq(id, resetId), isNull(closedAt), gt(expiresAt, world.clock.now()));
  const [row] = await tx.select({ id }).from(passwordResets).where(open);
  if (!row) return;
  const code = mailCode(world.keys.pepper, 'password-reset', resetId);
  await mailToAccount(world, tx, {
    payload,
    when: () => true,
    words: ({ t }) => ({
      subject: t('messages.mail.subject'),
      text: t('messages.mail.password-reset', { code, minutes: RESET_MINUTES }),
    }),
  });
};
