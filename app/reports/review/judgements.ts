import type { DisallowCode, Judgement } from './acceptance.ts';

/** The decision form, field by field, as one judgement a line. */
export function readJudgements(
  lineIds: readonly string[],
  typed: {
    accepted: Readonly<Record<string, bigint>>;
    grounds: Readonly<Record<string, DisallowCode | null>>;
    comments: Readonly<Record<string, string>>;
  },
): ReadonlyMap<string, Judgement> {
  return new Map(
    lineIds.flatMap((id) => {
      const acceptedEurMinor = typed.accepted[`accepted.${id}`];
      if (acceptedEurMinor === undefined) return [];
      const code = typed.grounds[`ground.${id}`] ?? null;
      return [[id, { acceptedEurMinor, code, comment: typed.comments[`comment.${id}`] ?? '' }] as const];
    }),
  );
}
