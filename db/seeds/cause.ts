import type { ThirdParty } from './third-parties.ts';

const VIOLATIONS = ['killing', 'torture', 'disappearance', 'sexual-violence', 'displacement'] as const;
const TIMES = ['past', 'ongoing', 'potential'] as const;
const GENDER = ['G1', 'G2', 'G0'] as const;

/** What a third party says of its cause by the closed lists of the programme: the same each time it applies. */
export function causeOf({ slug }: ThirdParty): readonly string[] {
  const sum = [...slug].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const from = <Code extends string>(codes: readonly Code[], step: number) => codes[(sum + step) % codes.length] ?? '';
  return [
    `violation:${from(VIOLATIONS, 0)}`,
    `violation:${from(VIOLATIONS, 2)}`,
    `temporal:${from(TIMES, 0)}`,
    `gender:${from(GENDER, 1)}`,
  ];
}
