import { describe, expect, it } from 'vitest';
import { messagesOf } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { lifecycles, type AnyLifecycle } from '../../docs/read-lifecycles.ts';
import { textOf } from './sources.ts';

const tables = textOf('db/migrations/0001_tables.sql');
const all = await lifecycles();

/** The table a noun lives in, where it is not simply the plural. */
const TABLES: Readonly<Record<string, string>> = {
  payee: 'payee_accounts',
  recovery: 'recoveries',
  corrigendum: 'call_corrigenda',
  'call-extension': 'call_extensions',
  redress: 'redresses',
  clarification: 'call_clarifications',
};

/** State columns that move by no table of their own. */
const WITHOUT_LIFECYCLE: Readonly<Record<string, string>> = {
  awards: 'made live by the decision, ended by decline, lapse or release: they only end, and a trigger says once',
  accounts: 'active or suspended: a switch of the administrator',
  team_invitations: 'open until it is answered, taken back or too old: one step, and the database refuses a second',
  uploads: 'open until the file is whole or given up: one step, and the database refuses a second',
};

/** States no move leads to yet, each with its reason. */
const LATER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  agreement: {
    countersigned: 'countersigning makes an agreement active at once until start conditions come (issue 5)',
  },
  assignment: {
    declined: 'a reviewer without time: issue 4',
  },
};

function tableOf(noun: string): string {
  return TABLES[noun] ?? `${noun.replaceAll('-', '_')}s`;
}

/** The words of a `oneOf` check on a column `state`, by table. */
function stateChecks(): ReadonlyMap<string, readonly string[]> {
  const found = tables.matchAll(/CHECK \("(\w+)"\."state" in \(([^)]*)\)\)/g);
  return new Map([...found].map(([, table = '', words = '']) => [table, words.split(', ').map((w) => w.slice(1, -1))]));
}

function reachable({ first, moves }: AnyLifecycle): ReadonlySet<string> {
  const seen = new Set([first]);
  for (let before = 0; before !== seen.size;) {
    before = seen.size;
    for (const { from, to } of Object.values(moves)) if (from.some((state) => seen.has(state))) seen.add(to);
  }
  return seen;
}

describe('lifecycles', () => {
  it('every state column of the database belongs to one, or says why not', () => {
    const nouns = new Set(all.map(({ table }) => tableOf(table.noun)));
    const homeless = [...stateChecks().keys()].filter((table) => !nouns.has(table) && !(table in WITHOUT_LIFECYCLE));
    expect(homeless).toEqual([]);
  });

  describe.each(all.map(({ table }) => [table.noun, table] as const))('%s', (noun, table) => {
    it('has the states of the database, in the same order', () => {
      expect(stateChecks().get(tableOf(noun))).toEqual(table.states);
    });

    it('starts and moves between its own states, and no two moves leave one state under one name', () => {
      const named = [table.first, ...Object.values(table.moves).flatMap(({ from, to }) => [...from, to])];
      expect(named.filter((state) => !table.states.includes(state))).toEqual([]);
      const twice = Object.values(table.moves).filter(({ from }) => new Set(from).size !== from.length);
      expect(twice).toEqual([]);
    });

    it('reaches every state, but those that wait for a later issue', () => {
      const reached = reachable(table);
      const waiting = table.states.filter((state) => !reached.has(state));
      expect(waiting).toEqual(table.states.filter((state) => state in (LATER[noun] ?? {})));
    });

    it('has words for every state in every language', () => {
      const lacking = LANGUAGES.flatMap((language) =>
        table.states
          .map((state) => `${noun}.state.${state}`)
          .filter((key) => !messagesOf(language)[key])
          .map((key) => `${language} ${key}`),
      );
      expect(lacking).toEqual([]);
    });
  });
});
