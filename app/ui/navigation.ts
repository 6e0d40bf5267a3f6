import { paths } from '#app/http/paths.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Role } from '#app/kernel/roles.ts';

export type NavigationItem = {
  readonly href: string;
  readonly key: MessageKey;
  /** Where pages of the same room live beside `href`. */
  readonly beside?: readonly string[];
};
export type NavigationGroup = { readonly key: MessageKey; readonly items: readonly NavigationItem[] };

const CALLS: NavigationItem = { href: paths.calls(), key: 'common.nav.calls' };
const NOTICES: NavigationItem = { href: paths.notices(), key: 'common.nav.notices' };
const PROGRAMME: NavigationItem = { href: paths.programme(), key: 'common.nav.programme' };
const ORGANISATIONS: NavigationItem = {
  href: paths.deskOrganisations(),
  key: 'common.nav.desk-organisations',
  beside: [paths.duplicates()],
};
const SCREENING: NavigationItem = { href: paths.screening(), key: 'common.nav.screening' };
const LISTS: NavigationItem = { href: paths.sanctionLists(), key: 'common.nav.sanction-lists' };
const DESK_CALLS: NavigationItem = { href: paths.deskCalls(), key: 'common.nav.desk-calls' };
const FILES: NavigationItem = {
  href: paths.deskApplications(),
  key: 'common.nav.desk-applications',
  beside: [paths.deskAssistances()],
};
const AWARDS: NavigationItem = {
  href: paths.awards(),
  key: 'common.nav.desk-awards',
  beside: [paths.redresses()],
};
const REPORTS: NavigationItem = { href: paths.reports(), key: 'common.nav.reports' };
const OVERVIEW: NavigationItem = { href: paths.overview(), key: 'common.nav.overview' };
const AGREEMENTS: NavigationItem = { href: paths.agreements(), key: 'common.nav.agreements' };
const PAYMENTS: NavigationItem = {
  href: paths.disbursements(),
  key: 'common.nav.disbursements',
  beside: [paths.paymentsDue(), paths.balances(), paths.bank(), paths.paymentBatches(), paths.recoveries()],
};
const PUBLICATION: NavigationItem = { href: paths.publications(), key: 'common.nav.publication' };
const GRANTS: NavigationItem = { href: paths.grants(), key: 'common.nav.grants' };
const LEDGER: NavigationItem = { href: paths.ledger(), key: 'common.nav.ledger' };
const SAMPLES: NavigationItem = { href: paths.samples(), key: 'common.nav.samples' };
const RETENTION: NavigationItem = { href: paths.retention(), key: 'common.nav.retention' };
const RENEWALS: NavigationItem = { href: paths.renewals(), key: 'common.nav.renewals' };
const AUDIT: NavigationItem = { href: paths.assurance(), key: 'common.nav.assurance' };

const OWN_FILES: NavigationItem = { href: paths.applications(), key: 'common.nav.applications' };
const OWN_ORGANISATION: NavigationItem = {
  href: paths.organisation(),
  key: 'common.nav.organisation',
  beside: [paths.hosting()],
};
const APPLICANT: readonly NavigationItem[] = [OWN_FILES, AGREEMENTS, REPORTS, OVERVIEW, OWN_ORGANISATION];

/** What each role finds in the main menu, in the order a grant lives. */
const ITEMS: Readonly<Record<Role, readonly NavigationItem[]>> = {
  'applicant-owner': APPLICANT,
  'applicant-editor': APPLICANT,
  'applicant-finance': APPLICANT,
  'applicant-viewer': APPLICANT,
  'applicant-assistant': [OWN_FILES, OWN_ORGANISATION],
  reviewer: [{ href: paths.reviews(), key: 'common.nav.reviews' }],
  'partner-coordinator': [FILES, AWARDS, AGREEMENTS, REPORTS, OVERVIEW],
  'call-manager': [DESK_CALLS, FILES, AWARDS, AGREEMENTS, OVERVIEW, PUBLICATION, PROGRAMME],
  'grants-officer': [
    FILES,
    AWARDS,
    AGREEMENTS,
    REPORTS,
    OVERVIEW,
    PAYMENTS,
    PUBLICATION,
    ORGANISATIONS,
    SCREENING,
    PROGRAMME,
  ],
  'finance-officer': [PAYMENTS, LEDGER, AGREEMENTS, OVERVIEW, SAMPLES, ORGANISATIONS, SCREENING, PROGRAMME],
  'finance-approver': [PAYMENTS, LEDGER, AGREEMENTS, OVERVIEW, SAMPLES, PROGRAMME],
  'overall-lead': [
    DESK_CALLS,
    AWARDS,
    AGREEMENTS,
    REPORTS,
    OVERVIEW,
    PAYMENTS,
    PUBLICATION,
    LEDGER,
    SCREENING,
    AUDIT,
    RETENTION,
    RENEWALS,
    PROGRAMME,
  ],
  auditor: [AUDIT, LEDGER],
  administrator: [{ href: paths.people(), key: 'common.nav.people' }, RENEWALS, LISTS, RETENTION],
};

/** The menu of a person: what their roles need, then what everybody has; nothing twice. */
export function navigationFor(roles: readonly Role[] | null): readonly NavigationItem[] {
  if (roles === null) return [CALLS, GRANTS];
  // Notices are a person's own: whoever fills in for a group reads them after leaving it.
  const own = roles.includes('applicant-assistant') ? [] : [NOTICES];
  const items = [...roles.flatMap((role) => ITEMS[role]), CALLS, ...own];
  return items.filter((item, index) => items.findIndex((other) => other.href === item.href) === index);
}

const GROUPS: readonly NavigationGroup[] = [
  { key: 'common.nav.group.selection', items: [DESK_CALLS, FILES, AWARDS, CALLS] },
  { key: 'common.nav.group.grants', items: [AGREEMENTS, REPORTS, OVERVIEW, PUBLICATION, ORGANISATIONS] },
  { key: 'common.nav.group.money', items: [PAYMENTS, LEDGER] },
  { key: 'common.nav.group.oversight', items: [SCREENING, LISTS, SAMPLES, AUDIT, RETENTION, RENEWALS] },
];

/** As many entries as stand in one line on a desk, in the language with the longest words. */
const MOST_IN_LINE = 9;

/** A menu longer than one line, folded by what the pages are about; a group of one stays an entry of its own. */
export function folded(items: readonly NavigationItem[]): readonly (NavigationItem | NavigationGroup)[] {
  if (items.length <= MOST_IN_LINE) return items;
  const groups = GROUPS.map(({ key, items: all }) => ({ key, items: items.filter((item) => all.includes(item)) }));
  const entries = items.map(
    (item) => groups.find((group) => group.items.length > 1 && group.items.includes(item)) ?? item,
  );
  return [...new Set(entries)];
}

/** The item the reader is in: the longest address the path starts with. */
export function currentItem(items: readonly NavigationItem[], path: string): NavigationItem | undefined {
  return items
    .flatMap((item) => [item.href, ...(item.beside ?? [])].map((place) => ({ item, place })))
    .filter(({ place }) => path === place || path.startsWith(`${place}/`))
    .toSorted((one, other) => other.place.length - one.place.length)[0]?.item;
}
