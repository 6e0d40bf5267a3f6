import type { GrantFacts } from '#app/publication/public-grant.ts';

/** Facts of one grant in Kenya, EUR 42 345.67, paid EUR 21 172.83 in November 2026. */
export function factsOf(change: Partial<GrantFacts> = {}): GrantFacts {
  return {
    agreementId: '0190f1d2-0000-7000-8000-000000000001',
    tier: 'anonymised',
    held: false,
    consented: false,
    publicCode: 'AB12CD34EF',
    publishFrom: null,
    recipientOrgId: null,
    workingName: 'Lantern Circle',
    country: 'KE',
    regionOnly: false,
    call: { reference: 'TEST-2026-C1', title: { en: 'Local justice' }, summary: { en: 'Small grants.', fr: 'Aides.' } },
    results: ['R1'],
    amountMinor: 42_345_67n,
    currency: 'EUR',
    signedOn: '2026-06-14',
    startsOn: '2026-07-03',
    endsOn: '2027-06-17',
    state: 'active',
    payments: [{ on: '2026-11-02', minor: 21_172_83n }],
    indicators: [{ label: 'Survivors heard', target: 40, actual: 17, from: '2026-07-03', to: '2026-12-31' }],
    ...change,
  };
}

/** Several grants like that, each with a code of its own. */
export function manyFacts(count: number, change: Partial<GrantFacts> = {}): readonly GrantFacts[] {
  return Array.from({ length: count }, (_, index) =>
    factsOf({ ...change, publicCode: `${change.tier ?? 'X'}${change.country ?? 'KE'}${index}`.toUpperCase() }),
  );
}
