import type { AgreementState } from './agreement-lifecycle.ts';

/** The stages a reader sees; states of one stage differ by their tag. Words: `agreements.stage.<stage>`. */
export const STAGES = ['drafted', 'sent', 'signed', 'active', 'closed'] as const;

export type Stage = (typeof STAGES)[number];

const STAGE_OF: Readonly<Record<AgreementState, Stage>> = {
  drafted: 'drafted',
  sent: 'sent',
  signed_by_grantee: 'signed',
  countersigned: 'signed',
  active: 'active',
  suspended: 'active',
  closing: 'active',
  closed: 'closed',
  terminated: 'closed',
};

export function stageOf(state: AgreementState): Stage {
  return STAGE_OF[state];
}
