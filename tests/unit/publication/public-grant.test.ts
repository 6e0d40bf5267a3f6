import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenGrants } from '#app/publication/hidden-grants.ts';
import { publicGrants, type GrantFacts } from '#app/publication/public-grant.ts';
import { TIERS } from '#app/publication/tier.ts';
import { factsOf, manyFacts } from '#tests/support/grant-facts.ts';

const AT = new Date('2026-11-25T12:00:00Z');
const one = (change: Partial<GrantFacts>) => publicGrants([factsOf(change)], AT)[0];
const text = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}` : part));

const COUNTRIES = ['KE', 'UG', 'NG', 'TN', 'LB', 'CO', 'KZ', 'XK', 'ZZ'];
const anyFacts = fc
  .record({
    tier: fc.constantFrom(...TIERS),
    held: fc.boolean(),
    consented: fc.boolean(),
    country: fc.constantFrom(...COUNTRIES),
    regionOnly: fc.boolean(),
    publicCode: fc.uuid(),
    publishFrom: fc.constantFrom(null, '2026-11-01', '2026-12-01'),
    amountMinor: fc.bigInt({ min: 1_01n, max: 60_000_00n }).filter((minor) => minor % 1_000_00n !== 0n),
  })
  .map((change) => factsOf({ ...change, workingName: 'Pamoja-Ö', recipientOrgId: 'KE-NCB-998877' }));

describe('what is public of a grant', () => {
  it('I37: without the tier named nothing identifying passes: no name, number, exact amount, day or own text', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 25 }), (all) => {
        const shown = publicGrants(all, AT);
        for (const facts of all) {
          const grant = shown.find(({ code }) => code === facts.publicCode);
          if (!grant || grant.tier === 'named') continue;
          const said = text(grant);
          const secrets = ['Pamoja', 'KE-NCB-998877', facts.agreementId, 'Survivors heard', String(facts.amountMinor)];
          for (const secret of [...secrets, facts.signedOn, facts.startsOn, facts.endsOn, '21172']) {
            expect(said).not.toContain(secret);
          }
        }
      }),
    );
  });

  it('I38: the name needs both the tier and the newest word of the grantee, and is never said while taken down', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [grant] = publicGrants([facts], AT);
        const named = facts.tier === 'named' && facts.consented && !facts.held;
        expect(grant?.recipient?.name === 'Pamoja-Ö').toBe(named);
      }),
    );
  });

  it('I42: a nameless place finer than the world is shared by at least five nameless lines', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 60 }), (all) => {
        const nameless = publicGrants(all, AT).filter(({ recipient }) => recipient === null);
        for (const { place } of nameless) {
          const crowd = nameless.filter((other) => other.place.code === place.code).length;
          expect(place.code === '001' || crowd >= 5).toBe(true);
        }
      }),
    );
  });

  it('I42: five in a country show the country, four only a wider place', () => {
    expect(publicGrants(manyFacts(5), AT).map(({ place }) => place.code)).toEqual(Array(5).fill('KE'));
    const four = publicGrants([...manyFacts(4), ...manyFacts(1, { country: 'UG' })], AT);
    expect(four.map(({ place }) => place.code)).toEqual(Array(5).fill('014'));
    expect(publicGrants(manyFacts(4), AT).map(({ place }) => place.code)).toEqual(Array(4).fill('001'));
    expect(publicGrants(manyFacts(5, { regionOnly: true }), AT)[0]?.place.code).toBe('014');
    expect(publicGrants(manyFacts(5, { tier: 'region' }), AT)[0]?.place.code).toBe('014');
  });

  it('with a name says days, cents and payments, and no indicator of fewer than five people (I42)', () => {
    const indicators = [17, 3, 0, null].map((actual) => ({ ...INDICATOR, actual }));
    const grant = one({ tier: 'named', consented: true, indicators });
    expect(grant).toMatchObject({
      recipient: { name: 'Lantern Circle' },
      place: { kind: 'country', code: 'KE' },
      amountMinor: 42_345_67n,
      awardedOn: '2026-06-14',
      payments: [{ on: '2026-11-02', minor: 21_172_83n }],
    });
    expect(grant?.indicators.map(({ actual }) => actual)).toEqual([17, 0, null]);
    expect(one({ tier: 'named', consented: true, regionOnly: true })?.place).toEqual({ kind: 'region', code: '014' });
  });

  it('without a name rounds: thousands, first and last of the month, one payment a year after the award', () => {
    expect(one({})).toMatchObject({
      amountMinor: 42_000_00n,
      grain: 'month',
      awardedOn: '2026-06-01',
      startsOn: '2026-07-01',
      endsOn: '2027-06-30',
      payments: [{ on: '2026-06-01', minor: 21_000_00n }],
      indicators: [],
    });
    expect(one({ tier: 'region' })).toMatchObject({ grain: 'year', awardedOn: '2026-01-01', endsOn: '2027-12-31' });
    expect(one({ amountMinor: 300_00n })?.amountMinor).toBe(1_000_00n);
    expect(one({ state: 'terminated' })?.state).toBe('active');
    expect(one({ tier: 'named', consented: true, state: 'terminated' })?.state).toBe('terminated');
  });

  it('delayed appears on its day, without a name', () => {
    expect(one({ tier: 'delayed', publishFrom: '2026-11-26' })).toBeUndefined();
    expect(one({ tier: 'delayed', publishFrom: '2026-11-25', consented: true })?.tier).toBe('anonymised');
  });

  it('I42: what has no line is told from five on, rounded to ten thousands', () => {
    const four = manyFacts(4, { tier: 'withheld' });
    const more = [...four, factsOf({ held: true, publicCode: 'HELD' })];
    expect(hiddenGrants(four, publicGrants(four, AT))).toBeNull();
    expect(hiddenGrants(more, publicGrants(more, AT))).toEqual({ count: 5, minor: 210_000_00n, currency: 'EUR' });
  });
});

const INDICATOR = { label: 'Heard', target: 40, actual: 1, from: '2026-07-03', to: '2026-12-31' };
