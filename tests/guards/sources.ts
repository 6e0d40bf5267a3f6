import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The checkout itself; guards read files as they lie there. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const CODE = /\.(tsx?|mjs|cjs|js)$/;

/** Paths of files below a folder, relative to the checkout, in alphabetical order. */
export function filesIn(folder: string, fits: (path: string) => boolean = () => true): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .filter(fits)
    .toSorted();
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Source files of the product, or of the folders named. */
export function codeFiles(...folders: readonly string[]): readonly string[] {
  return (folders.length === 0 ? ['app'] : folders).flatMap((folder) => filesIn(folder, (path) => CODE.test(path)));
}

export const isCatalogue = (path: string) => path.startsWith('app/i18n/catalogues/');
export const isRoute = (path: string) => /^app\/[^/]+\/routes\/[^/]+\.tsx?$/.test(path);

/** A file without `.server`, outside the rooms whose whole purpose is to touch the machine. */
export const isPure = (path: string) =>
  /^app\/.+\.tsx?$/.test(path) &&
  !path.includes('.server.') &&
  !/^app\/(launch\/|adapters\/clock\/|root\.tsx|entry\.|routes\.ts)/.test(path);

const trees = new Map<string, ts.SourceFile>();

/** The syntax tree of a file, parents set; no types. */
export function treeOf(path: string): ts.SourceFile {
  const known = trees.get(path);
  if (known) return known;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.ES2022, true, kind);
  trees.set(path, tree);
  return tree;
}

/** Every node of a tree, outer before inner. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** `path:line` of a node, for the message of a failing guard. */
export function at(node: ts.Node): string {
  const tree = node.getSourceFile();
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Text of a string literal or of a template without expressions; null for anything else. */
export function literal(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}
