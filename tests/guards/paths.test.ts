import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { paths } from '#app/http/paths.ts';
import routes from '#app/routes.ts';
import { at, codeFiles, isCatalogue, nodesOf, treeOf } from './sources.ts';

const DUMMY = 'dummy';
const patterns = routes.map((route) => `/${route.path ?? ''}`);

/** `/calls/dummy/application`: what a builder makes of stand-ins for its ids. */
function built(build: (...ids: never[]) => string): string {
  const ids = Array.from({ length: build.length }, () => DUMMY);
  return new URL((build as (...ids: string[]) => string)(...ids), 'http://localhost').pathname;
}

/** Fixed words meet fixed words, parameters meet stand-ins. */
function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((word, index) => (word.startsWith(':') ? given[index]?.includes(DUMMY) : word === given[index]))
  );
}

/** `/…` where an address is meant: an attribute, a property or a redirect. Assets and `//` are none of ours. */
function writtenAddresses(path: string): readonly ts.Node[] {
  return [...nodesOf(treeOf(path))].filter((node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return false;
    const text = ts.isTemplateExpression(node) ? node.head.text : node.text;
    if (!/^\/(?!\/)/.test(text)) return false;
    const parent = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent;
    if (ts.isJsxAttribute(parent)) return ['href', 'action', 'formAction', 'to'].includes(parent.name.getText());
    if (ts.isPropertyAssignment(parent)) return ['href', 'action', 'to'].includes(parent.name.getText());
    return ts.isCallExpression(parent) && /^(redirect|redirectDocument)$/.test(parent.expression.getText());
  });
}

describe('addresses', () => {
  it('every URL of app/routes.ts has one builder', () => {
    const all = Object.values(paths).map(built);
    const wrong = patterns.filter((pattern) => all.filter((path) => fits(pattern, path)).length !== 1);
    expect(wrong).toEqual([]);
  });

  it('every builder makes the URL of a route', () => {
    const wrong = Object.entries(paths).filter(([, build]) => !patterns.some((pattern) => fits(pattern, built(build))));
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('no route is written twice', () => {
    expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
  });

  it('no address is written outside app/http/paths.ts', () => {
    const files = codeFiles('app').filter((path) => /\.tsx?$/.test(path) && path !== 'app/http/paths.ts');
    expect(
      files
        .filter((path) => !isCatalogue(path))
        .flatMap(writtenAddresses)
        .map(at),
    ).toEqual([]);
  });
});
