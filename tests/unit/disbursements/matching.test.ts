import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLine, type LineFacts, type PaymentFacts } from '#app/disbursements/bank/matching.ts';
import { disbursementLifecycle } from '#app/disbursements/disbursement-lifecycle.ts';
import { euro } from '#app/kernel/money.ts';

const line = (given: Partial<LineFacts> = {}): LineFacts => ({
  direction: 'out',
  amount: euro(100_00n),
  eurMinor: given.amount?.currency === 'EUR' ? given.amount.minor : 100_00n,
  valueOn: '2026-11-03',
  bankCode: 'PMNT/ICDT/ESCT',
  endToEndId: 'P-1',
  messageId: '',
  returnReason: '',
  instructed: null,
  booksClosed: false,
  ...given,
});
const payment = (given: Partial<PaymentFacts> = {}): PaymentFacts => ({
  id: 'one',
  state: 'sent',
  amount: euro(100_00n),
  sentOn: '2026-11-02',
  outstandingMinor: 100_00n,
  byOperator: false,
  ...given,
});
const decide = (of: LineFacts, about: Partial<Parameters<typeof decideLine>[1]> = { payment: payment() }) =>
  decideLine(of, { payment: null, together: [], today: '2026-11-05', byPerson: false, ...about });
const reason = (decision: ReturnType<typeof decide>) => (decision.kind === 'open' ? decision.reason : decision.kind);

describe('LG-7 a movement settles a payment by end-to-end id, amount and date', () => {
  it('all three fit', () => {
    expect(decide(line())).toEqual({ kind: 'paid', paymentId: 'one', difference: null });
  });

  it('one of them does not', () => {
    expect(reason(decide(line({ endToEndId: '' }), {}))).toBe('no-reference');
    expect(reason(decide(line(), {}))).toBe('reference-unknown');
    expect(reason(decide(line({ amount: euro(99_99n) })))).toBe('amount-differs');
    expect(reason(decide(line({ amount: euro(100_01n) })))).toBe('amount-differs');
    expect(reason(decide(line({ valueOn: '2026-10-31' })))).toBe('date-apart');
    expect(reason(decide(line({ valueOn: '2026-12-03' }), { payment: payment(), today: '2026-12-31' }))).toBe(
      'date-apart',
    );
    expect(reason(decide(line({ valueOn: '2026-11-06' })))).toBe('date-apart');
  });

  it('only what is with the bank is paid by it', () => {
    const states = disbursementLifecycle.states.filter((state) => state !== 'sent');
    for (const state of states) {
      const expected = state === 'confirmed' || state === 'returned' ? 'payment-settled' : 'payment-not-sent';
      expect(reason(decide(line(), { payment: payment({ state }) })), state).toBe(expected);
    }
  });

  it('a charge on top is believed where the bank says what was ordered, up to EUR 100', () => {
    const dearer = (minor: bigint) => line({ amount: euro(minor), instructed: euro(100_00n) });
    expect(decide(dearer(112_50n))).toEqual({
      kind: 'paid',
      paymentId: 'one',
      difference: { rule: 'fee', minor: 12_50n },
    });
    expect(reason(decide(dearer(200_01n)))).toBe('amount-differs');
    expect(reason(decide(dearer(99_00n)))).toBe('amount-differs');
  });

  it('I28: an account in another currency gives an exchange difference, either way, and none without a rate', () => {
    const foreign = (eurMinor: bigint | null) =>
      line({ amount: { minor: 1_150_00n, currency: 'SEK' }, eurMinor, instructed: euro(100_00n) });
    expect(decide(foreign(101_20n))).toMatchObject({ difference: { rule: 'exchange', minor: 1_20n } });
    expect(decide(foreign(98_80n))).toMatchObject({ difference: { rule: 'exchange', minor: -1_20n } });
    expect(reason(decide(foreign(null)))).toBe('rate-missing');
    expect(reason(decide({ ...foreign(100_00n), instructed: null }))).toBe('amount-differs');
  });

  it('a booking of a whole file settles exactly what was sent in it', () => {
    const together = [payment(), payment({ id: 'two' }), payment({ id: 'three', state: 'failed' })];
    const whole = line({ endToEndId: '', messageId: 'PB-1', amount: euro(200_00n) });
    expect(decide(whole, { together })).toEqual({ kind: 'paid-together', paymentIds: ['one', 'two'] });
    expect(reason(decide({ ...whole, amount: euro(300_00n), eurMinor: 300_00n }, { together }))).toBe('batch-differs');
    expect(reason(decide(whole, {}))).toBe('batch-differs');
  });
});

describe('LG-7 what comes back', () => {
  const back = (given: Partial<LineFacts> = {}) => line({ direction: 'in', returnReason: 'AC04', ...given });
  const paid = payment({ state: 'confirmed' });

  it('reverses a paid payment, less what the bank kept', () => {
    expect(decide(back(), { payment: paid })).toEqual({ kind: 'returned', paymentId: 'one', difference: null });
    expect(decide(back({ amount: euro(92_00n) }), { payment: paid })).toMatchObject({
      kind: 'returned',
      difference: { rule: 'fee', minor: 8_00n },
    });
    expect(reason(decide(back({ amount: euro(101_00n) }), { payment: paid }))).toBe('amount-differs');
    expect(reason(decide(back({ amount: euro(92_00n), returnReason: '' }), { payment: paid }))).toBe('amount-differs');
  });

  it('I31: waits where cost was accepted against it, and where the books do not show it as paid', () => {
    expect(reason(decide(back(), { payment: { ...paid, outstandingMinor: 99_99n } }))).toBe('return-over-advance');
    expect(reason(decide(back(), { payment: payment() }))).toBe('return-not-paid');
    expect(reason(decide(back(), { payment: payment({ state: 'returned' }) }))).toBe('payment-settled');
  });
});

describe('I29 charges of the bank', () => {
  const fee = (minor: bigint, given: Partial<LineFacts> = {}) =>
    line({ endToEndId: '', bankCode: 'PMNT/MDOP/CHRG', amount: euro(minor), eurMinor: minor, ...given });

  it('small ones are booked by rule, larger ones and refunds by a person', () => {
    expect(reason(decide(fee(100_00n), {}))).toBe('fee');
    expect(reason(decide(fee(100_01n), {}))).toBe('fee-large');
    expect(reason(decide(fee(1_00n, { direction: 'in' }), {}))).toBe('no-reference');
    expect(reason(decide(fee(1_00n, { bankCode: 'PMNT/MDOP/OTHR' }), {}))).toBe('no-reference');
  });
});

it('LG-7 settlement never creates a payment: whatever arrives, only a payment of ours in the right state is named', () => {
  const anyLine = fc.record({
    direction: fc.constantFrom('in' as const, 'out' as const),
    minor: fc.bigInt({ min: 1n, max: 300_00n }),
    endToEndId: fc.constantFrom('', 'P-1', 'X'),
    messageId: fc.constantFrom('', 'PB-1'),
    returnReason: fc.constantFrom('', 'AC04'),
    bankCode: fc.constantFrom('PMNT/ICDT/ESCT', 'PMNT/MDOP/CHRG'),
    ordered: fc.boolean(),
  });
  const anyPayment = fc.record({ known: fc.boolean(), state: fc.constantFrom(...disbursementLifecycle.states) });
  fc.assert(
    fc.property(anyLine, anyPayment, fc.boolean(), (given, { known, state }, byPerson) => {
      const { minor, ordered, ...facts } = given;
      const one = known ? payment({ state, outstandingMinor: 1_000_00n }) : null;
      const instructed = ordered ? euro(100_00n) : null;
      const decision = decideLine(line({ ...facts, amount: euro(minor), eurMinor: minor, instructed }), {
        payment: one,
        together: one ? [one] : [],
        today: '2026-11-05',
        byPerson,
      });
      if (decision.kind === 'open' || decision.kind === 'fee') return;
      expect(one).not.toBeNull();
      expect(state).toBe(decision.kind === 'returned' ? 'confirmed' : 'sent');
    }),
    { numRuns: 2000 },
  );
});
