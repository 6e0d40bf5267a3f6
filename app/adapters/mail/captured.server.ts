import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MailSender } from '#app/kernel/world.ts';

/** Keeps each mail as a JSON file in a folder instead of sending it: for the demonstration and for tests. */
export function capturedMail(folder: string): MailSender {
  let count = 0;
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      count += 1;
      const order = `${Date.now()}-${String(count).padStart(6, '0')}`;
      const draft = path.join(folder, `.${randomUUID()}`);
      const content = JSON.stringify({ to: mail.to, subject: mail.subject, text: mail.text }, null, 2);
      await writeFile(draft, `${content}\n`, { mode: 0o600 });
      await rename(draft, path.join(folder, `${order}.json`));
    },
  };
}
