import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { at, codeFiles, filesIn, nodesOf, textOf, treeOf } from './sources.ts';

const sheets = filesIn('app', (path) => path.endsWith('.css'));
const MOST_BYTES = 10 * 1024;

/** Markup that is not text, with the reason it may stand there. */
const RAW_MARKUP: Readonly<Record<string, { readonly times: number; readonly reason: string }>> = {
  'app/root.tsx': {
    times: 2,
    reason: 'the inlined style sheet of our own build; the words of a hydrated page as JSON',
  },
};

const PHYSICAL =
  /(?:^|[{;\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom)\s*:|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right|top|bottom)\b/g;

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}

/** Roughly what the build leaves: no comments, no needless white space. */
function pressed(css: string): string {
  return withoutComments(css)
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};:,>]) ?/g, '$1');
}

const elements = codeFiles('app')
  .filter((path) => path.endsWith('.tsx'))
  .flatMap((path) => [...nodesOf(treeOf(path))].filter(ts.isJsxAttribute));

describe('the look', () => {
  it('knows no left and right, so that Arabic is a mirror and not a repair', () => {
    const wrong = sheets.flatMap((path) =>
      [...withoutComments(textOf(path)).matchAll(PHYSICAL)].map(([found]) => `${path}: ${found.trim()}`),
    );
    expect(sheets.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  it('every sheet is in all.css', () => {
    const all = textOf('app/ui/styles/all.css');
    const lost = sheets.filter(
      (path) => path !== 'app/ui/styles/all.css' && !all.includes(`/${path.split('/').at(-1)}'`),
    );
    expect(lost).toEqual([]);
  });

  it(`all sheets together weigh at most ${MOST_BYTES} bytes gzipped`, () => {
    const css = pressed(sheets.map(textOf).join('\n'));
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('WB-2: no style attribute, which the content security policy would drop', () => {
    expect(elements.filter((node) => node.name.getText() === 'style').map(at)).toEqual([]);
  });

  it('T24: raw markup only where a reason is given', () => {
    const raw = elements.filter((node) => node.name.getText() === 'dangerouslySetInnerHTML');
    const files = raw.map((node) => node.getSourceFile().fileName);
    const counts = Object.fromEntries(files.map((path) => [path, files.filter((each) => each === path).length]));
    const allowed = Object.fromEntries(Object.entries(RAW_MARKUP).map(([path, { times }]) => [path, times]));
    expect(counts).toEqual(allowed);
  });
});
