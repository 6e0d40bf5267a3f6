import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

/** Why there is no receipt. Words: `reports.declaration.<reason>`. No text is asked for: it could endanger somebody. */
export const DECLARATION_REASONS = ['lost', 'taken', 'unsafe', 'not-issued'] as const;
export type DeclarationReason = (typeof DECLARATION_REASONS)[number];

/** `countersignedBy`: reference of the person of the desk who looked at it; null while nobody did. */
export type Declaration = {
  readonly reason: DeclarationReason;
  readonly declaredBy: string;
  readonly countersignedBy: string | null;
};

type Line = { readonly id: string; readonly eurMinor: bigint; readonly declaration: Declaration | null };

export type DeclaredRefusal = Refusal<
  'declaration-not-countersigned' | 'declaration-signed-by-decider' | 'declarations-above-share'
>;

/** Of what a report claims, how much may rest on declarations: euro cents, the broken cent dropped. */
export function declaredCeiling(lines: readonly { readonly eurMinor: bigint }[], percent: number): bigint {
  return (lines.reduce((sum, line) => sum + line.eurMinor, 0n) * BigInt(percent)) / 100n;
}

/** Euro cents claimed on declarations. */
export function declaredMinor(lines: readonly Omit<Line, 'id'>[]): bigint {
  return lines.reduce((sum, line) => sum + (line.declaration ? line.eurMinor : 0n), 0n);
}

/**
 * A cost without its receipt is accepted only where a second person of the desk countersigned the declaration, and all
 * such costs together within the programme's share of the report. The database asks again.
 */
export function decideDeclared(
  lines: readonly Line[],
  accepted: ReadonlyMap<string, bigint>,
  about: { readonly percent: number; readonly decidedBy: string },
): Result<null, DeclaredRefusal> {
  let left = declaredCeiling(lines, about.percent);
  for (const { id, declaration } of lines) {
    const minor = accepted.get(id) ?? 0n;
    if (!declaration || minor === 0n) continue;
    const field = `accepted.${id}`;
    if (declaration.countersignedBy === null) return refuse('declaration-not-countersigned', { field });
    if (declaration.countersignedBy === about.decidedBy) return refuse('declaration-signed-by-decider', { field });
    left -= minor;
    if (left < 0n) return refuse('declarations-above-share', { field, values: { percent: about.percent } });
  }
  return ok(null);
}

/** What is proposed to be accepted of a declared cost: nothing while it is not countersigned. */
export function mostDeclared(declaration: Declaration | null, most: bigint): bigint {
  return declaration && declaration.countersignedBy === null ? 0n : most;
}
