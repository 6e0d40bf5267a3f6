import { z } from 'zod';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, longText } from '#app/kernel/shapes.ts';
import { hitLifecycle, type HitState } from './hit-lifecycle.ts';

/** Whether the one who was compared is the one who is listed. Words: `screening.verdict.<verdict>`. */
export const VERDICTS = ['different', 'same'] as const;
export type HitVerdict = (typeof VERDICTS)[number];

/** What an opinion rests on: identity and nothing else. Words: `screening.ground.<ground>`. */
export const GROUNDS = ['birth', 'papers', 'name', 'place', 'known'] as const;
export type Ground = (typeof GROUNDS)[number];

export const opinionShape = z.object({
  verdict: choice(VERDICTS),
  ground: choice(GROUNDS),
  note: longText({ max: 1000 }),
});

export type NewOpinion = z.output<typeof opinionShape>;

type Given = { readonly accountId: string; readonly verdict: HitVerdict };

export type SettlementRefusal = Refusal<'move-not-allowed' | 'hit-judged-before' | 'hit-own-organisation'>;

/**
 * I16: the first opinion leaves a match open; a second person who agrees settles it, one who does not escalates it, and
 * then a third decides. Nobody judges twice, and nobody judges the own organisation.
 */
export function decideOpinion(
  hit: { readonly state: HitState; readonly opinions: readonly Given[] },
  person: { readonly accountId: string; readonly ofTheOrganisation: boolean },
  verdict: HitVerdict,
): Result<{ state: HitState; step: number }, SettlementRefusal> {
  if (hit.state !== 'open' && hit.state !== 'escalated') return refuse('move-not-allowed');
  if (person.ofTheOrganisation) return refuse('hit-own-organisation');
  if (hit.opinions.some(({ accountId }) => accountId === person.accountId)) return refuse('hit-judged-before');
  const step = hit.opinions.length + 1;
  if (step === 1) return ok({ state: hit.state, step });
  const agreed = hit.opinions.some((opinion) => opinion.verdict === verdict);
  const next = advance(hitLifecycle, agreed ? MOVE[verdict] : 'escalate', hit.state);
  return next.ok ? ok({ state: next.value, step }) : next;
}

const MOVE = { different: 'clear', same: 'confirm' } as const;
