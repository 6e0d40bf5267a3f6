import { lifecycle } from '#app/kernel/lifecycle.ts';

/**
 * An application before its legal representative. A change of the content makes it `void`, a submission uses it. Words:
 * `certification.state.<state>`.
 */
export const certificationLifecycle = lifecycle({
  noun: 'certification',
  states: ['asked', 'certified', 'declined', 'void', 'used'],
  first: 'asked',
  moves: {
    certify: { from: ['asked'], to: 'certified' },
    decline: { from: ['asked'], to: 'declined' },
    void: { from: ['asked', 'certified'], to: 'void' },
    use: { from: ['certified'], to: 'used' },
  },
});

export type CertificationState = (typeof certificationLifecycle)['states'][number];
