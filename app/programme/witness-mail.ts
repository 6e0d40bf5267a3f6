import type { Text } from '#app/i18n/text.ts';
import type { Mail } from '#app/kernel/world.ts';

/**
 * AT-3: what a witness is sent: one sentence how to keep it, the note as it was signed, the key it is checked with.
 * Note and key stand between empty lines, so that they can be cut out whole.
 */
export function witnessMail(kept: { note: string; verifierKey: string }, { t }: Text): Omit<Mail, 'to'> {
  const text = `${t('programme.witness.mail')}\n\n${kept.note}\n${kept.verifierKey}\n`;
  return { subject: t('programme.witness.mail.subject'), text };
}
