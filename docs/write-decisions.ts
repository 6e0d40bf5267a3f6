import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('decisions', import.meta.url));

/** `docs/decisions/README.md` as text: every decision by its number, with its day and its title. */
export function decisionsPage(): string {
  const files = readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name));
  const lines = files.toSorted().map((name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const [, number = '', title = ''] = /^# (\d{4}):? (.+)$/m.exec(text) ?? [];
    const [day = ''] = /\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
    return `- [${number}](${name}) ${title} (${day})`;
  });
  return ['# Decisions', '', 'Written by `npm run docs` from the files beside it: do not edit.', '', ...lines, ''].join(
    '\n',
  );
}
