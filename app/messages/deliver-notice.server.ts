import type { Delivery } from '#app/trail/outbox.server.ts';
import { mailToAccount } from './mail-to-account.server.ts';

/** Outbox kind `notice-mail`: something is waiting in the portal. Not sent to those who want no mails. */
export const deliverNotice: Delivery = (world, tx, payload) =>
  mailToAccount(world, tx, {
    payload,
    when: (account) => account.mailNotices,
    words: ({ t }) => ({ subject: t('messages.mail.subject'), text: t('messages.mail.notice') }),
  });
