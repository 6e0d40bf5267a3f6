import { expectOk } from '#app/kernel/result.ts';
import type { TieKind } from '#app/organisations/interests/interest.ts';
import { addToRegister } from '#app/organisations/interests/record-register.server.ts';
import { recordTie } from '#app/organisations/interests/record-tie.server.ts';
import { readLines } from '#app/organisations/interests/register.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

/** Who is tied to whom: the last bars nobody, and is shown to who assigns. */
const TIES: readonly { readonly slug: string; readonly member: string; readonly kind: TieKind }[] = [
  { slug: 'most', member: 'REDRESS', kind: 'past-grant' },
  { slug: 'iroko', member: 'ECCHR', kind: 'nomination' },
  // Found after its reviewer was asked: somebody else has to read the file.
  { slug: 'terre', member: 'TRIAL', kind: 'mentoring' },
  { slug: 'dar', member: 'IW', kind: 'country-desk' },
];

/** Whom a member has in its network, by number or address; the last has never applied. */
const NETWORK = ['MX-1020', 'contact@ray.example', 'ZA-2019/118'].join('\n');

/** Ties with members of the consortium: the register of one, and what the office put on record. */
export function tieScene(
  { world, office, enter }: Stage,
  given: { at: Date; members: Readonly<Record<string, string>> },
): Scene {
  const idOf = (code: string) => {
    const id = given.members[code];
    if (!id) throw new Error(`no member ${code}`);
    return id;
  };
  return {
    at: given.at,
    play: async () => {
      const register = { memberId: idOf('ECCHR'), kind: 'network', lines: readLines(NETWORK).lines } as const;
      expectOk(await addToRegister(world, office.officer, { ...register, key: namedKey('register ECCHR') }));
      for (const { slug, member, kind } of TIES) {
        const { organisationId } = await enter(slug);
        const tie = { organisationId, memberId: idOf(member), kind };
        expectOk(await recordTie(world, office.officer, { ...tie, key: namedKey(`tie ${slug} ${member}`) }));
      }
    },
  };
}
