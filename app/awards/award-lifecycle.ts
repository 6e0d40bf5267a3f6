import { lifecycle } from '#app/kernel/lifecycle.ts';

/** A committee's list, from the officer's draft to the letters. Words: `award-decision.state.<state>`. */
export const awardLifecycle = lifecycle({
  noun: 'award-decision',
  states: ['drafted', 'recommended', 'approved', 'sent_back', 'notified', 'contested', 'final'],
  first: 'drafted',
  moves: {
    revise: { from: ['drafted'], to: 'drafted' },
    recommend: { from: ['drafted'], to: 'recommended' },
    /** The second of two approvals. */
    approve: { from: ['recommended'], to: 'approved' },
    /** Ends this list; another is prepared in its place. */
    'send-back': { from: ['drafted', 'recommended'], to: 'sent_back' },
    /** The contracting authority's validation, where it was asked for. */
    validate: { from: ['approved'], to: 'approved' },
    /** The hour at which the letters leave. */
    schedule: { from: ['approved'], to: 'approved' },
    notify: { from: ['approved'], to: 'notified' },
    /** An applicant complains; once every complaint is answered the list is as it was. */
    contest: { from: ['notified', 'contested'], to: 'contested' },
    settle: { from: ['contested'], to: 'notified' },
    /** The period for complaints is over and none is open. */
    finalise: { from: ['notified'], to: 'final' },
  },
});

export type AwardState = (typeof awardLifecycle)['states'][number];
export type AwardMove = keyof (typeof awardLifecycle)['moves'];
