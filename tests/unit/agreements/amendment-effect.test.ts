import { describe, expect, it } from 'vitest';
import { amendmentDigest } from '#app/agreements/amendments/amendment-digest.ts';
import { decideEffect, type AmendmentBounds } from '#app/agreements/amendments/amendment-effect.ts';
import { readStanding, unchanged, type Standing, type Wanted } from '#app/agreements/amendments/amendment.ts';
import { toJson } from '#app/kernel/json.ts';

const free = { charged: false, removed: false };

const standing: Standing = {
  amountMinor: 20_000_00n,
  currency: 'EUR',
  startsOn: '2026-12-01',
  endsOn: '2027-06-30',
  payeeAccountId: null,
  activities: ['R1.2', 'R1.1'],
  headings: [
    { heading: 'human-resources', amountMinor: 14_000_00n, signedMinor: 14_000_00n },
    { heading: 'travel', amountMinor: 6_000_00n, signedMinor: 6_000_00n },
  ],
  lines: [
    { heading: 'human-resources', number: 1, description: 'Lawyer', amountMinor: 14_000_00n, ...free },
    { heading: 'travel', number: 1, description: 'Buses', amountMinor: 6_000_00n, ...free },
  ],
  instalments: [
    { number: 1, kind: 'advance', amountMinor: 16_000_00n, expectedOn: '2026-12-01', fixed: true },
    { number: 2, kind: 'final', amountMinor: 4_000_00n, expectedOn: '2027-09-28', fixed: false },
  ],
  reports: [
    { number: 1, kind: 'final', periodFrom: '2026-12-01', periodTo: '2027-06-30', dueOn: '2027-09-28', fixed: false },
  ],
};

const bounds: AmendmentBounds = {
  action: { startsOn: '2023-12-01', endsOn: '2027-11-30', closingMarginDays: 60 },
  flexibilityPercent: 25,
  advanceCeilingPercent: 90,
  award: {
    envelopeLeftMinor: 30_000_00n,
    minimumMinor: 5_000_00n,
    maximumMinor: 40_000_00n,
    requestedMinor: 28_000_00n,
    capLeftMinor: 26_000_00n,
  },
  verifiedPayeeId: 'account-2',
  activities: ['R1.1', 'R1.2', 'R2.1'].map((code) => ({ code, title: { en: code } })),
};

type Kind = Parameters<typeof decideEffect>[0]['kind'];
const decide = (kind: Kind, wanted: Wanted, changes: Partial<Standing> = {}) =>
  decideEffect({ kind, wanted }, { ...standing, ...changes }, bounds);
const codeOf = (result: ReturnType<typeof decideEffect>) => (result.ok ? result.value.form : result.refusal.code);

describe('reallocation', () => {
  const to = (staff: bigint, travel: bigint, equipment = 0n): Wanted => ({
    headings: { 'human-resources': `${staff}`, travel: `${travel}`, equipment: `${equipment}` },
  });

  it('I27: within the flexibility of every heading a notice is enough, above it an addendum is needed', () => {
    expect(codeOf(decide('reallocation', to(12_500_00n, 7_500_00n)))).toBe('notice');
    expect(codeOf(decide('reallocation', to(12_499_99n, 7_500_01n)))).toBe('addendum');
    expect(codeOf(decide('reallocation', to(13_000_00n, 6_000_00n, 1_000_00n)))).toBe('addendum');
  });

  it('I19: the headings add up to the amount; a heading at nothing stays out', () => {
    expect(codeOf(decide('reallocation', to(12_500_00n, 7_500_01n)))).toBe('budget-not-exact');
    expect(decide('reallocation', to(12_500_00n, 7_500_00n))).toMatchObject({
      value: {
        headings: [
          { heading: 'human-resources', amountMinor: 12_500_00n },
          { heading: 'travel', amountMinor: 7_500_00n },
        ],
      },
    });
  });

  it('a request that changes nothing is none', () => {
    expect(codeOf(decide('reallocation', unchanged('reallocation', standing)))).toBe('amendment-changes-nothing');
    expect(codeOf(decide('reporting', unchanged('reporting', standing)))).toBe('amendment-changes-nothing');
    expect(codeOf(decide('amount', unchanged('amount', standing)))).toBe('amendment-changes-nothing');
  });
});

describe('activities', () => {
  it('I6: are of the programme’s list, at least one, and both sides sign what the grant is for', () => {
    expect(decide('activities', { activities: ['R2.1', 'R1.1', 'R2.1'] })).toMatchObject({
      value: { form: 'addendum', activities: ['R1.1', 'R2.1'] },
    });
    expect(codeOf(decide('activities', { activities: ['R1.1', 'R9.9'] }))).toBe('activities-not-in-programme');
    expect(codeOf(decide('activities', { activities: [] }))).toBe('activities-missing');
    expect(codeOf(decide('activities', { activities: ['R1.1', 'R1.2'] }))).toBe('amendment-changes-nothing');
    expect(codeOf(decide('activities', unchanged('activities', standing)))).toBe('amendment-changes-nothing');
  });
});

describe('extension', () => {
  it('I18: up to the end of the action less its closing margin; report and unpaid balance follow', () => {
    expect(decide('extension', { endsOn: '2027-10-01' })).toMatchObject({
      value: {
        form: 'addendum',
        endsOn: '2027-10-01',
        reports: [{ number: 1, periodTo: '2027-10-01', dueOn: '2027-12-30' }],
        instalments: [{ number: 2, amountMinor: 4_000_00n, expectedOn: '2027-12-30' }],
      },
    });
    expect(codeOf(decide('extension', { endsOn: '2027-10-02' }))).toBe('agreement-outside-action');
    expect(codeOf(decide('extension', { endsOn: '2027-06-30' }))).toBe('extension-not-later');
  });

  it('is over once the final report was sent', () => {
    const reports = standing.reports.map((each) => ({ ...each, fixed: true }));
    expect(codeOf(decide('extension', { endsOn: '2027-08-31' }, { reports }))).toBe('final-report-sent');
  });
});

describe('dates of reports', () => {
  it('move to a day after the period; those of a report that was sent stay', () => {
    expect(codeOf(decide('reporting', { dates: { 1: '2027-10-31' } }))).toBe('addendum');
    expect(codeOf(decide('reporting', { dates: { 1: '2027-06-30' } }))).toBe('report-date-outside');
    expect(codeOf(decide('reporting', { dates: { 1: '2028-02-29' } }))).toBe('report-date-outside');
    const reports = standing.reports.map((each) => ({ ...each, fixed: true }));
    expect(codeOf(decide('reporting', { dates: { 1: '2027-10-31' } }, { reports }))).toBe('report-date-fixed');
  });
});

describe('account', () => {
  it('I20: only the verified account of the organisation, and another than before', () => {
    expect(codeOf(decide('payee', { payeeAccountId: 'account-2' }))).toBe('notice');
    expect(codeOf(decide('payee', { payeeAccountId: 'account-9' }))).toBe('payee-account-not-verified');
    expect(codeOf(decide('payee', {}))).toBe('payee-account-not-verified');
    const named = { payeeAccountId: 'account-2' };
    expect(codeOf(decide('payee', named, named))).toBe('amendment-changes-nothing');
  });
});

describe('amount', () => {
  const wanted = (total: bigint, staff: bigint, last: bigint, first = 16_000_00n): Wanted => ({
    amountMinor: `${total}`,
    headings: { 'human-resources': `${staff}`, travel: '600000' },
    instalments: { 1: `${first}`, 2: `${last}` },
  });

  it('I3, I4, I5: within the call, what was asked for, its envelope and the cap of the third party', () => {
    expect(codeOf(decide('amount', wanted(25_000_00n, 19_000_00n, 9_000_00n)))).toBe('addendum');
    expect(codeOf(decide('amount', wanted(28_000_01n, 22_000_01n, 12_000_01n)))).toBe('amount-outside-call');
    expect(codeOf(decide('amount', wanted(4_000_00n, 0n, 0n)))).toBe('amount-outside-call');
    expect(codeOf(decide('amount', wanted(26_000_01n, 20_000_01n, 10_000_01n)))).toBe('amount-over-cap');
    const little = { ...bounds, award: { ...bounds.award, envelopeLeftMinor: 24_999_99n } };
    const tight = decideEffect({ kind: 'amount', wanted: wanted(25_000_00n, 19_000_00n, 9_000_00n) }, standing, little);
    expect(codeOf(tight)).toBe('amount-over-envelope');
  });

  it('I19, I23: headings and instalments add up to it, advances stay under the ceiling, what was paid stays', () => {
    expect(codeOf(decide('amount', wanted(25_000_00n, 18_000_00n, 9_000_00n)))).toBe('budget-not-exact');
    expect(codeOf(decide('amount', wanted(25_000_00n, 19_000_00n, 8_000_00n)))).toBe('plan-not-exact');
    expect(codeOf(decide('amount', wanted(17_000_00n, 11_000_00n, 1_000_00n)))).toBe('plan-advance-too-high');
    expect(codeOf(decide('amount', wanted(25_000_00n, 19_000_00n, 10_000_00n, 15_000_00n)))).toBe('instalment-fixed');
  });
});

describe('what an approver approves', () => {
  const request = {
    agreementId: 'a',
    kind: 'extension',
    form: 'addendum',
    reason: 'Court dates',
    stood: standing,
  } as const;

  it('is known by a checksum over request and agreement: any difference gives another', () => {
    const digest = amendmentDigest({ ...request, wanted: { endsOn: '2027-08-31' } });
    expect(amendmentDigest({ ...request, wanted: { endsOn: '2027-09-01' } })).not.toBe(digest);
    expect(
      amendmentDigest({ ...request, stood: { ...standing, amountMinor: 1n }, wanted: { endsOn: '2027-08-31' } }),
    ).not.toBe(digest);
  });

  it('comes back from the database as it was', () => {
    expect(readStanding(toJson(standing))).toEqual(standing);
  });
});
