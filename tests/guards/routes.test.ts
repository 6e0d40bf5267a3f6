import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import routes from '#app/routes.ts';
import { ACCESS } from '#app/people/access.ts';
import { at, codeFiles, isCatalogue, isRoute, literal, nodesOf, treeOf } from './sources.ts';

const modules = [...new Set(routes.map((route) => `app/${route.file}`))];
const OPEN = ['public', 'own-session'];
const MOST_LINES = 40;

type Declared = { readonly access: string | null; readonly typed: boolean };

/** What a route module says of itself in `export const handle = { … } satisfies RouteHandle`. */
function handleOf(path: string): Declared {
  for (const node of nodesOf(treeOf(path))) {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'handle' || !node.initializer) continue;
    const typed = ts.isSatisfiesExpression(node.initializer) && node.initializer.type.getText() === 'RouteHandle';
    const table = ts.isSatisfiesExpression(node.initializer) ? node.initializer.expression : node.initializer;
    const property = ts.isObjectLiteralExpression(table)
      ? table.properties.find((each) => each.name?.getText() === 'access')
      : undefined;
    const access = property && ts.isPropertyAssignment(property) ? literal(property.initializer) : null;
    return { access, typed };
  }
  return { access: null, typed: false };
}

/** The exported `loader` and `action` of a route module. */
function doorsOf(path: string): readonly ts.FunctionDeclaration[] {
  return [...treeOf(path).statements].filter(
    (node): node is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(node) && ['loader', 'action'].includes(node.name?.text ?? ''),
  );
}

function linesOf(node: ts.Node): number {
  const tree = node.getSourceFile();
  const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart()) + 1;
}

describe('routes', () => {
  it('every module in a folder named routes is in app/routes.ts, and every one named there exists', () => {
    expect(codeFiles('app').filter(isRoute)).toEqual(modules.toSorted());
  });

  it('AZ-1: every module declares its access, an action of the access table or an open door', () => {
    const wrong = modules.filter((path) => {
      const { access, typed } = handleOf(path);
      return !typed || access === null || !(access in ACCESS || OPEN.includes(access));
    });
    expect(wrong).toEqual([]);
  });

  it('AZ-1: every loader and action of a closed page goes through enter(args, handle)', () => {
    const closed = modules.filter((path) => !OPEN.includes(handleOf(path).access ?? ''));
    const wrong = closed.flatMap(doorsOf).filter((door) => !/\benter\(args, handle\)/.test(door.getText()));
    expect(closed.length).toBeGreaterThan(0);
    expect(wrong.map(at)).toEqual([]);
  });

  it('AZ-1: a closed page has a loader, so that nobody reads even its empty form', () => {
    const closed = modules.filter((path) => !OPEN.includes(handleOf(path).access ?? ''));
    expect(closed.filter((path) => doorsOf(path).length === 0)).toEqual([]);
  });

  it('loaders and actions are written as functions, which these guards can read', () => {
    const hidden = modules.flatMap((path) =>
      [...nodesOf(treeOf(path))].filter(
        (node) => ts.isVariableDeclaration(node) && ['loader', 'action'].includes(node.name.getText()),
      ),
    );
    expect(hidden.map(at)).toEqual([]);
  });

  it(`loader and action together have at most ${MOST_LINES} lines`, () => {
    const long = modules
      .map((path) => ({ path, lines: doorsOf(path).reduce((sum, door) => sum + linesOf(door), 0) }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });
});

describe('the access table', () => {
  it('AZ-1: every action is asked for by a route, a command or a policy', () => {
    const asked = new Set<string>();
    const askers = codeFiles('app').filter(
      (path) => !isCatalogue(path) && !/^app\/(people\/access\.ts|ui\/)/.test(path),
    );
    for (const path of askers) {
      for (const node of nodesOf(treeOf(path))) asked.add(literal(node) ?? '');
    }
    expect(Object.keys(ACCESS).filter((action) => !asked.has(action))).toEqual([]);
  });
});

describe('exports', () => {
  it('only route modules and Remix entries export a default', () => {
    const wrong = codeFiles('app')
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
      .filter((path) => !isRoute(path) && !/^app\/(root\.tsx|entry\.(client|server)\.tsx|routes\.ts)$/.test(path))
      .filter((path) =>
        [...treeOf(path).statements].some(
          (node) =>
            ts.isExportAssignment(node) ||
            (ts.canHaveModifiers(node) &&
              ts.getModifiers(node)?.some((each) => each.kind === ts.SyntaxKind.DefaultKeyword)),
        ),
      );
    expect(wrong).toEqual([]);
  });
});
