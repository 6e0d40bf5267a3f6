import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { capturedMail } from '#app/adapters/mail/captured.server.ts';
import { smtpMail } from '#app/adapters/mail/smtp.server.ts';

type Received = { mail: Email; recipients: string[]; user: string | undefined };

const received: Received[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) =>
    password === 'pa ss' ? done(null, { user: username }) : done(new Error('no')),
  onRcptTo: ({ address }, _session, done) => done(address.startsWith('nobody') ? new Error('no such box') : null),
  onData: (stream, session, done) => {
    void buffer(stream).then(async (bytes) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ mail: await PostalMime.parse(bytes), recipients, user: session.user });
      done();
    });
  },
});
let port: number;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  port = (server.server.address() as AddressInfo).port;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(() => received.splice(0));

test.each([
  ['A notice is waiting', 'Please sign in to read it.\n'],
  ['Un avis vous attend', 'Connectez-vous pour le lire — à bientôt.\n'],
  ['لديكم إشعار جديد', 'يُرجى تسجيل الدخول لقراءته.\n'],
  ['Для вас есть уведомление', 'Войдите, чтобы прочитать его.\n'],
])('%s arrives as plain text', async (subject, text) => {
  await smtpMail(`smtp://127.0.0.1:${port}`, 'Passerelle <portal@example.org>').send({
    to: 'a@example.org',
    subject,
    text,
  });
  expect(received).toHaveLength(1);
  const { mail, recipients } = received[0] as Received;
  expect(mail.subject).toBe(subject);
  expect(mail.text?.trim()).toBe(text.trim());
  expect(mail.html).toBeUndefined();
  expect(mail.attachments).toEqual([]);
  expect(mail.from?.address).toBe('portal@example.org');
  expect(recipients).toEqual(['a@example.org']);
  expect(mail.headers.some(({ key }) => key === 'x-mailer')).toBe(false);
});

test('line ends in a subject or an address add neither header nor recipient', async () => {
  const mail = smtpMail(`smtp://127.0.0.1:${port}`, 'portal@example.org');
  await mail.send({ to: 'a@example.org', subject: 'One\r\nBcc: b@example.org', text: 'x' });
  expect(received[0]?.recipients).toEqual(['a@example.org']);
  expect(received[0]?.mail.bcc ?? []).toEqual([]);
  await mail.send({ to: 'a@example.org, b@example.org', subject: 'Two', text: 'x' }).catch(() => undefined);
  expect(received.flatMap(({ recipients }) => recipients)).not.toContain('b@example.org');
});

test('user and password of the address are used', async () => {
  await smtpMail(`smtp://portal:pa%20ss@127.0.0.1:${port}`, 'portal@example.org').send({
    to: 'a@example.org',
    subject: 's',
    text: 't',
  });
  expect(received[0]?.user).toBe('portal');
  const wrong = smtpMail(`smtp://portal:wrong@127.0.0.1:${port}`, 'portal@example.org');
  await expect(wrong.send({ to: 'a@example.org', subject: 's', text: 't' })).rejects.toThrow();
});

test('a refused recipient and a closed port are failures the outbox sees', async () => {
  const mail = smtpMail(`smtp://127.0.0.1:${port}`, 'portal@example.org');
  await expect(mail.send({ to: 'nobody@example.org', subject: 's', text: 't' })).rejects.toThrow();
  await expect(
    smtpMail('smtp://127.0.0.1:1', 'p@example.org').send({ to: 'a@example.org', subject: 's', text: 't' }),
  ).rejects.toThrow();
  expect(() => smtpMail('http://127.0.0.1', 'p@example.org')).toThrow('SMTP_URL');
});

test('captured mails lie in a folder in the order they came', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-mail-'));
  const mail = capturedMail(path.join(folder, 'mail'));
  for (const subject of ['first', 'second', 'third']) await mail.send({ to: 'a@example.org', subject, text: 'ملاحظة' });
  const files = (await readdir(path.join(folder, 'mail'))).sort();
  const mails = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(path.join(folder, 'mail', file), 'utf8')) as unknown),
  );
  expect(mails).toEqual(
    ['first', 'second', 'third'].map((subject) => ({ to: 'a@example.org', subject, text: 'ملاحظة' })),
  );
  await rm(folder, { recursive: true });
});
