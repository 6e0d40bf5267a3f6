import { createTransport } from 'nodemailer';
import type { MailSender } from '#app/kernel/world.ts';

const ANSWER_MS = 20_000;

/**
 * Plain-text mail through the server of `SMTP_URL` (`smtp://` or `smtps://`, with user and password where needed).
 * Throws when the server refuses or is silent for 20 seconds; the outbox tries again.
 */
export function smtpMail(url: string, from: string): MailSender {
  const transport = createTransport({
    ...connectionOf(url),
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: ANSWER_MS,
    // A body is text we wrote: never a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      // An address object is never parsed as a list, so a name with a comma cannot add a recipient.
      const to = { name: '', address: mail.to };
      await transport.sendMail({ from, to, subject: mail.subject, text: mail.text, xMailer: false });
    },
  };
}

function connectionOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new Error('SMTP_URL must begin with smtp:// or smtps://');
  const secure = protocol === 'smtps:';
  const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
  return { host: hostname, port: Number(port) || (secure ? 465 : 587), secure, ...(auth ? { auth } : {}) };
}
