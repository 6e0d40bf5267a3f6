import { describe, expect, it } from 'vitest';
import {
  declaredCeiling,
  declaredMinor,
  decideDeclared,
  mostDeclared,
} from '#app/reports/evidence/alternative-evidence.ts';

const declaration = (countersignedBy: string | null) =>
  ({ reason: 'lost', declaredBy: 'owner', countersignedBy }) as const;
const line = (id: string, eurMinor: bigint, signed?: string | null) => ({
  id,
  eurMinor,
  declaration: signed === undefined ? null : declaration(signed),
});
const decide = (lines: ReturnType<typeof line>[], accepted: Record<string, bigint>, percent = 10) => {
  const result = decideDeclared(lines, new Map(Object.entries(accepted)), { percent, decidedBy: 'officer' });
  return result.ok ? 'ok' : result.refusal;
};

describe('costs without their receipt', () => {
  it('are accepted after another person countersigned, and not by that person', () => {
    const rest = line('a', 900_00n);
    expect(decide([rest, line('b', 100_00n, null)], { a: 900_00n, b: 1n })).toMatchObject({
      code: 'declaration-not-countersigned',
      field: 'accepted.b',
    });
    expect(decide([rest, line('b', 100_00n, null)], { a: 900_00n, b: 0n })).toBe('ok');
    expect(decide([rest, line('b', 100_00n, 'officer')], { b: 1n })).toMatchObject({
      code: 'declaration-signed-by-decider',
    });
    expect(decide([rest, line('b', 100_00n, 'coordinator')], { a: 900_00n, b: 100_00n })).toBe('ok');
  });

  it('stay together within the share of what the report claims, to the cent', () => {
    const lines = [line('a', 899_99n), line('b', 60_00n, 'x'), line('c', 40_00n, 'x')];
    expect(declaredCeiling(lines, 10)).toBe(99_99n);
    expect(declaredMinor(lines)).toBe(100_00n);
    expect(decide(lines, { b: 60_00n, c: 40_00n })).toMatchObject({
      code: 'declarations-above-share',
      field: 'accepted.c',
    });
    expect(decide(lines, { b: 60_00n, c: 39_99n })).toBe('ok');
    expect(decide(lines, { b: 1n }, 0)).toMatchObject({ code: 'declarations-above-share' });
  });

  it('are proposed in full only once they are countersigned', () => {
    expect(mostDeclared(declaration(null), 5n)).toBe(0n);
    expect(mostDeclared(declaration('x'), 5n)).toBe(5n);
    expect(mostDeclared(null, 5n)).toBe(5n);
  });
});
