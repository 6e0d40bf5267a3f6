import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { at, codeFiles, filesIn, isCatalogue, isPure, textOf, treeOf } from './sources.ts';

/** Tests may be longer: a table of cases is long and flat. Texts of the demonstration in five languages are no code. */
const MOST_LINES = 200;
const MOST_LINES_OF_TESTS = 400;
const TEXTS = /^db\/seeds\//;
/** One line for each address and each kind of event: the one place where a newcomer looks for them. */
const TABLES = ['app/routes.ts', 'app/http/paths.ts', 'app/trail/event-kinds.ts'];
const GENERATED = /^(db\/migrations\/0001_tables\.sql|tests\/fixtures\/)|\.(json|xsd|csv|png|ttf|snap|xml)$/;
const everything = ['app', 'db', 'tests', 'bench', 'docs'].flatMap((folder) => filesIn(folder));
const written = everything.filter((path) => !GENERATED.test(path));

/** Names without an edge grow without limit; `common-passwords` has one. */
const EDGELESS = /(^|[-./])(utils?|helpers?|common|services?|managers?|misc|shared|lib|index|stuff|tools?)([./]|$)/;

/** What a pure file may not ask, and the few places that may, with the reason. */
const IMPURE = /\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.env\b|\bperformance\.now\(/;
const MAY_ASK: Readonly<Record<string, string>> = {
  'app/ui/routes/exit.tsx': 'PASSERELLE_EXIT_URL: where leaving leads is the operator’s to say',
  'app/i18n/text.ts': 'NODE_ENV: a missing word throws while one develops; the build puts the value in',
};

/** Pure parts of Node, and types. */
const PURE_MODULES = ['node:crypto'];

function imports(path: string): readonly ts.ImportDeclaration[] {
  return [...treeOf(path).statements]
    .filter(ts.isImportDeclaration)
    .filter((node) => node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword);
}

const sourceOf = (node: ts.ImportDeclaration) => (node.moduleSpecifier as ts.StringLiteral).text;

describe('files', () => {
  it(`have at most ${MOST_LINES} lines, tests ${MOST_LINES_OF_TESTS}`, () => {
    const long = written
      .filter((path) => !isCatalogue(path) && !TEXTS.test(path) && !TABLES.includes(path) && !path.endsWith('.md'))
      .map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > (path.startsWith('tests/') ? MOST_LINES_OF_TESTS : MOST_LINES));
    expect(long).toEqual([]);
  });

  it('are named after what they hold', () => {
    const vague = everything.filter((path) => EDGELESS.test(path.replace(/\.[a-z]+$/, '')));
    expect(vague.filter((path) => !/^app\/i18n\/catalogues\/\w+\/common\.ts$/.test(path))).toEqual([]);
    expect(
      everything.filter((path) => /^(app|db|bench)\//.test(path) && /[A-Z ]/.test(path) && !/README/.test(path)),
    ).toEqual([]);
  });

  it('T24: hold no bidi control characters, which show a reader another order than the machine reads', () => {
    const wrong = written.filter((path) => /[\u202a-\u202e\u2066-\u2069]/u.test(textOf(path)));
    expect(wrong).toEqual([]);
  });

  it('leave nothing by the way: no note to oneself, no debugger, no test that runs alone', () => {
    const marks = /\b(TO[D]O|FIX[M]E)\b|(\/\/|\*).*\bX[X]X\b|\bdebugge[r];|\b(it|test|describe)\.onl[y]\(/;
    expect(written.filter((path) => marks.test(textOf(path)))).toEqual([]);
  });
});

describe('pure files', () => {
  const pure = codeFiles('app').filter((path) => isPure(path) && !path.endsWith('.d.ts'));

  it('ask neither clock nor chance nor environment', () => {
    const asking = pure.filter((path) => {
      const bare = textOf(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return IMPURE.test(bare) && !(path in MAY_ASK);
    });
    expect(pure.length).toBeGreaterThan(100);
    expect(asking).toEqual([]);
  });

  it('import no file that touches the world, and of Node only what computes', () => {
    const wrong = pure
      .filter((path) => !/^app\/[^/]+\/routes\//.test(path))
      .flatMap(imports)
      .filter((node) => {
        const from = sourceOf(node);
        return /\.server(\.tsx?)?$/.test(from) || (from.startsWith('node:') && !PURE_MODULES.includes(from));
      });
    expect(wrong.map(at)).toEqual([]);
  });

  it('name types as types, so that nothing is loaded for them', () => {
    const wrong = codeFiles('app', 'db')
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) => imports(path))
      .filter((node) => /^#(app|db|tests)\//.test(sourceOf(node)) && !/\.(tsx?|js|css)(\?\w+)?$/.test(sourceOf(node)));
    expect(wrong.map(at)).toEqual([]);
  });

  it('no barrel: no file hands on what another one exports', () => {
    const wrong = codeFiles('app', 'db')
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        [...treeOf(path).statements].filter((node) => ts.isExportDeclaration(node) && node.moduleSpecifier),
      );
    expect(wrong.map(at)).toEqual([]);
  });
});
