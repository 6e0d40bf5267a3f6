import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Words: `agreement.state.<state>`. Suspension, amendment and closure get their moves when they are built. */
export const agreementLifecycle = lifecycle({
  noun: 'agreement',
  states: [
    'drafted',
    'sent',
    'signed_by_grantee',
    'countersigned',
    'active',
    'suspended',
    'closing',
    'closed',
    'terminated',
  ],
  first: 'drafted',
  moves: {
    revise: { from: ['drafted'], to: 'drafted' },
    send: { from: ['drafted'], to: 'sent' },
    sign: { from: ['sent'], to: 'signed_by_grantee' },
    countersign: { from: ['signed_by_grantee'], to: 'active' },
  },
});

export type AgreementState = (typeof agreementLifecycle)['states'][number];

/** The stages a grantee reads on the bar, and the one a state stands in. Words: `agreements.stage.<stage>`. */
export const AGREEMENT_STAGES = ['drafted', 'sent', 'signed', 'active', 'closed'] as const;
export type AgreementStage = (typeof AGREEMENT_STAGES)[number];

const STAGE_OF: Readonly<Record<AgreementState, AgreementStage>> = {
  drafted: 'drafted',
  sent: 'sent',
  signed_by_grantee: 'signed',
  countersigned: 'signed',
  active: 'active',
  suspended: 'active',
  closing: 'closed',
  closed: 'closed',
  terminated: 'closed',
};

export function stageOf(state: AgreementState): AgreementStage {
  return STAGE_OF[state];
}
export type AgreementMove = keyof (typeof agreementLifecycle)['moves'];
