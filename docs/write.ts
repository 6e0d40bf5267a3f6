// `npm run docs`: writes the pages that come from code. A guard refuses a checkout in which they are out of date.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accessPage } from './write-access.ts';
import { decisionsPage } from './write-decisions.ts';
import { lifecyclePages } from './write-lifecycles.ts';
import { rulesPage } from './write-rules.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIFECYCLES = `${ROOT}docs/lifecycles`;

const pages = new Map([
  ...(await lifecyclePages()),
  ['docs/access.md', accessPage()],
  ['docs/decisions/README.md', decisionsPage()],
  ['docs/rules.md', rulesPage()],
]);

mkdirSync(LIFECYCLES, { recursive: true });
const gone = readdirSync(LIFECYCLES).filter((name) => !pages.has(`docs/lifecycles/${name}`));
for (const name of gone) rmSync(`${LIFECYCLES}/${name}`);
for (const [path, text] of pages) writeFileSync(`${ROOT}${path}`, text);
console.log(`${pages.size} pages written`);
