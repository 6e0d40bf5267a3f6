import { lifecycle } from '#app/kernel/lifecycle.ts';

/**
 * Words: `application.state.<state>`. Reviews and awards move applications through this table. `recommended` is not
 * told to the applicant: see `publicState`.
 */
export const applicationLifecycle = lifecycle({
  noun: 'application',
  states: [
    'draft',
    'submitted',
    'returned',
    'ineligible',
    'eligible',
    'in_review',
    'recommended',
    'reserve',
    'rejected',
    'awarded',
    'declined',
    'withdrawn',
    'shortlisted',
  ],
  first: 'draft',
  moves: {
    submit: { from: ['draft', 'returned'], to: 'submitted' },
    return: { from: ['submitted'], to: 'returned' },
    lapse: { from: ['returned'], to: 'submitted' },
    'declare-eligible': { from: ['submitted'], to: 'eligible' },
    'declare-ineligible': { from: ['submitted'], to: 'ineligible' },
    /** A complaint against the refusal was upheld. */
    reinstate: { from: ['ineligible'], to: 'eligible' },
    'start-review': { from: ['eligible'], to: 'in_review' },
    recommend: { from: ['in_review'], to: 'recommended' },
    reserve: { from: ['in_review', 'recommended'], to: 'reserve' },
    reject: { from: ['in_review', 'recommended', 'reserve'], to: 'rejected' },
    award: { from: ['recommended', 'reserve'], to: 'awarded' },
    /** A complaint was upheld: a list from the reserve decides anew. */
    reopen: { from: ['rejected'], to: 'reserve' },
    /** A complaint was upheld after the ranking was fixed: others read the file again. */
    reread: { from: ['eligible', 'rejected', 'reserve'], to: 'in_review' },
    /** A complaint against not being shortlisted was upheld. */
    readmit: { from: ['rejected'], to: 'shortlisted' },
    decline: { from: ['awarded'], to: 'declined' },
    /** Of a concept note: its organisation may hand in the full proposal. */
    shortlist: { from: ['in_review'], to: 'shortlisted' },
    withdraw: {
      from: ['draft', 'returned', 'submitted', 'eligible', 'in_review', 'recommended', 'reserve'],
      to: 'withdrawn',
    },
  },
});

export type ApplicationState = (typeof applicationLifecycle)['states'][number];
export type ApplicationMove = keyof (typeof applicationLifecycle)['moves'];

/** Handed in and not decided yet, as far as its applicant is concerned. */
export function waitsForAnswer(state: ApplicationState): boolean {
  return ['submitted', 'eligible', 'in_review', 'recommended'].includes(state);
}

/** What the applicant may know: a recommendation is no decision before the letters are out. */
export function publicState(state: ApplicationState): ApplicationState {
  return state === 'recommended' ? 'in_review' : state;
}

/** The same while the letters of the call are still to go out: approved outcomes are not told either. */
export function stateBeforeLetters(state: ApplicationState): ApplicationState {
  return state === 'awarded' || state === 'reserve' || state === 'rejected' ? 'in_review' : publicState(state);
}
