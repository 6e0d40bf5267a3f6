import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messagesOf } from '#app/i18n/catalogue.server.ts';
import { ROLES, type Role } from '#app/kernel/roles.ts';
import { ACCESS, type Action } from '#app/people/access.ts';
import routes from '#app/routes.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const english = messagesOf('en');

/** Column heads short enough for fourteen columns; the page explains them. */
const SHORT: Readonly<Record<Role, string>> = {
  'applicant-owner': 'AO',
  'applicant-editor': 'AE',
  'applicant-finance': 'AF',
  'applicant-viewer': 'AV',
  'applicant-assistant': 'AA',
  reviewer: 'RV',
  'partner-coordinator': 'PC',
  'call-manager': 'CM',
  'grants-officer': 'GO',
  'finance-officer': 'FO',
  'finance-approver': 'FA',
  'overall-lead': 'OL',
  auditor: 'AU',
  administrator: 'AD',
};

const OPEN: Readonly<Record<string, string>> = {
  public: 'anybody',
  'own-session': 'anybody who has begun to sign in or is signed in',
};

/** `docs/access.md`: who may do what, from the access table, and which page asks for which action. */
export function accessPage(): string {
  const actions = Object.keys(ACCESS) as readonly Action[];
  const row = (action: Action) => {
    const roles: readonly Role[] = ACCESS[action];
    return `| \`${action}\` | ${ROLES.map((role) => (roles.includes(role) ? '●' : '')).join(' | ')} |`;
  };
  const lines = [
    '# Access',
    '',
    'Written by `npm run docs` from [app/people/access.ts](../app/people/access.ts) and the pages: do not edit. What has no',
    'dot is refused. A dot says that a role may do the action *at all*: which records it sees is decided by the query that',
    'loads them, and rules about persons (four eyes, conflicts of interest) by the policy of the room.',
    '',
    ROLES.map((role) => `**${SHORT[role]}** ${english[`role.${role}`] ?? role} (\`${role}\`)`).join(' · '),
    '',
    `| action | ${ROLES.map((role) => SHORT[role]).join(' | ')} |`,
    `|---|${'---|'.repeat(ROLES.length)}`,
    ...actions.map(row),
    '',
    '## Pages',
    '',
    '| address | asks for | open to |',
    '|---|---|---|',
    ...routes.map((route) => pageRow(route.path ?? '', `app/${route.file}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function pageRow(path: string, file: string): string {
  const access = accessOf(file);
  const roles: readonly Role[] | undefined = access && access in ACCESS ? ACCESS[access as Action] : undefined;
  const open = roles ? roles.map((role) => SHORT[role]).join(' ') : (OPEN[access ?? ''] ?? 'nobody: not built');
  return `| [\`/${path}\`](../${file}) | ${access ? `\`${access}\`` : '—'} | ${open} |`;
}

/** What a route module declares in its handle; null where it declares nothing or is not there. */
function accessOf(file: string): string | null {
  if (!existsSync(`${ROOT}${file}`)) return null;
  return /\bhandle = \{[^}]*?\baccess: '([\w.-]+)'/.exec(readFileSync(`${ROOT}${file}`, 'utf8'))?.[1] ?? null;
}
