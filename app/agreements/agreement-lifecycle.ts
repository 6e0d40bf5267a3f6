import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Words: `agreement.state.<state>`. Termination follows a suspension, so that two people had their say. */
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
    /** The grantee wants something changed before it signs. */
    askChange: { from: ['sent'], to: 'drafted' },
    /** The award it rests on was given up or lapsed before anybody signed. */
    cancel: { from: ['drafted', 'sent'], to: 'terminated' },
    countersign: { from: ['signed_by_grantee'], to: 'active' },
    suspend: { from: ['active'], to: 'suspended' },
    resume: { from: ['suspended'], to: 'active' },
    terminate: { from: ['suspended'], to: 'terminated' },
    proposeClosure: { from: ['active'], to: 'closing' },
    reopen: { from: ['closing'], to: 'active' },
    close: { from: ['closing'], to: 'closed' },
  },
});

export type AgreementState = (typeof agreementLifecycle)['states'][number];

export type AgreementMove = keyof (typeof agreementLifecycle)['moves'];
