import { messagesOf } from '#app/i18n/catalogue.server.ts';
import { diagram } from '#app/kernel/lifecycle.ts';
import { lifecycles, waitingStates, type FoundLifecycle } from './read-lifecycles.ts';

const english = messagesOf('en');

/** `docs/lifecycles/*.md` as text, by path: one page per lifecycle and a list of them. */
export async function lifecyclePages(): Promise<ReadonlyMap<string, string>> {
  const all = await lifecycles();
  const pages = all.map((found) => [`docs/lifecycles/${found.table.noun}.md`, lifecyclePage(found)] as const);
  return new Map([['docs/lifecycles/README.md', listPage(all)], ...pages]);
}

function listPage(all: readonly FoundLifecycle[]): string {
  const rows = all.map(({ table }) => {
    const ends = table.states.filter((state) => !Object.values(table.moves).some(({ from }) => from.includes(state)));
    const reached = ends.filter((state) => !waitingStates(table).includes(state));
    return `| [${table.noun}](${table.noun}.md) | ${table.states.length} | ${code(table.first)} | ${reached.map(code).join(' ')} |`;
  });
  return page([
    '# Lifecycles',
    'Written by `npm run docs` from `app/<room>/<noun>-lifecycle.ts`: do not edit. The same tables feed the buttons, the',
    'guards of the commands and, compared by a test, the checks of the database.',
    '',
    '| noun | states | begins as | ends as |',
    '|---|---|---|---|',
    ...rows,
  ]);
}

function lifecyclePage({ path, table }: FoundLifecycle): string {
  const waiting = waitingStates(table);
  const states = table.states.map((state) => {
    const leaves = Object.entries(table.moves).filter(([, { from }]) => from.includes(state));
    const out = waiting.includes(state) ? 'no move leads here yet' : leaves.map(([move]) => code(move)).join(' ');
    return `| ${code(state)} | ${english[`${table.noun}.state.${state}`] ?? ''} | ${out || '—'} |`;
  });
  const moves = Object.entries(table.moves).map(
    ([move, { from, to }]) => `| ${code(move)} | ${from.map(code).join(' ')} | ${code(to)} |`,
  );
  return page([
    `# Lifecycle: ${table.noun}`,
    `Written by \`npm run docs\` from [${path}](../../${path}): do not edit.`,
    '',
    '| state | what people read | may move by |',
    '|---|---|---|',
    ...states,
    '',
    '| move | from | to |',
    '|---|---|---|',
    ...moves,
    '',
    '```mermaid',
    diagram(table),
    '```',
  ]);
}

function code(word: string): string {
  return `\`${word}\``;
}

function page([title = '', ...lines]: readonly string[]): string {
  return `${[title, '', ...lines].join('\n')}\n`;
}
