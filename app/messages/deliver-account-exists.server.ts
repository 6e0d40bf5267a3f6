import type { Delivery } from '#app/trail/outbox.server.ts';
import { mailToAccount } from './mail-to-account.server.ts';

/** Outbox kind `account-exists-mail` (AU-5): somebody tried to register an address that has an account. */
export const deliverAccountExists: Delivery = (world, tx, payload) =>
  mailToAccount(world, tx, {
    payload,
    when: () => true,
    words: ({ t }) => ({ subject: t('messages.mail.subject'), text: t('messages.mail.account-exists') }),
  });
