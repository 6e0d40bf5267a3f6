import type { AgreementState } from '#app/agreements/agreement-lifecycle.ts';
import { utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { LANGUAGES, type Translated } from '#app/kernel/languages.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { iatiElement, named, narratives, text } from './iati-element.ts';
import type { PublicGrant, PublicIndicator } from './public-grant.ts';
import type { DataWords, Publisher } from './publisher.ts';

/** Code lists of IATI 2.03. */
const STATUS: Readonly<Record<AgreementState, string>> = {
  drafted: '1',
  sent: '1',
  signed_by_grantee: '1',
  countersigned: '2',
  active: '2',
  suspended: '6',
  closing: '3',
  closed: '4',
  terminated: '5',
};
export const ROLE = { funding: '1', accountable: '2', extending: '3', implementing: '4' } as const;
export const TYPE = { multilateral: '40', internationalNgo: '21', localNgo: '24' } as const;
const COMMITMENT = '2';
const DISBURSEMENT = '3';
const OUTPUT = '1';
/** Human rights. */
export const SECTOR = '15160';
/** UN M49. */
const REGION_VOCABULARY = '2';

export type Given = { readonly publisher: Publisher; readonly words: DataWords; readonly at: Instant };

/** One sub-grant as an activity, its elements in the order the schema wants. */
export function grantActivity(grant: PublicGrant, given: Given): string {
  const { publisher, words } = given;
  return iatiElement(
    'iati-activity',
    { 'default-currency': grant.currency, hierarchy: 2, 'xml:lang': 'en' },
    text('iati-identifier', activityId(publisher, grant.code)),
    reportingOrg(publisher),
    iatiElement('title', {}, narratives(grant.call.title)),
    iatiElement(
      'description',
      { type: 1 },
      narratives(grant.recipient ? grant.call.summary : joined(grant.call.summary, words.caution)),
    ),
    participant(ROLE.funding, TYPE.multilateral, named('European Union'), publisher.funderOrgId),
    participant(ROLE.accountable, TYPE.internationalNgo, named(publisher.leadName), null),
    participant(ROLE.extending, TYPE.internationalNgo, named(publisher.name), publisher.orgId),
    recipientOf(grant, words),
    iatiElement('activity-status', { code: STATUS[grant.state] }),
    ...datesOf(grant, given.at),
    placeOf(grant),
    iatiElement('sector', { vocabulary: 1, code: SECTOR }),
    ...transactionsOf(grant, given),
    iatiElement('related-activity', { ref: programmeId(publisher), type: 1 }),
    ...grant.indicators.map(resultOf),
  );
}

export function programmeId({ orgId, programme }: Publisher): string {
  return `${orgId}-${programme.code}`;
}

export function activityId(publisher: Publisher, code: string): string {
  return `${programmeId(publisher)}-${code}`;
}

export function reportingOrg({ orgId, name }: Publisher): string {
  return iatiElement('reporting-org', { ref: orgId, type: TYPE.internationalNgo }, named(name));
}

export function participant(role: string, type: string, name: string, ref: string | null): string {
  return iatiElement('participating-org', { ref, type, role }, name);
}

export function activityDate(type: 1 | 2 | 3 | 4, day: LocalDate): string {
  return iatiElement('activity-date', { type, 'iso-date': day });
}

function recipientOf({ recipient }: PublicGrant, words: DataWords): string {
  const name = recipient ? named(recipient.name) : narratives(words.nameless);
  return participant(ROLE.implementing, TYPE.localNgo, name, recipient?.orgId ?? null);
}

/** Planned dates always; actual ones once they are past. */
function datesOf({ startsOn, endsOn, state }: PublicGrant, at: Instant): readonly string[] {
  const today = utcDate(at);
  return [
    activityDate(1, startsOn),
    ...(startsOn <= today ? [activityDate(2, startsOn)] : []),
    activityDate(3, endsOn),
    ...(state === 'closed' && endsOn <= today ? [activityDate(4, endsOn)] : []),
  ];
}

function placeOf({ place }: PublicGrant): string {
  return place.kind === 'country'
    ? iatiElement('recipient-country', { code: place.code, percentage: 100 })
    : iatiElement('recipient-region', { code: place.code, vocabulary: REGION_VOCABULARY, percentage: 100 });
}

function transactionsOf(grant: PublicGrant, { publisher, words }: Given): readonly string[] {
  const { amountMinor, awardedOn, payments, currency, recipient } = grant;
  const parties = [
    iatiElement(
      'provider-org',
      { ref: publisher.orgId, 'provider-activity-id': programmeId(publisher), type: TYPE.internationalNgo },
      named(publisher.name),
    ),
    iatiElement(
      'receiver-org',
      { ref: recipient?.orgId ?? null, type: TYPE.localNgo },
      recipient ? named(recipient.name) : narratives(words.nameless),
    ),
  ];
  const one = (type: string, on: LocalDate, minor: bigint) => transaction({ type, on, minor, currency, parties });
  return [one(COMMITMENT, awardedOn, amountMinor), ...payments.map(({ on, minor }) => one(DISBURSEMENT, on, minor))];
}

type Transaction = {
  readonly type: string;
  readonly on: LocalDate;
  readonly minor: bigint;
  readonly currency: string;
  readonly parties: readonly string[];
};

function transaction({ type, on, minor, currency, parties }: Transaction): string {
  return iatiElement(
    'transaction',
    {},
    iatiElement('transaction-type', { code: type }),
    iatiElement('transaction-date', { 'iso-date': on }),
    iatiElement('value', { currency, 'value-date': on }, toDecimal({ minor, currency })),
    ...parties,
  );
}

/** The commitment of all grants without a line, on the day the data were made. */
export function commitmentOf(given: { on: LocalDate; minor: bigint; currency: string }): string {
  return transaction({ type: COMMITMENT, ...given, parties: [] });
}

function resultOf({ label, target, actual, from, to }: PublicIndicator): string {
  const title = iatiElement('title', {}, named(label));
  return iatiElement(
    'result',
    { type: OUTPUT, 'aggregation-status': 'false' },
    title,
    iatiElement(
      'indicator',
      { measure: 1 },
      title,
      iatiElement(
        'period',
        {},
        iatiElement('period-start', { 'iso-date': from }),
        iatiElement('period-end', { 'iso-date': to }),
        iatiElement('target', { value: target }),
        actual === null ? null : iatiElement('actual', { value: actual }),
      ),
    ),
  );
}

function joined(one: Translated, other: Translated): Translated {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const said = one[language];
      return said ? [[language, `${said} ${other[language] ?? ''}`.trim()]] : [];
    }),
  );
}
