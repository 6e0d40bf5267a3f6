import { describe, expect, it } from 'vitest';
import { COST_TYPES } from '#app/reports/costs/cost-line.ts';
import { completeness, EVIDENCE_LABELS } from '#app/reports/evidence/evidence-checklist.ts';

const goods = { costType: 'goods', vatMinor: 0n, vatRecoverable: false } as const;

describe('documents of a cost', () => {
  it('are listed by what is still missing', () => {
    expect(completeness(goods, [])).toMatchObject({ complete: false, declared: false });
    expect(completeness(goods, ['invoice', 'order', 'quotes', 'payment-proof']).missing).toEqual(['delivery-note']);
    const all = ['invoice', 'order', 'quotes', 'payment-proof', 'delivery-note'];
    expect(completeness(goods, all)).toMatchObject({ missing: [], complete: true });
  });

  it('may be declared lost or unsafe, but not all of them', () => {
    const result = completeness({ ...goods, costType: 'cash' }, ['lost-receipt-declaration', 'witness-statement']);
    expect(result).toMatchObject({ complete: true, declared: true });
    expect(completeness(goods, ['lost-receipt-declaration']).missing).toEqual(['quotes', 'order', 'delivery-note']);
  });

  it('prove VAT that is not refunded', () => {
    expect(completeness({ ...goods, vatMinor: 1n }, []).needed).toContain('vat-proof');
    expect(completeness({ ...goods, vatMinor: 1n, vatRecoverable: true }, []).needed).not.toContain('vat-proof');
  });

  it('have a label to choose for everything that can be needed', () => {
    for (const costType of COST_TYPES) {
      for (const label of completeness({ ...goods, costType, vatMinor: 1n }, []).needed) {
        expect(EVIDENCE_LABELS).toContain(label);
      }
    }
  });
});
