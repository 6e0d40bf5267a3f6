import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessPage } from '../../docs/write-access.ts';
import { decisionsPage } from '../../docs/write-decisions.ts';
import { lifecyclePages } from '../../docs/write-lifecycles.ts';
import { readRules, rulesPage } from '../../docs/write-rules.ts';
import { filesIn, ROOT, textOf } from './sources.ts';

const current = (path: string) => (existsSync(join(ROOT, path)) ? textOf(path) : '');

describe('docs', () => {
  it('docs/lifecycles is what the lifecycles say (npm run docs)', async () => {
    const pages = await lifecyclePages();
    expect(filesIn('docs/lifecycles')).toEqual([...pages.keys()].toSorted());
    for (const [path, page] of pages) expect(current(path), path).toBe(page);
  });

  it('docs/access.md is what the access table says (npm run docs)', () => {
    expect(current('docs/access.md')).toBe(accessPage());
  });

  it('docs/decisions/README.md names every decision (npm run docs)', () => {
    expect(current('docs/decisions/README.md')).toBe(decisionsPage());
  });

  it('docs/rules.md is what code and tests say (npm run docs)', () => {
    expect(current('docs/rules.md')).toBe(rulesPage());
  });

  it.each(readRules().map((each) => [`I${each.rule.number}`, each] as const))(
    '%s is built, and a test names it',
    (_name, { code, proof }) => {
      expect(code.length).toBeGreaterThan(0);
      expect(proof.length).toBeGreaterThan(0);
    },
  );

  it('every link leads to a file', () => {
    const broken = filesIn('docs', (path) => path.endsWith('.md')).flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => join(dirname(path), target))
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
