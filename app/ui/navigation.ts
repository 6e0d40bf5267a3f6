import { paths } from '#app/http/paths.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Role } from '#app/kernel/roles.ts';

export type NavigationItem = { readonly href: string; readonly key: MessageKey };

const CALLS: NavigationItem = { href: paths.calls(), key: 'common.nav.calls' };
const NOTICES: NavigationItem = { href: paths.notices(), key: 'common.nav.notices' };
const PROGRAMME: NavigationItem = { href: paths.programme(), key: 'common.nav.programme' };
const ORGANISATIONS: NavigationItem = { href: paths.deskOrganisations(), key: 'common.nav.desk-organisations' };
const SCREENING: NavigationItem = { href: paths.screening(), key: 'common.nav.screening' };
const LISTS: NavigationItem = { href: paths.sanctionLists(), key: 'common.nav.sanction-lists' };
const DESK_CALLS: NavigationItem = { href: paths.deskCalls(), key: 'common.nav.desk-calls' };
const FILES: NavigationItem = { href: paths.deskApplications(), key: 'common.nav.desk-applications' };
const AWARDS: NavigationItem = { href: paths.awards(), key: 'common.nav.desk-awards' };
const REPORTS: NavigationItem = { href: paths.reports(), key: 'common.nav.reports' };
const AGREEMENTS: NavigationItem = { href: paths.agreements(), key: 'common.nav.agreements' };
const PAYMENTS: NavigationItem = { href: paths.disbursements(), key: 'common.nav.disbursements' };
const PUBLICATION: NavigationItem = { href: paths.publications(), key: 'common.nav.publication' };
const GRANTS: NavigationItem = { href: paths.grants(), key: 'common.nav.grants' };
const LEDGER: NavigationItem = { href: paths.ledger(), key: 'common.nav.ledger' };
const SAMPLES: NavigationItem = { href: paths.samples(), key: 'common.nav.samples' };
const RETENTION: NavigationItem = { href: paths.retention(), key: 'common.nav.retention' };
const AUDIT: NavigationItem = { href: paths.assurance(), key: 'common.nav.assurance' };

const APPLICANT: readonly NavigationItem[] = [
  { href: paths.applications(), key: 'common.nav.applications' },
  AGREEMENTS,
  REPORTS,
  { href: paths.organisation(), key: 'common.nav.organisation' },
];

/** What each role finds in the main menu, in the order a grant lives. */
const ITEMS: Readonly<Record<Role, readonly NavigationItem[]>> = {
  'applicant-owner': APPLICANT,
  'applicant-editor': APPLICANT,
  'applicant-finance': APPLICANT,
  'applicant-viewer': APPLICANT,
  reviewer: [{ href: paths.reviews(), key: 'common.nav.reviews' }],
  'partner-coordinator': [FILES, AWARDS, AGREEMENTS, REPORTS],
  'call-manager': [DESK_CALLS, FILES, AWARDS, AGREEMENTS, PUBLICATION, PROGRAMME],
  'grants-officer': [FILES, AWARDS, AGREEMENTS, REPORTS, PAYMENTS, PUBLICATION, ORGANISATIONS, SCREENING, PROGRAMME],
  'finance-officer': [PAYMENTS, LEDGER, AGREEMENTS, SAMPLES, ORGANISATIONS, SCREENING, PROGRAMME],
  'finance-approver': [PAYMENTS, LEDGER, AGREEMENTS, SAMPLES],
  'overall-lead': [
    DESK_CALLS,
    AWARDS,
    AGREEMENTS,
    REPORTS,
    PAYMENTS,
    PUBLICATION,
    LEDGER,
    SCREENING,
    AUDIT,
    RETENTION,
    PROGRAMME,
  ],
  auditor: [AUDIT, LEDGER],
  administrator: [{ href: paths.people(), key: 'common.nav.people' }, LISTS, RETENTION],
};

/** The menu of a person: what their roles need, then what everybody has; nothing twice. */
export function navigationFor(roles: readonly Role[] | null): readonly NavigationItem[] {
  if (roles === null) return [CALLS, GRANTS];
  const items = [...roles.flatMap((role) => ITEMS[role]), CALLS, NOTICES];
  return items.filter((item, index) => items.findIndex((other) => other.href === item.href) === index);
}

/** The item the reader is in: the longest address the path starts with. */
export function currentItem(items: readonly NavigationItem[], path: string): NavigationItem | undefined {
  return items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .toSorted((one, other) => other.href.length - one.href.length)[0];
}
