import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import xpath from 'xpath';

/** One case of the official ruleset, as far as its kind needs it. */
type Case = {
  readonly paths?: readonly string[];
  readonly prefix?: readonly string[];
  readonly separator?: string;
  readonly condition?: string;
  readonly one?: string;
  readonly all?: string;
  readonly date?: string;
  readonly less?: string;
  readonly more?: string;
  readonly regex?: string;
  readonly sum?: number;
  readonly min?: number;
  readonly max?: number;
  readonly if?: string;
  readonly then?: string;
  readonly foreach?: string;
  readonly do?: Rules;
  readonly subs?: readonly string[];
  readonly ruleInfo?: { readonly id: string; readonly message: string };
};
type Rules = Readonly<Record<string, { readonly cases: readonly Case[] }>>;
type Look = { readonly node: Node; readonly today: string; readonly agencies: readonly string[] };

const RULESET = JSON.parse(
  readFileSync(new URL('../fixtures/iati/standard-ruleset.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Rules>>;

const select = xpath.useNamespaces({ xml: 'http://www.w3.org/XML/1998/namespace' });

/** What breaks a rule of the IATI standard ruleset 2.03: `id message`, each once. `today` is `YYYY-MM-DD`. */
export function brokenRules(file: string, about: { today: string; agencies: readonly string[] }): readonly string[] {
  const document = new DOMParser().parseFromString(file, 'text/xml') as unknown as Node;
  const broken = Object.entries(RULESET).flatMap(([context, rules]) =>
    (select(context, document) as Node[]).flatMap((node) => brokenAt(rules, { ...about, node })),
  );
  return [...new Set(broken)];
}

function brokenAt(rules: Rules, look: Look): readonly string[] {
  return Object.entries(rules).flatMap(([kind, { cases }]) =>
    cases.flatMap((each) => {
      if (kind === 'loop') return loop(each, look);
      const { id = kind, message = '' } = each.ruleInfo ?? {};
      return holds(kind, each, look) ? [] : [`${id} ${message}`];
    }),
  );
}

/** Once per value of `foreach`, which stands for `$1` in what is named by `subs`. */
function loop(each: Case, look: Look): readonly string[] {
  const subs = each.subs ?? [];
  return [...new Set(values(look, each.foreach))].flatMap((value) => {
    const filled = JSON.stringify(each.do, (key, part: unknown) =>
      subs.includes(key) ? (JSON.parse(JSON.stringify(part).replaceAll('$1', value)) as unknown) : part,
    );
    return brokenAt(JSON.parse(filled) as Rules, look);
  });
}

function holds(kind: string, each: Case, look: Look): boolean {
  if (each.condition && !truth(look, each.condition)) return true;
  const all = (each.paths ?? []).flatMap((path) => values(look, path));
  switch (kind) {
    case 'unique':
      return new Set(all).size === all.length;
    case 'atleast_one':
      return (each.paths ?? []).some((path) => nodes(look, path).length > 0);
    case 'no_more_than_one':
      return all.length <= 1;
    case 'startswith':
      return all.every((value) => starts(each, look).some((start) => value.startsWith(start)));
    case 'no_spaces':
      return all.every((value) => value.trim() === value);
    case 'regex_matches':
      return all.every((value) => new RegExp(each.regex ?? '').test(value));
    case 'strict_sum':
      return all.reduce((sum, value) => sum + Number(value), 0) === each.sum;
    case 'range':
      return all.every((value) => Number(value) >= (each.min ?? 0) && Number(value) <= (each.max ?? Infinity));
    case 'if_then':
      return !truth(look, each.if) || truth(look, each.then);
    case 'one_or_all':
      return oneOrAll(each, look);
    default:
      return datesHold(kind, each, look);
  }
}

function datesHold(kind: string, each: Case, look: Look): boolean {
  const days = (path: string | undefined) =>
    path === 'NOW' ? [look.today] : values(look, path).map((value) => value.slice(0, 10));
  if (kind === 'date_now') return days(each.date).every((day) => day <= look.today);
  if (kind === 'date_order') return days(each.less).every((less) => days(each.more).every((more) => less <= more));
  throw new Error(`no runner for ${kind}`);
}

/** Said once for the activity, or everywhere it would be needed. */
function oneOrAll(each: Case, look: Look): boolean {
  if (nodes(look, each.one).length > 0) return true;
  const missing = {
    lang: './/narrative[not(@xml:lang)]',
    currency: './/value[not(@currency)]',
    sector: 'transaction[not(sector)]',
  };
  return nodes(look, missing[each.all as keyof typeof missing]).length === 0;
}

function starts(each: Case, look: Look): readonly string[] {
  return (each.prefix ?? []).flatMap((path) =>
    path === 'ORG-ID-PREFIX' ? look.agencies : values(look, path).map((value) => value + (each.separator ?? '')),
  );
}

function nodes({ node }: Look, path = ''): readonly Node[] {
  return path === '' ? [] : (select(path, node) as Node[]);
}

function values(look: Look, path = ''): readonly string[] {
  return nodes(look, path).map((node) => node.textContent ?? '');
}

function truth({ node }: Look, expression = ''): boolean {
  return Boolean(select(`boolean(${expression})`, node));
}
