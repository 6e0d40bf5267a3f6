import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { at, codeFiles, literal, nodesOf, treeOf } from './sources.ts';

/** Attributes a person reads or hears. */
const SPOKEN = ['label', 'title', 'aria-label', 'alt', 'placeholder', 'hint', 'lede', 'caption', 'summary', 'legend'];

/** The specimen shows sample data of no real call; samples are not translated. */
const SAMPLES = /^app\/ui\/(specimen\/|routes\/specimen\.tsx)/;

const LETTERS = /\p{L}{2}/u;
const pages = codeFiles('app').filter((path) => path.endsWith('.tsx') && !SAMPLES.test(path));

describe('visible text', () => {
  it('stands in the catalogues: no letters between tags', () => {
    const written = pages.flatMap((path) =>
      [...nodesOf(treeOf(path))].filter((node) => {
        if (ts.isJsxText(node)) return LETTERS.test(node.text);
        const child = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) ? literal(node.expression) : null;
        return child !== null && LETTERS.test(child);
      }),
    );
    expect(pages.length).toBeGreaterThan(30);
    expect(written.map(at)).toEqual([]);
  });

  it('stands in the catalogues: no attribute that is read out says anything by itself', () => {
    const written = pages.flatMap((path) =>
      [...nodesOf(treeOf(path))].filter((node) => {
        if (!ts.isJsxAttribute(node) || !SPOKEN.includes(node.name.getText())) return false;
        const value = node.initializer;
        const text = literal(value && ts.isJsxExpression(value) ? value.expression : value);
        return text !== null && LETTERS.test(text);
      }),
    );
    expect(written.map(at)).toEqual([]);
  });
});
