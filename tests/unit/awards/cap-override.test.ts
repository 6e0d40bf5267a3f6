import { describe, expect, it } from 'vitest';
import { decideList, proposeLines, type AwardLimits } from '#app/awards/award-list.ts';
import { capOf, decideProposal, mayDecideOverride, referencesNeeded } from '#app/awards/cap/cap-override.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';

const LIMITS: AwardLimits = {
  envelopeMinor: 500n,
  committedMinor: 0n,
  minimumMinor: 1n,
  maximumMinor: 60n,
  capMinor: 60n,
  lifted: new Map([['party', { capMinor: 90n, reference: 'CA-1' }]]),
  lots: new Map(),
  lotOf: new Map(),
  oneOf: new Map([['hosted', 'party']]),
  heldMinor: new Map([['party', 50n]]),
};
const file = (rank: number, organisationId: string, requestedMinor: bigint): ListedFile => ({
  applicationId: `a${rank}`,
  reference: `REF-${rank}`,
  organisationId,
  state: 'in_review',
  requestedMinor,
  rank,
  scoreHundredths: 100,
  passes: true,
});
const codeOf = (files: readonly ListedFile[], limits: Partial<AwardLimits> = {}) => {
  const lines = files.map(({ applicationId, requestedMinor: amountMinor }) => ({
    applicationId,
    outcome: 'award' as const,
    amountMinor,
    reason: '',
  }));
  const decided = decideList(files, lines, { ...LIMITS, ...limits });
  return decided.ok ? 'ok' : decided.refusal.code;
};

describe('I5 a lifted cap', () => {
  it('I5: takes the place of the cap of the programme, for its third party and to the cent', () => {
    expect(codeOf([file(1, 'party', 40n)])).toBe('ok');
    expect(codeOf([file(1, 'party', 41n)])).toBe('award-over-cap');
    expect(codeOf([file(1, 'hosted', 40n)])).toBe('ok');
    expect(codeOf([file(1, 'party', 30n), file(2, 'hosted', 11n)])).toBe('award-over-cap');
    expect(codeOf([file(1, 'party', 40n)], { lifted: new Map() })).toBe('award-over-cap');
    expect(codeOf([file(1, 'other', 60n)], { heldMinor: new Map([['other', 1n]]) })).toBe('award-over-cap');
    expect(proposeLines([file(1, 'party', 60n)], LIMITS)[0]?.amountMinor).toBe(40n);
  });

  it('I5: never lowers the cap of the programme', () => {
    expect(capOf({ capMinor: 100n, lifted: LIMITS.lifted ?? new Map() }, 'party')).toBe(100n);
    expect(capOf(LIMITS, 'somebody')).toBe(60n);
  });

  it('I41: only the award that passes the cap of the programme names the reference', () => {
    const files = [file(1, 'party', 10n), file(2, 'hosted', 20n), file(3, 'other', 60n)];
    const lines = files.map(({ applicationId, requestedMinor }) => ({ applicationId, amountMinor: requestedMinor }));
    expect([...referencesNeeded(files, lines, LIMITS)]).toEqual([['a2', 'CA-1']]);
  });

  it('I41: is asked for above the cap and with an end, and decided by somebody else', () => {
    const facts = { programmeCapMinor: 60n, today: '2026-11-29' };
    const code = (capMinor: bigint, validUntil: string) => {
      const decided = decideProposal({ capMinor, validUntil }, facts);
      return decided.ok ? 'ok' : decided.refusal.code;
    };
    expect([code(60n, '2027-01-01'), code(61n, '2026-11-29'), code(61n, '2026-11-30')]).toEqual([
      'cap-not-lifted',
      'cap-override-over',
      'ok',
    ]);
    const may = (accountId: string, recused = false, today = '2026-11-29') =>
      mayDecideOverride({ proposedBy: 'a', validUntil: '2026-12-01' }, { accountId, recused }, today);
    expect(may('a')).toMatchObject({ reason: 'preparer-may-not-approve' });
    expect(may('b', true)).toMatchObject({ reason: 'person-recused' });
    expect(may('b', false, '2026-12-01')).toMatchObject({ reason: 'cap-override-over' });
    expect(may('b').allowed).toBe(true);
  });
});
