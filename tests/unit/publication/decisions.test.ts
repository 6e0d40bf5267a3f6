import { describe, expect, it } from 'vitest';
import {
  decideDerogationApproval,
  decideProposal,
  decideReview,
  isInForce,
  type Derogation,
} from '#app/publication/derogation.ts';
import { grantsPage } from '#app/publication/grant-filter.ts';
import { isOrgId } from '#app/publication/org-id.ts';
import { publicGrants } from '#app/publication/public-grant.ts';
import { decideChoice, decideOfficeTier, decideRelease } from '#app/publication/tier-choice.ts';
import { firstTier, publicCodeOf, showsMore } from '#app/publication/tier.ts';
import { manyFacts } from '#tests/support/grant-facts.ts';

const AT = new Date('2026-11-25T12:00:00Z');
const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const OPEN = { category: 'registered', regionOnly: false };

const WAIVER: Derogation = {
  kind: 'publication',
  state: 'proposed',
  requestedBy: 'officer',
  validUntil: '2027-11-25',
  reviewOn: '2027-11-25',
};

describe('tiers', () => {
  it('I38: a grant starts with the default of its call, and withheld where its recipient bears a risk', () => {
    const start = (given: Partial<Parameters<typeof firstTier>[0]>) =>
      firstTier({ callDefault: null, recipient: OPEN, emergency: false, ...given });
    expect(start({})).toBe('anonymised');
    expect(start({ callDefault: 'region' })).toBe('region');
    expect(start({ recipient: { ...OPEN, regionOnly: true } })).toBe('withheld');
    expect(start({ recipient: { ...OPEN, category: 'individual' } })).toBe('withheld');
    expect(start({ recipient: { ...OPEN, category: 'unregistered' }, callDefault: 'anonymised' })).toBe('withheld');
    expect(start({ emergency: true })).toBe('withheld');
    expect(showsMore('named', 'withheld') && !showsMore('region', 'anonymised')).toBe(true);
  });

  it('the public code says nothing of the grant', () => {
    expect(publicCodeOf('0190f1d2-aaaa-7bbb-8ccc-1234567890ab')).toBe('34567890AB');
  });

  it('I38: the grantee’s word counts at once, but not while taken down', () => {
    const wanted = { tier: 'named', recipientOrgId: 'KE-NCB-1' } as const;
    expect(decideChoice({ held: false, tier: 'withheld' }, wanted)).toEqual({ ...wanted, publishFrom: null });
    expect(decideChoice({ held: true, tier: 'withheld' }, wanted)).toBeNull();
    const less = decideChoice({ held: false, tier: 'named' }, { tier: 'region', recipientOrgId: 'KE-NCB-1' });
    expect(less?.recipientOrgId).toBeNull();
  });

  it('I38: the office never shows more than the grantee agreed to', () => {
    const set = (
      tier: 'anonymised' | 'delayed' | 'withheld',
      consent: 'region' | null,
      held = false,
      day = '2027-01-01',
    ) => code(decideOfficeTier({ held, consent }, { tier, publishFrom: tier === 'delayed' ? day : null }, AT));
    expect(set('anonymised', null)).toBe('ok');
    expect(set('anonymised', 'region')).toBe('grantee-wants-less');
    expect(set('withheld', 'region')).toBe('ok');
    expect(set('withheld', null, true)).toBe('publication-held');
    expect(set('delayed', null)).toBe('ok');
    expect(set('delayed', null, false, '2026-11-25')).toBe('publish-from-missing');
  });

  it('who took a grant down does not release it, and nobody does during an emergency', () => {
    const held = { held: true, heldBy: 'one' };
    expect(code(decideRelease(held, { person: 'one', redacted: false }))).toBe('release-by-another');
    expect(code(decideRelease(held, { person: 'two', redacted: true }))).toBe('redaction-running');
    expect(code(decideRelease(held, { person: 'two', redacted: false }))).toBe('ok');
    expect(code(decideRelease({ held: false, heldBy: null }, { person: 'two', redacted: false }))).toBe('not-held');
  });
});

describe('derogations', () => {
  const approve = (change: Partial<Derogation>, approvedBy: readonly string[], person: string) =>
    decideDerogationApproval({ ...WAIVER, ...change }, { approvedBy, person }, AT);

  it('I41: two others approve what the contracting authority is told of, one other the rest', () => {
    expect(approve({}, [], 'lead')).toEqual({ ok: true, value: { state: 'approved_once', step: 1 } });
    expect(approve({ state: 'approved_once' }, ['lead'], 'manager')).toMatchObject({ value: { state: 'approved' } });
    expect(approve({ kind: 'receipt' }, [], 'lead')).toMatchObject({ value: { state: 'approved', step: 1 } });
    expect(code(approve({}, [], 'officer'))).toBe('derogation-own-request');
    expect(code(approve({ state: 'approved_once' }, ['lead'], 'lead'))).toBe('derogation-approved-before');
    expect(code(approve({ validUntil: '2026-11-25' }, [], 'lead'))).toBe('derogation-over');
    expect(code(approve({ state: 'ended' }, [], 'lead'))).toBe('move-not-allowed');
  });

  it('I38, I41: needs an end, a reference of the authority, and a look within a year', () => {
    const propose = (kind: 'publication' | 'signature', validUntil: string, authorityReference: string) =>
      decideProposal({ kind, validUntil, authorityReference }, AT);
    expect(code(propose('publication', '2026-11-25', 'CA-1'))).toBe('derogation-dates');
    expect(code(propose('publication', '2028-01-01', ''))).toBe('authority-reference-missing');
    expect(propose('signature', '2028-01-01', '')).toEqual({ ok: true, value: { reviewOn: '2027-11-25' } });
    expect(propose('signature', '2027-01-01', '')).toEqual({ ok: true, value: { reviewOn: '2027-01-01' } });
  });

  it('I38: the yearly look keeps it for another year or ends it; what ran out can only end', () => {
    const inForce: Derogation = { ...WAIVER, state: 'approved', validUntil: '2029-01-01' };
    expect(decideReview(inForce, 'kept', AT)).toEqual({
      ok: true,
      value: { state: 'approved', reviewOn: '2027-11-25' },
    });
    expect(decideReview(inForce, 'ended', AT)).toEqual({ ok: true, value: { state: 'ended', reviewOn: null } });
    expect(code(decideReview({ ...inForce, validUntil: '2026-11-01' }, 'kept', AT))).toBe('derogation-over');
    expect(code(decideReview(WAIVER, 'kept', AT))).toBe('move-not-allowed');
    expect(isInForce(inForce, AT)).toBe(true);
    expect(isInForce({ ...inForce, validUntil: '2026-11-24' }, AT)).toBe(false);
  });
});

describe('the public list', () => {
  const grants = publicGrants([...manyFacts(60), ...manyFacts(5, { country: 'CO', results: ['R2'] })], AT);

  it('is narrowed and paged by the code of the last line', () => {
    const first = grantsPage(grants, {});
    expect([first.rows.length, first.count, first.next]).toEqual([50, 65, first.rows.at(-1)?.code]);
    const second = grantsPage(grants, { after: first.next ?? '' });
    expect([second.rows.length, second.next]).toEqual([15, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ code: each }) => each)).size).toBe(65);
    expect(grantsPage(grants, { place: 'CO', result: 'R2', year: '2026' }).count).toBe(5);
    expect(grantsPage(grants, { place: 'CO', result: 'R1' }).count).toBe(0);
    expect(first.choices).toEqual({ place: ['CO', 'KE'], result: ['R1', 'R2'], year: ['2026'] });
  });
});

describe('organisation identifiers', () => {
  it('have a known agency and a number', () => {
    expect(isOrgId('KE-NCB-12345') && isOrgId('XI-IATI-EC_INTPA') && isOrgId('SE-ON-802000-0000')).toBe(true);
    for (const wrong of ['KE-NCB-', 'KE-NCB', 'QQ-ABC-1', 'KE-NCB-1 2', '', 'KE/NCB/1'])
      expect(isOrgId(wrong)).toBe(false);
  });
});
