import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedRules,
  decideProposedRules,
  decideRuleChange,
  lastDayOfGrants,
  RULE_FIELDS,
  rulesOf,
  type Held,
  type ProgrammeRules,
} from '#app/programme/programme-rules.ts';
import { programmeRulesShape } from '#app/programme/rules-form.ts';
import { SET_UP_SHAPES } from '#app/programme/set-up-form.ts';

const RULES: ProgrammeRules = {
  title: { en: 'Action', fr: 'Action' },
  contractReference: 'NDICI/2023/1',
  startsOn: '2023-12-01',
  endsOn: '2027-11-30',
  closingMarginDays: 60,
  envelopeMinor: 5_000_000_00n,
  fstpBudgetMinor: 2_000_000_00n,
  capMinor: 60_000_00n,
  fxPolicy: 'MONTH_OF_PAYMENT',
  flexibilityPercent: 25,
  advanceCeilingPercent: 90,
  consumptionPercent: 70,
  retentionYears: 5,
  checkValidDays: 30,
  alternativeEvidencePercent: 10,
  fundingStatement: { en: 'Co-funded by the European Union' },
};
const FREE: Held = { callsMinor: 0n, capMinor: 0n, startsOn: null, endsOn: null, converted: false };
const change = (held: Partial<Held>, wanted: Partial<ProgrammeRules>) => {
  const decided = decideRuleChange({ ...FREE, ...held }, RULES, { ...RULES, ...wanted });
  return decided.ok ? decided.value.join(' ') : `${decided.refusal.code} ${decided.refusal.field ?? ''}`.trim();
};

describe('rules of a programme', () => {
  it('names what is changed, and refuses a proposal that changes nothing', () => {
    expect(change({}, {})).toBe('programme-rules-unchanged');
    expect(change({}, { checkValidDays: 60, title: { en: 'Action', fr: 'Projet' } })).toBe('title checkValidDays');
    // Words in another order are the same words.
    expect(change({}, { title: { fr: 'Action', en: 'Action' } })).toBe('programme-rules-unchanged');
    expect(changedRules(RULES, { ...RULES, fundingStatement: {} })).toEqual(['fundingStatement']);
  });

  it('I2: the budget for third parties holds the calls, and the budget of the action holds it', () => {
    const held = { callsMinor: 1_500_000_00n };
    expect(change(held, { fstpBudgetMinor: 1_499_999_99n })).toBe('programme-rules-calls fstpBudget');
    expect(change(held, { fstpBudgetMinor: 1_500_000_00n })).toBe('fstpBudgetMinor');
    expect(change({}, { envelopeMinor: 1_999_999_99n })).toBe('programme-rules-envelope fstpBudget');
  });

  it('I5: the cap holds what a third party holds', () => {
    expect(change({ capMinor: 45_000_00n }, { capMinor: 44_999_99n })).toBe('programme-rules-cap cap');
    expect(change({ capMinor: 45_000_00n }, { capMinor: 45_000_00n })).toBe('capMinor');
  });

  it('I18: the action, less its margin, holds its agreements; a span that is left alone stands in no way', () => {
    expect(lastDayOfGrants(RULES)).toBe('2027-10-01');
    const held = { startsOn: '2024-03-01', endsOn: '2027-09-30' };
    expect(change(held, { closingMarginDays: 61 })).toBe('closingMarginDays');
    expect(change(held, { closingMarginDays: 62 })).toBe('programme-rules-end endsOn');
    expect(change(held, { endsOn: '2027-11-28' })).toBe('programme-rules-end endsOn');
    expect(change(held, { startsOn: '2024-03-02' })).toBe('programme-rules-start startsOn');
    expect(change(held, { startsOn: '2024-03-01' })).toBe('startsOn');
    expect(change({}, { endsOn: '2023-12-01' })).toBe('programme-rules-period endsOn');
    expect(change({ endsOn: '2028-01-01' }, { checkValidDays: 31 })).toBe('checkValidDays');
  });

  it('I28: the rule of conversion is frozen once something lives by it', () => {
    expect(change({}, { fxPolicy: 'MONTH_INCURRED' })).toBe('fxPolicy');
    expect(change({ converted: true }, { fxPolicy: 'MONTH_INCURRED' })).toBe('programme-rules-fx fxPolicy');
    expect(change({ converted: true }, { checkValidDays: 31 })).toBe('checkValidDays');
  });

  it('I2, I5: whatever passes leaves room for all that is held', () => {
    const minor = fc.bigInt({ min: 1n, max: 10_000_000_00n });
    fc.assert(
      fc.property(
        minor,
        minor,
        minor,
        minor,
        minor,
        (callsMinor, heldMinor, fstpBudgetMinor, capMinor, envelopeMinor) => {
          const wanted = { ...RULES, fstpBudgetMinor, capMinor, envelopeMinor };
          const decided = decideRuleChange({ ...FREE, callsMinor, capMinor: heldMinor }, RULES, wanted);
          return (
            !decided.ok || (fstpBudgetMinor >= callsMinor && capMinor >= heldMinor && fstpBudgetMinor <= envelopeMinor)
          );
        },
      ),
    );
  });

  it('another person puts in force what one proposed, once', () => {
    const codeOf = (proposal: Parameters<typeof decideProposedRules>[0], person: string) => {
      const decided = decideProposedRules(proposal, person);
      return decided.ok ? 'ok' : decided.refusal.code;
    };
    expect(codeOf({ proposedBy: 'a', outcome: null }, 'a')).toBe('programme-rules-by-another');
    expect(codeOf({ proposedBy: 'a', outcome: null }, 'b')).toBe('ok');
    expect(codeOf({ proposedBy: 'a', outcome: 'refused' }, 'b')).toBe('move-not-allowed');
    expect(codeOf(null, 'b')).toBe('move-not-allowed');
  });
});

const TYPED: Record<string, string> = {
  'title.en': 'Action',
  'title.fr': 'Action',
  'title.es': '',
  'title.ar': '',
  'title.ru': '',
  'funding.en': 'Co-funded by the European Union',
  'funding.fr': '',
  'funding.es': '',
  'funding.ar': '',
  'funding.ru': '',
  contractReference: 'NDICI/2023/1',
  startsOn: '2023-12-01',
  endsOn: '2027-11-30',
  closingMarginDays: '60',
  envelope: '5 000 000',
  fstpBudget: '2000000.00',
  cap: '60000',
  fxPolicy: 'MONTH_OF_PAYMENT',
  flexibilityPercent: '25',
  advanceCeilingPercent: '90',
  consumptionPercent: '70',
  retentionYears: '5',
  checkValidDays: '30',
  alternativeEvidencePercent: '10',
};

describe('the forms of a programme', () => {
  it('the rules: every field of them, languages left empty left out', () => {
    const parsed = programmeRulesShape('EUR').parse(TYPED);
    expect(parsed).toEqual(RULES);
    expect(Object.keys(rulesOf(parsed)).toSorted()).toEqual([...RULE_FIELDS].toSorted());
  });

  it('I35: less than five years of retention, a rule of conversion no cost knows, and words without English are refused', () => {
    const wrong = { ...TYPED, retentionYears: '4', fxPolicy: 'RATE_OF_THE_DAY', 'title.en': ' ' };
    const parsed = programmeRulesShape('EUR').safeParse(wrong);
    expect(parsed.error?.issues.map((issue) => issue.path.join('.')).toSorted()).toEqual([
      'fxPolicy',
      'retentionYears',
      'title.en',
    ]);
  });

  it('the consortium: rows with a name, each whole; the account is given whole or not at all', () => {
    const rows = (filled: Record<string, string>) => ({
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => index + 1).flatMap((row) => [
          [`name-${row}`, ''],
          [`code-${row}`, ''],
          [`country-${row}`, ''],
          [`kind-${row}`, row === 1 ? 'lead' : row === 2 ? 'fstp-lead' : 'partner'],
        ]),
      ),
      ...filled,
    });
    const two = {
      'name-1': 'One',
      'code-1': 'ONE',
      'country-1': 'fr',
      'name-2': 'Two',
      'code-2': 'TWO',
      'country-2': 'SE',
    };
    expect(SET_UP_SHAPES.members.parse(rows(two)).members).toEqual([
      { name: 'One', code: 'ONE', country: 'FR', kind: 'lead' },
      { name: 'Two', code: 'TWO', country: 'SE', kind: 'fstp-lead' },
    ]);
    const wrong = SET_UP_SHAPES.members.safeParse(rows({ ...two, 'country-1': 'QQ', 'name-5': 'Five', 'code-5': 'F' }));
    expect([...new Set(wrong.error?.issues.map((issue) => issue.path.join('.')))].toSorted()).toEqual([
      'code-5',
      'country-1',
      'country-5',
    ]);
    expect(SET_UP_SHAPES.bank.parse({ bankHolder: '', bankIban: '', bankBic: '' })).toEqual({});
    const part = SET_UP_SHAPES.bank.safeParse({ bankHolder: 'One', bankIban: 'BE71 0961 2345 6760', bankBic: '' });
    expect(part.error?.issues.map((issue) => issue.path.join('.')).toSorted()).toEqual(['bankBic', 'bankIban']);
  });
});
