import { describe, expect, it } from 'vitest';
import { disbursementLifecycle } from '#app/disbursements/disbursement-lifecycle.ts';
import { decideHold, decideRelease } from '#app/disbursements/payment-hold.ts';

const code = (result: ReturnType<typeof decideHold>) => (result.ok ? 'ok' : result.refusal.code);

describe('I21 a payment is stopped by anybody and let go by somebody else', () => {
  it('only before it is in a bank file, and once', () => {
    const may = disbursementLifecycle.states.filter((state) => decideHold({ state, heldBy: null }).ok);
    expect(may).toEqual(['requested', 'checked', 'approved_once', 'approved']);
    expect(code(decideHold({ state: 'checked', heldBy: 'one' }))).toBe('payment-held');
  });

  it('not by the one who stopped it', () => {
    expect(code(decideRelease({ state: 'checked', heldBy: 'one' }, 'one'))).toBe('hold-second-person');
    expect(code(decideRelease({ state: 'checked', heldBy: 'one' }, 'two'))).toBe('ok');
    expect(code(decideRelease({ state: 'checked', heldBy: null }, 'two'))).toBe('payment-not-held');
  });
});
