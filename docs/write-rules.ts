import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { RULES, type Rule } from './rule-list.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NUMBER = /\bI(\d{1,2})\b/g;

/** Tables the database lets nobody change. */
const APPEND_ONLY = [...(/array\[([^\]]*)\]/.exec(textOf('db/migrations/0002_append_only.sql'))?.[1] ?? '').matchAll(/\w+/g)].map(
  ([name]) => name,
);

type Mention = { readonly number: number; readonly where: string };

/** A rule with what holds it: source files, database objects (`table.trigger`, `function()`), and tests by title. */
export type HeldRule = {
  readonly rule: Rule;
  readonly code: readonly string[];
  readonly database: readonly string[];
  readonly proof: readonly { readonly path: string; readonly title: string }[];
};

/** Every rule of the domain, with what names its number in code, in the database and in the titles of tests. */
export function readRules(): readonly HeldRule[] {
  // What the catalogues say of a rule holds nothing.
  const sources = filesIn('app', /\.ts$/).filter((path) => !path.startsWith('app/i18n/catalogues/'));
  const code = sources.flatMap((path) =>
    numbersIn(textOf(path)).map((number) => ({ number, where: path })),
  );
  const database = [
    ...filesIn('db/schema', /\.ts$/).flatMap((path) => schemaMentions(textOf(path))),
    ...filesIn('db/migrations', /\.sql$/).flatMap((path) => migrationMentions(textOf(path))),
  ];
  const proof = filesIn('tests', /\.(test|spec)\.tsx?$/).flatMap(testMentions);
  const of = (mentions: readonly Mention[], number: number) => [
    ...new Set(mentions.filter((each) => each.number === number).map(({ where }) => where)),
  ];
  return RULES.map((rule) => ({
    rule,
    code: of(code, rule.number),
    database: of(database, rule.number),
    proof: proof.filter(({ number }) => number === rule.number),
  }));
}

/** `docs/rules.md`. */
export function rulesPage(): string {
  const lines = [
    '# Rules',
    '',
    'Written by `npm run docs` from [the list of rules](rule-list.ts), the code and the titles of the tests: do not edit.',
    'Each rule has a number that never changes. Source, database and tests name it, so one search for `I21` finds the rule,',
    'what holds it and what proves it. **L** is law, **C** a convention of the contract with the EU (a setting of the',
    'programme), **G** good practice.',
    '',
    ...readRules().flatMap(ruleLines),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function ruleLines({ rule, code, database, proof }: HeldRule): readonly string[] {
  const tests = [...new Set(proof.map(({ path, title }) => `- proof: “${title}” ([${nameOf(path)}](../${path}))`))];
  return [
    `## I${rule.number} (${rule.ruleClass})`,
    '',
    rule.text,
    '',
    ...(rule.partly ? [`- **in part**: ${rule.partly}`] : []),
    ...(code.length > 0 ? [`- code: ${code.map((path) => `[${nameOf(path)}](../${path})`).join(', ')}`] : []),
    ...(database.length > 0 ? [`- database: ${database.map((name) => `\`${name}\``).join(', ')}`] : []),
    ...tests,
    '',
  ];
}

function nameOf(path: string): string {
  return path.replace(/^app\//, '').replace(/^tests\//, '');
}

function numbersIn(text: string): readonly number[] {
  return [...new Set([...text.matchAll(NUMBER)].map(([, number]) => Number(number)))];
}

/** Triggers and grants of a migration that stand below a sentence naming a rule, each below the nearest one. */
function migrationMentions(sql: string): readonly Mention[] {
  const statements = sql.matchAll(
    /^-- .*$|^create (?:constraint )?trigger (\w+)[^;]*?\bon (\w+)|^grant [^;]*?\bto (\w+);/gim,
  );
  const mentions: Mention[] = [];
  let named: readonly number[] = [];
  let fresh = false;
  for (const [line, trigger, table, role] of statements) {
    if (line.startsWith('--')) {
      named = fresh ? [...named, ...numbersIn(line)] : numbersIn(line);
      fresh = true;
      continue;
    }
    fresh = false;
    const where = trigger ? `${table}.${trigger}` : `role ${role}`;
    mentions.push(...named.map((number) => ({ number, where })));
  }
  return mentions;
}

/** Checks, unique keys and append-only tables of the schema whose comment names a rule. */
function schemaMentions(text: string): readonly Mention[] {
  const made = text.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export const \w+ = )?(pgTable|check|unique|uniqueIndex|oneOf)\(\s*'(\w+)'/g,
  );
  return [...made].flatMap(([, comment = '', kind, name = '']) => {
    if (kind === 'pgTable' && !APPEND_ONLY.includes(name)) return [];
    const where = kind === 'pgTable' ? `${name} (append-only)` : name;
    return numbersIn(comment).map((number) => ({ number, where }));
  });
}

/** Titles of `it`, `test` and `describe` that name a rule; a title with placeholders is taken as it is written. */
function testMentions(path: string): readonly { number: number; path: string; title: string }[] {
  const tree = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.ES2022, true);
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(it|test|describe)\b/.test(node.expression.getText(tree))) {
      const [title] = node.arguments;
      if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) {
        titles.push(title.getText(tree).slice(1, -1));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return titles.flatMap((title) => numbersIn(title).map((number) => ({ number, path, title: title.replaceAll('\\', '') })));
}

function filesIn(folder: string, name: RegExp): readonly string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length))
    .toSorted();
}

function textOf(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}
